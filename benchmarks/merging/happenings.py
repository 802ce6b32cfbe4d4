"""Records of articles that tell of invented happenings, in two languages, each in its own way.

What varies from report to report: language, wording, whether ministers or states or capitals are named and how
they are spelt, the date (the day, a day off, the month that fresh news gets, none), the place (town, country, none),
the figure (rounded, missing), the mode and the day of publication.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from dragoman.records import Date, Event, Figure, Office, Party, Place, ReaderVersion, Record, Span

DATA = Path(__file__).parent / "data"
READER = ReaderVersion(version="benchmark", extraction="", lexicon="", knowledge="", models={})
HOURS = {"fr": ("à l'aube", "dans la soirée"), "en": ("at dawn", "in the evening")}
LANGS = ("fr", "en")
SEED = 20_211
HELD_BACK = 3
"""One group in so many is held back: the groups whose number leaves the last remainder."""


@cache
def table(name: str) -> Any:
    """A data file."""
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Happening:
    """One act; `group` numbers the near-misses that it belongs to."""

    id: str
    group: int
    kind: str
    actor: str
    recipient: str
    day: Day
    who: int | None = None
    n: float | None = None
    hour: int | None = None


def happenings() -> list[Happening]:
    """All happenings of the data file."""
    return [
        Happening(f"h{number}-{i}", number, kind, actor, recipient, day, **more)
        for number, group in enumerate(table("happenings"))
        for i, (kind, actor, recipient, day, more) in enumerate(group)
    ]


@dataclass(frozen=True)
class Told:
    """A record, and for each of its events, in order, the happening that it tells of."""

    record: Record
    cases: tuple[str, ...]


def told(*, held_back: bool) -> list[Told]:
    """The articles of the part to work on, or of the part that is held back."""
    rng = random.Random(SEED)
    made = [(h, list(_articles(h, rng))) for h in happenings()]
    chosen = [(h, articles) for h, articles in made if (h.group % HELD_BACK == HELD_BACK - 1) == held_back]
    return [article for _, articles in chosen for article in articles]


def _articles(happening: Happening, rng: random.Random) -> Iterator[Told]:
    for number in range(rng.choice((2, 2, 3, 3))):
        yield _article(happening, f"{happening.id}-{number}", rng)


def _article(happening: Happening, id: str, rng: random.Random) -> Told:
    lang = rng.choice(LANGS)
    published = happening.day + timedelta(days=rng.choice((0, 0, 1, 1, 2)))
    sentence = _Sentence(happening, lang, published, rng)
    record = Record(
        id=id, lang=lang, published=published.isoformat(), text_hash=id, text=sentence.text,
        events=(sentence.event(),), figures=sentence.figures(), offices=sentence.offices(), reader=READER,
    )  # fmt: skip
    return Told(record, (happening.id,))


class _Sentence:
    """One way to tell of a happening."""

    def __init__(self, happening: Happening, lang: str, published: Day, rng: random.Random) -> None:
        self._of, self._lang, self._published, self._rng = happening, lang, published, rng
        self._kind = table("kinds")[happening.kind]
        self._n = self._figure()
        self._people: list[tuple[str, str, str]] = []
        self._persons: dict[str, str] = {}
        self._named = self._names()
        self._spans: dict[str, tuple[int, int]] = {}
        self._place = self._somewhere()
        self.text = self._write()

    def _figure(self) -> float | None:
        if self._of.n is None or self._rng.random() < 0.15:
            return None
        return self._of.n if self._rng.random() < 0.75 else round(self._of.n * self._rng.choice((0.8, 1.25)))

    def _names(self) -> str:
        """The parties for which the sentence names ministers: most often both or none."""
        if self._of.who is None:
            return ""
        if self._kind.get("mode") == "visit":
            return self._rng.choice(("a", "a", ""))
        return self._rng.choice(("ab", "ab", "ab", "a", ""))

    def _somewhere(self) -> str:
        """The town as the language writes it; empty where the report does not say."""
        where = self._kind.get("places")
        state = self._of.recipient if where in ("host", "town") else self._of.actor
        names = table("states")[state]
        return "" if where is None else names[5] if where == "town" else names[2 if self._lang == "fr" else 3]

    def _write(self) -> str:
        pattern = self._rng.choice(self._kind[self._lang])
        hour = HOURS[self._lang][self._of.hour] if self._of.hour is not None else ""
        some = "plusieurs" if self._lang == "fr" else "several"
        fixed = {"p": self._place, "h": hour, "n": f"{self._n:.0f}" if self._n else some}
        text = ""
        while pattern:
            before, brace, rest = pattern.partition("{")
            text += before
            if not brace:
                break
            name, _, pattern = rest.partition("}")
            words = fixed[name] if name in fixed else self._party(name)
            self._spans[name] = (len(text), len(text) + len(words))
            text += words
        return text + "."

    def _party(self, name: str) -> str:
        code = self._of.actor if name == "a" else self._of.recipient
        fr = self._lang == "fr"
        names = table("states")[code]
        if name in self._named:
            person = table("people")[code][self._of.who]
            full = person[0 if fr else 1]
            self._persons[code] = full if self._rng.random() < 0.8 else full.split()[-1]
            self._people.append((self._persons[code], person[2], code))
            return self._persons[code]
        return names[2 if fr else 3] if self._rng.random() < 0.3 else names[0 if fr else 1]

    def _side(self, name: str) -> Party:
        code = self._of.actor if name == "a" else self._of.recipient
        start, end = self._spans.get(name, (0, 0))
        return Party(start=start, end=end, text=self.text[start:end], entity=code, person=self._persons.get(code))

    def _date(self) -> Date | None:
        chance, day = self._rng.random(), self._of.day
        if chance < 0.60:
            return Date(value=day.isoformat(), precision="day")
        if chance < 0.68:
            later = day < self._published and self._rng.random() < 0.5
            return Date(value=(day + timedelta(days=1 if later else -1)).isoformat(), precision="day")
        if chance < 0.95:
            return Date(value=self._published.isoformat()[:7], precision="month")
        return None

    def _where(self) -> Place | None:
        start, end = self._spans.get("p", (0, 0))
        if not end:
            return None
        state = self._of.recipient if self._kind["places"] in ("host", "town") else self._of.actor
        name = table("states")[state][5 if self._kind["places"] == "town" else 4]
        return Place(name=name, country=state, start=start, end=end, text=self.text[start:end])

    def event(self) -> Event:
        """The event as a reader would give it."""
        actor, recipient = self._side("a"), self._side("b")
        undirected = bool(self._kind.get("undirected"))
        mode = self._kind.get("mode")
        return Event(
            id="e", type=self._kind["type"],
            mode=mode if mode in ("visit", "phone") or self._rng.random() < 0.8 else None,
            contexts=tuple(c for c in self._kind["contexts"] if self._rng.random() < 0.8),
            cameo=self._kind.get("cameo") if self._rng.random() < 0.9 else None,
            actors=(actor, recipient) if undirected else (actor,), recipients=() if undirected else (recipient,),
            status=self._kind.get("status", "occurred"), date=self._date(), place=self._where(),
            evidence=(Span(start=0, end=len(self.text), text=self.text),), why="", confidence=1.0,
        )  # fmt: skip

    def figures(self) -> tuple[Figure, ...]:
        """The figure that the sentence gives."""
        if self._n is None or "figure" not in self._kind or "n" not in self._spans:
            return ()
        measure, unit = self._kind["figure"]
        evidence = (Span(start=0, end=len(self.text), text=self.text),)
        actors, recipients = (self._of.actor,), (self._of.recipient,)
        return (Figure(id="f", measure=measure, value=self._n, unit=unit, actors=actors, recipients=recipients,
                       evidence=evidence, confidence=1.0),)  # fmt: skip

    def offices(self) -> tuple[Office, ...]:
        """The offices of the people whom the sentence names."""
        return tuple(Office(person=name, office=office, entity=code, evidence=()) for name, office, code in self._people)
