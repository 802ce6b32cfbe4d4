"""Articles with records, made without reading: for measuring an archive at sizes that no reader would reach in a day.

Few pairs of states have most events, as in the press; texts have about 200 words, three events, a statement and a figure.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from dragoman.archive.incoming import Incoming
from dragoman.archive.packing import hash_of
from dragoman.records import (
    Article,
    Date,
    Event,
    Figure,
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
EVENTS_PER_ARTICLE = 3
_ACTS = {
    "CONSULT": "ministers of {a} and {b} met for talks about {topic}",
    "SUPPORT": "{a} and {b} signed an agreement on {topic}",
    "ACCUSE": "{a} accused {b} of breaking its word on {topic}",
    "AID": "{a} sent {b} help for {topic}",
    "SANCTION": "{a} imposed sanctions on {b} over {topic}",
    "AGREE": "{a} promised {b} to work on {topic}",
}
_FIRST = date(2015, 1, 1)
_DAYS = 3650


class Generator:
    """Articles `first`, `first + 1`, … of an endless list that is the same each time; `dense` events a day for all pairs."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)
        self._words = [_word(self._random) for _ in range(6000)]
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
        rng = random.Random(n)
        day = _FIRST + timedelta(days=rng.randrange(_DAYS))
        pieces: list[str] = []
        events: list[Event] = []
        length = 0
        for k in range(EVENTS_PER_ARTICLE):
            a, b = rng.choices(self.pairs, self._weights)[0]
            kind = rng.choice(list(_ACTS))
            topic = " ".join(rng.choices(self._words, k=3))
            filler = " ".join(rng.choices(self._words, k=55)) + ". "
            sentence = _ACTS[kind].format(a=a, b=b, topic=topic)
            start = length + len(filler)
            events.append(_event(f"{n}-{k}", kind, sentence, start, a, b, day - timedelta(days=rng.randrange(3))))
            pieces += [filler, sentence + ". "]
            length = start + len(sentence) + 2
        text = "".join(pieces)
        return _incoming(n, text, events, day, rng)


def _event(name: str, kind: str, sentence: str, start: int, a: str, b: str, day: date) -> Event:
    def party(code: str) -> Party:
        at = start + sentence.index(code)
        return Party(entity=code, sector="GOV", start=at, end=at + 3, text=code)

    undirected = kind in ("CONSULT", "SUPPORT")
    return Event(
        id=hash_of(name)[:16], type=kind, actors=(party(a), party(b)) if undirected else (party(a),),
        recipients=() if undirected else (party(b),), date=Date(value=day.isoformat(), precision="day"),
        evidence=(Span(start=start, end=start + len(sentence), text=sentence),), why="made", confidence=0.9, cameo="040",
        quad="verbal-cooperation", goldstein=1.0,
    )  # fmt: skip


def _incoming(n: int, text: str, events: list[Event], day: date, rng: random.Random) -> Incoming:
    known = {"id": f"made-{n}", "source": f"outlet {rng.randrange(40)}", "published": day.isoformat(), "lang": "en",
             "title": text[:60]}  # fmt: skip
    first = events[0].actors[0].entity
    said = Statement(
        id=hash_of(f"s{n}")[:16], speaker="A spokesman", entity=first, kind="direct", text=text[:80],
        parts=(Part(start=0, end=80),), about=(str(events[0].actors[-1].entity),), confidence=0.8,
    )  # fmt: skip
    figure = Figure(
        id=hash_of(f"f{n}")[:16], measure="trade-turnover", value=float(rng.randrange(1, 900)) * 1e6, unit="USD",
        actors=tuple(sorted({str(p.entity) for p in (*events[0].actors, *events[0].recipients)})),
        evidence=(Span(start=0, end=20, text=text[:20]),), confidence=0.8,
    )  # fmt: skip
    record = Record(
        **known, text=text, text_hash=hash_of(text), events=tuple(events), statements=(said,), figures=(figure,), reader=READER
    )
    return Incoming(Article(text=text, **known), record, f"made {n}")


def _word(rng: random.Random) -> str:
    return "".join(rng.choice("bcdfglmnprstv") + rng.choice("aeiou") for _ in range(rng.randrange(2, 5)))
