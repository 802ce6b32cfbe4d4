"""What a person types to go somewhere, taken apart: parties, a time, and the words that are left."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dragoman.dossier.spelled import codes, spellings
from dragoman.knowledge.name_tokens import split_words
from dragoman.yaml_text import load_yaml

MOST = 200
"""Characters that are read."""
_DAY = r"(?:1[89]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_TIME = re.compile(rf"(?<![\w-])({_DAY})(?:\s*[-–—]\s*({_DAY}))?(?![\w-])")


@dataclass(frozen=True)
class Wish:
    """What was typed.

    `parties` are those named, each by all the codes that its name may mean; `since` and `until` days, both inclusive; `rest`
    the words that name no party, `words` all words but the time.
    """

    parties: tuple[tuple[str, ...], ...]
    since: str | None
    until: str | None
    rest: str
    words: str


def wish(text: str) -> Wish:
    """What `MOST` characters of a text ask for."""
    told = text[:MOST]
    time = _TIME.search(told)
    since, until = (first_day(time[1]), last_day(time[2] or time[1])) if time else (None, None)
    words = f"{told[: time.start()]} {told[time.end() :]}".strip() if time else told.strip()
    parties, rest = _parties(words)
    return Wish(tuple(parties), since, until, " ".join(rest), " ".join(words.split()))


def _parties(text: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """The parties that are named, and the words that name none and stand not between them."""
    found = split_words(text)
    typed = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    if _all_codes(typed, found.folded):
        return [(codes()[word],) for word in found.folded], []
    parties: list[tuple[str, ...]] = []
    rest: list[str] = []
    at = 0
    while at < len(typed):
        if spelt := spellings().at(found.folded, at):
            parties.append(spelt.codes)
            at += len(spelt.words)
            continue
        if typed[at].isupper() and (code := codes().get(found.folded[at])):
            parties.append((code,))
        else:
            rest.append(typed[at])
        at += 1
    if parties and all(word.lower() in _between() for word in rest):
        rest = []
    return list(dict.fromkeys(parties)), rest


def _all_codes(typed: list[str], folded: list[str]) -> bool:
    """Whether there are two codes and nothing else; a single word in small letters is no code ("and", "per")."""
    return len(typed) == 2 and all(word in codes() for word in folded)


@cache
def _between() -> frozenset[str]:
    """Words that stand between or before names and ask for nothing."""
    text = files("dragoman.dossier").joinpath("data", "asking.yaml").read_text(encoding="utf-8")
    return frozenset(word for words in load_yaml(text).values() for word in words)


def first_day(told: str) -> str:
    """The first day of a year, month or day."""
    return told + "-01-01"[len(told) - 4 :] if len(told) < 10 else told


def last_day(told: str) -> str:
    """The last day of a year, month or day."""
    year, *others = told.split("-")
    month = others[0] if others else "12"
    day = others[1] if len(others) > 1 else f"{calendar.monthrange(int(year), int(month))[1]:02}"
    return f"{year}-{month}-{day}"
