"""Articles with records, made without reading: for measuring an archive at sizes that no reader would reach in a day.

Few pairs of states have most events, and articles come in the order of their days, as in the press: so many a day that
1,000,000 events are those of ten years, with days told up to two back.  An article has about 250 words and six events
(between what is read in the news of ../shared and what their gold holds), two ministers in office who say something, a
figure, and one event in eighteen names an agreement.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.archive.incoming import Incoming
from dragoman.archive.packing import hash_of
from dragoman.records import (
    Agreement,
    Article,
    Date,
    Event,
    Figure,
    Office,
    Part,
    Party,
    ReaderVersion,
    Record,
    Span,
    Statement,
)

_CODES = """
USA CHN RUS FRA DEU GBR TUR UKR IRN ISR IND JPN KAZ UZB POL ITA ESP SYR EGY SAU BRA ZAF NGA KEN TUN MAR DZA MLI NER GEO
ARM AZE MDA ROU GRC SRB HUN PAK AFG IDN VNM PHL KOR PRK AUS CAN MEX COL VEN
"""
STATES = tuple(_CODES.split())
READER = ReaderVersion(version="made", extraction="made", lexicon="made", knowledge="made", models={})
EVENTS_PER_ARTICLE = 6
_SAYINGS = 2
_INSTRUMENTS = 1 / 3
"""Share of cooperation that names an agreement; in the gold one event in seventeen does."""
_ACTS = {
    "CONSULT": "ministers of {a} and {b} met for talks about {topic}",
    "SUPPORT": "{a} and {b} signed an agreement on {topic}",
    "ACCUSE": "{a} accused {b} of breaking its word on {topic}",
    "AID": "{a} sent {b} help for {topic}",
    "SANCTION": "{a} imposed sanctions on {b} over {topic}",
    "AGREE": "{a} promised {b} to work on {topic}",
}
_OFFICES = ("foreign minister", "prime minister", "president", "defence minister")
_FIRST = date(2015, 1, 1)
_A_DAY = 46
"""Articles of a day."""


@dataclass
class _Text:
    """A text on its way; `add` gives the place of what was added."""

    words: str = ""

    def add(self, words: str, end: str = ". ") -> Span:
        start = len(self.words)
        self.words += words + end
        return Span(start=start, end=start + len(words), text=words)


class Generator:
    """Articles `first`, `first + 1`, … of an endless list that is the same each time; `pairs` of states, the busiest first.

    Those of another `series` are of the same days.  `scattered` ones lie anywhere on the days up to theirs.
    """

    def __init__(self, series: int = 0, *, scattered: bool = False) -> None:
        self._series, self._scattered = series, scattered
        self._random = random.Random(7)
        self.words = [_word(self._random) for _ in range(6000)]
        pairs = [(a, b) for i, a in enumerate(STATES) for b in STATES[i + 1 :]]
        self._random.shuffle(pairs)
        pairs.remove(("USA", "CHN"))
        self.pairs = [("USA", "CHN"), *pairs]
        self._weights = [1 / (rank + 2) for rank in range(len(self.pairs))]

    def articles(self, number: int, first: int = 0) -> Iterator[Incoming]:
        """Articles ready for `Archive.add`."""
        for n in range(first, first + number):
            yield self._article(n)

    def _article(self, n: int) -> Incoming:
        name = f"{self._series}-{n}"
        rng = random.Random(name)
        day = _FIRST + timedelta(days=rng.randrange(n // _A_DAY + 1) if self._scattered else n // _A_DAY)
        text = _Text()
        events, agreements = [], []
        for k in range(EVENTS_PER_ARTICLE):
            a, b = rng.choices(self.pairs, self._weights)[0]
            kind, topic = rng.choice(list(_ACTS)), self._some(rng, 3)
            text.add(self._some(rng, 25))
            told = text.add(_ACTS[kind].format(a=a, b=b, topic=topic))
            events.append(_event(f"{name}-{k}", kind, told, a, b, day - timedelta(days=rng.randrange(3))))
            if kind == "SUPPORT" and rng.random() < _INSTRUMENTS:
                agreements.append(_agreement(f"a{name}-{k}", topic, told, a, b))
        ministers = [self._minister(f"{name}-{k}", rng, text, events[k]) for k in range(_SAYINGS)]
        parts = {
            "events": tuple(events), "agreements": tuple(agreements), "offices": tuple(office for office, _ in ministers),
            "statements": tuple(said for _, said in ministers),
        }  # fmt: skip
        return _incoming(name, text.words, parts, day, rng)

    def _some(self, rng: random.Random, number: int) -> str:
        return " ".join(rng.choices(self.words, k=number))

    def _minister(self, n: str, rng: random.Random, text: _Text, event: Event) -> tuple[Office, Statement]:
        """One of four ministers of the first party, another every four years or so, and what he or she says."""
        state, which = str(event.actors[0].entity), rng.randrange(len(_OFFICES))
        term = (int(str(event.date and event.date.value)[:4]) + which) // 4
        name = " ".join(word.capitalize() for word in random.Random(f"{state} {which} {term}").choices(self.words, k=2))
        told = text.add(f"{name}, {_OFFICES[which]} of {state}", " said: ")
        words = text.add(self._some(rng, 20))
        office = Office(person=name, office=_OFFICES[which], entity=state, evidence=(told,))
        said = Statement(
            id=hash_of(f"s{n}")[:16], speaker=name, role=_OFFICES[which], entity=state, kind="direct", text=words.text,
            parts=(Part(start=words.start, end=words.end),), about=_about(state, event), confidence=0.8,
        )  # fmt: skip
        return office, said


def _about(state: str, event: Event) -> tuple[str, ...]:
    return tuple(str(p.entity) for p in (*event.actors, *event.recipients) if p.entity != state)


def _event(name: str, kind: str, told: Span, a: str, b: str, day: date) -> Event:
    def party(code: str) -> Party:
        at = told.start + told.text.index(code)
        return Party(entity=code, sector="GOV", start=at, end=at + 3, text=code)

    undirected = kind in ("CONSULT", "SUPPORT")
    return Event(
        id=hash_of(name)[:16], type=kind, actors=(party(a), party(b)) if undirected else (party(a),),
        recipients=() if undirected else (party(b),), date=Date(value=day.isoformat(), precision="day"),
        evidence=(told,), why="made", confidence=0.9, cameo="040", quad="verbal-cooperation", goldstein=1.0,
    )  # fmt: skip


def _agreement(name: str, topic: str, told: Span, a: str, b: str) -> Agreement:
    return Agreement(
        id=hash_of(name)[:16], title=f"agreement on {topic}", kind="agreement", parties=(a, b), status="signed",
        evidence=(told,), why="made", confidence=0.9,
    )  # fmt: skip


def _incoming(name: str, text: str, parts: dict[str, tuple[object, ...]], day: date, rng: random.Random) -> Incoming:
    known = {"id": f"made-{name}", "source": f"outlet {rng.randrange(40)}", "published": day.isoformat(), "lang": "en",
             "title": text[:60]}  # fmt: skip
    first = parts["events"][0]
    assert isinstance(first, Event)
    figure = Figure(
        id=hash_of(f"f{name}")[:16], measure="trade-turnover", value=float(rng.randrange(1, 900)) * 1e6, unit="USD",
        actors=tuple(sorted({str(p.entity) for p in (*first.actors, *first.recipients)})),
        evidence=(Span(start=0, end=20, text=text[:20]),), confidence=0.8,
    )  # fmt: skip
    record = Record(**known, text=text, text_hash=hash_of(text), **parts, figures=(figure,), reader=READER)  # type: ignore[arg-type]
    return Incoming(Article(text=text, **known), record, f"made {name}")


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("bcdfglmnprstv") + rng.choice("aeiou") for _ in range(rng.randrange(2, 5)))
