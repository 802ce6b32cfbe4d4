"""Articles of our own for the page gold, put together from a bank of sentences."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

BANK: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "bank.yaml").read_text(encoding="utf-8"))


@dataclass
class Story:
    """One article; `outside` collects what a layout says around it."""

    lang: str
    headline: str
    standfirst: str
    author: str
    city: str
    day: date
    hour: int
    paragraphs: list[str]
    around: dict[str, Any]
    outside: list[str] = field(default_factory=list)

    def said(self, words: str) -> str:
        """Words that stand outside the article, remembered as such."""
        self.outside.append(words)
        return words

    @property
    def long_day(self) -> str:
        """The day as its language writes it."""
        month = BANK[self.lang]["months"][self.day.month - 1]
        return f"{self.day.day} {month} {self.day.year}" if self.lang == "fr" else f"{month} {self.day.day}, {self.day.year}"

    @property
    def moment(self) -> str:
        """Day and hour in ISO 8601 with a zone."""
        return f"{self.day.isoformat()}T{self.hour:02d}:15:00{'+01:00' if self.lang == 'fr' else '-05:00'}"


def story(number: int, lang: str, length: int = 7) -> Story:
    """The article of a number: the same number gives the same article."""
    draw = random.Random(f"{number} {lang}")
    bank = BANK[lang]
    a, b = draw.sample(bank["states"], 2)
    p, q, author = draw.sample(bank["people"], 3)
    city = draw.choice(bank["cities"])

    def filled(template: str) -> str:
        return template.format(
            a=a, b=b, A=a[0].upper() + a[1:], B=b[0].upper() + b[1:], p=p, P=p, q=q, c=city, d=draw.choice(bank["days"]),
            n=draw.randint(12, 980), k=draw.randint(3, 79),
        )  # fmt: skip

    return Story(
        lang, filled(draw.choice(bank["headlines"])), filled(draw.choice(bank["standfirsts"])), author, city,
        date(2015, 1, 5) + timedelta(days=draw.randint(0, 3200)), draw.randint(6, 22),
        [filled(t) for t in draw.sample(bank["paragraphs"], length)], bank["around"],
    )  # fmt: skip
