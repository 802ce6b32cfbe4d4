"""Entries of agreements in articles become one instrument with its life: announced, signed, ratified, in force."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from typing import Any

from dragoman.archive.merging.items import Item
from dragoman.archive.merging.rules import Keys, Rules
from dragoman.archive.merging.weights import load, singles
from dragoman.archive.merging.when import When, ordinal, when_of
from dragoman.archive.merging.words import signs, told_by
from dragoman.records import Agreement, Record

_NEAR_DAYS, _YEAR_DAYS = 10, 400
_SAME_DATE, _NEAR_DATE = 3, 31
_MOST_PARTIES = 6
_DONE = ("signed", "in-force", "ratified", "suspended", "terminated")


@dataclass(frozen=True, slots=True)
class Instrument:
    """What one article tells of an agreement; `words` are signs of its title without general ones."""

    kind: str
    parties: frozenset[str]
    subject: frozenset[str]
    status: str
    when: When
    words: frozenset[str]
    told: int | None


@dataclass(frozen=True, slots=True)
class Stage:
    """A step in an agreement's life: its status, the days that it may have been on, and the entries that tell it."""

    status: str
    when: When
    members: tuple[Item[Instrument], ...]


def instruments_of(record: Record, article: str | None = None) -> list[Item[Instrument]]:
    """The agreements of a record; the fact id is the agreement's."""
    told = ordinal(record.published)
    return [
        Item(article or record.id, a.id, record.published or "", a.evidence[0].start if a.evidence else 0, _facts(a, told))
        for a in record.agreements
    ]


def _facts(agreement: Agreement, told: int | None) -> Instrument:
    words = signs(agreement.title) - frozenset(_table()["general"]["words"])
    when = when_of(agreement.date, told, past=True)
    subject = frozenset(agreement.subject)
    return Instrument(agreement.kind, frozenset(agreement.parties), subject, agreement.status, when, words, told)


@cache
def _table() -> dict[str, Any]:
    return load("agreements")


@lru_cache(maxsize=1 << 14)
def keys(entry: Instrument) -> Keys:
    """Pairs of parties with the years in which it was told and is dated."""
    codes = sorted(entry.parties)[:_MOST_PARTIES]
    pairs = [":".join(pair) for pair in combinations(codes, 2)] or [f"{code}:" for code in codes]
    years = {_year(entry.told)} if entry.told else {0}
    if entry.when.precision != "none":
        years |= {_year(entry.when.first)}
    asked = {year + step for year in years for step in (-1, 0, 1)}
    return Keys(
        frozenset(f"{pair}|{year}" for pair in pairs for year in years),
        frozenset(f"{pair}|{year}" for pair in pairs for year in asked),
    )


def _year(day: int) -> int:
    return int(day / 365.2425)


def score(a: Instrument, b: Instrument) -> float | None:
    """Above zero where the two are one instrument; None where they share no party."""
    if not a.parties & b.parties or not (a.parties <= b.parties or b.parties <= a.parties):
        return None
    values = singles("agreements")
    total = values["start"] + values["parties.same" if a.parties == b.parties else "parties.contained"]
    total += values[f"kind.{_kinds(a.kind, b.kind)}"]
    if a.subject and b.subject:
        total += values["subject.same" if a.subject & b.subject else "subject.other"]
    return total + _title(a, b) + _date(a, b) + _told(a, b)


def _kinds(a: str, b: str) -> str:
    if a == b:
        return "same"
    return "general" if {a, b} & set(_table()["general"]["kinds"]) else "other"


def _title(a: Instrument, b: Instrument) -> float:
    if not a.words or not b.words:
        return 0.0
    values = singles("agreements")
    shared = told_by(a.words & b.words) / min(told_by(a.words), told_by(b.words))
    return values["title.slope"] * shared if shared else values["title.none_shared"]


def _date(a: Instrument, b: Instrument) -> float:
    """Only the same step of its life has one date."""
    if a.status != b.status or "none" in (a.when.precision, b.when.precision):
        return 0.0
    gap = a.when.gap(b.when)
    name = "same" if gap <= _SAME_DATE else "near" if gap <= _NEAR_DATE else "other"
    return singles("agreements")[f"date.{name}"] if a.status in _DONE or name != "other" else 0.0


def _told(a: Instrument, b: Instrument) -> float:
    if a.told is None or b.told is None:
        return 0.0
    values = singles("agreements")
    gap = abs(a.told - b.told)
    total = values["told.near" if gap <= _NEAR_DAYS else "told.year" if gap <= _YEAR_DAYS else "told.far"]
    first, last = sorted((a, b), key=lambda e: (e.told or 0, stage(e.status)))
    return total + (values["backwards"] if gap > _NEAR_DAYS and stage(first.status) > stage(last.status) else 0.0)


def stage(status: str) -> int:
    """The place of a status in an agreement's life; what is later has the higher number."""
    return int(_table()["stages"][status])


AGREEMENTS = Rules[Instrument](
    prefix="a", keys=keys, score=score, coarse=lambda entry: entry, one_per_article=True
)


def life(members: tuple[Item[Instrument], ...]) -> list[Stage]:
    """The steps of an agreement in the order in which they came; the last is its state."""
    by_status: dict[str, list[Item[Instrument]]] = {}
    for member in members:
        by_status.setdefault(member.facts.status, []).append(member)
    stages = [Stage(status, _finest(found), tuple(found)) for status, found in by_status.items()]
    return sorted(stages, key=lambda s: (_first_told(s.members), stage(s.status)))


def _finest(members: list[Item[Instrument]]) -> When:
    """The shortest stretch of days that any entry gives, the first told of several."""
    return min((m.facts.when for m in sorted(members, key=lambda m: m.order)), key=lambda w: w.last - w.first)


def _first_told(members: tuple[Item[Instrument], ...]) -> int:
    """The day of a step: its date where one is known to the month, else when it was first told."""
    days = [m.facts.when.first for m in members if m.facts.when.precision in ("day", "month")]
    told = [m.facts.told for m in members if m.facts.told is not None]
    return min(days or told or [0])
