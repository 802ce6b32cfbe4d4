"""Entries of agreements in articles become one instrument with its life: announced, signed, ratified, in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day
from functools import lru_cache
from itertools import combinations

from dragoman.archive.merging.instruments import Instrument, stage, table
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.rules import Keys, Rules
from dragoman.archive.merging.weights import singles
from dragoman.archive.merging.when import When
from dragoman.archive.merging.words import told_by

_NEAR_DAYS, _YEAR_DAYS = 10, 400
_SAME_DATE, _NEAR_DATE = 3, 31
_MOST_PARTIES = 6
_ALL, _OPEN, _IN = "*", "-", "@"
_MONTHS = 2
"""Calendar months over which dates that are `_NEAR_DATE` days apart may lie."""
_SAYING = 2
"""Signs from which on a sentence says what an agreement is about."""
_DATED = ("day", "week", "month")
_BY_EACH = ("ratified",)
"""Steps that each party takes by itself."""
_AFTER = ("in-force", "ratified", "suspended", "terminated")
"""Steps that two states seldom take twice in a few days, as they may sign many agreements in one."""
_DONE = ("signed", *_AFTER)


@dataclass(frozen=True, slots=True)
class Stage:
    """A step in an agreement's life: its status, the days that it may have been on, and the entries that tell it."""

    status: str
    when: When
    members: tuple[Item[Instrument], ...]


@lru_cache(maxsize=1 << 12)
def keys(entry: Instrument) -> Keys:
    """Pairs of parties with the years in which it was told and is dated, and words of its title or the month of its date.

    Titles that share no word are one instrument only where the dates lie within a month.  An entry without a title, or
    dated to a year alone, meets all (under `_ALL`) and is met by all (under `_OPEN`).
    """
    codes = sorted(entry.parties)[:_MOST_PARTIES]
    pairs = [":".join(pair) for pair in combinations(codes, 2)] or [f"{code}:" for code in codes]
    years = {_year(entry.told)} if entry.told else {0}
    if entry.when.precision != "none":
        years |= {_year(entry.when.first)}
    around = {year + step for year in years for step in (-1, 0, 1)}
    is_open = not entry.words or entry.when.precision == "year"
    stored = {f"{sign}|{year}" for sign in (*entry.words, _ALL, *((_OPEN,) if is_open else ())) for year in years}
    asked = {f"{sign}|{year}" for sign in ((_ALL,) if is_open else (*entry.words, _OPEN)) for year in around}
    if entry.when.precision in _DATED:
        first, last = _month(entry.when.first), _month(entry.when.last)
        stored |= {f"{_IN}|{month}" for month in range(first, last + 1)}
        asked |= {f"{_IN}|{month}" for month in range(first - _MONTHS, last + _MONTHS + 1)}
    return Keys(
        frozenset(f"{pair}|{one}" for pair in pairs for one in stored),
        frozenset(f"{pair}|{one}" for pair in pairs for one in asked),
    )


def _month(day: int) -> int:
    """Months from the year 1 to that of a day."""
    date = Day.fromordinal(day)
    return 12 * date.year + date.month


def _year(day: int) -> int:
    return int(day / 365.2425)


def score(a: Instrument, b: Instrument) -> float | None:
    """Above zero where the two are one instrument; None where they cannot be.

    They share no party, or one article tells the same step of both: of one instrument it tells several steps.
    """
    if not a.parties & b.parties or not (a.parties <= b.parties or b.parties <= a.parties):
        return None
    if a.article == b.article and a.status == b.status and a.status not in _BY_EACH:
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
    return "general" if {a, b} & set(table()["general"]["kinds"]) else "other"


def _title(a: Instrument, b: Instrument) -> float:
    """What titles share; where one says nothing, its sentence may speak for it, never against it."""
    values = singles("agreements")
    titled = bool(a.words and b.words)
    mine, yours = a.words or a.around, b.words or b.around
    less = min(told_by(mine), told_by(yours))
    shared = told_by(mine & yours) / less if less else 0.0
    if titled:
        return values["title.slope"] * shared if shared else values["title.none_shared"]
    return values["title.sentence"] * shared if less >= _SAYING else 0.0


def _date(a: Instrument, b: Instrument) -> float:
    """Only the same step of its life has one date, and each party ratifies on a day of its own."""
    if a.status != b.status or "none" in (a.when.precision, b.when.precision):
        return 0.0
    gap = a.when.gap(b.when)
    name = "same" if gap <= _SAME_DATE else "near" if gap <= _NEAR_DATE else "other"
    once = a.status in _DONE and a.status not in _BY_EACH
    return singles("agreements")[f"date.{name}"] if once or name != "other" else 0.0


def _told(a: Instrument, b: Instrument) -> float:
    """How far apart the two were told, and whether the one may be the other's next step."""
    if a.told is None or b.told is None:
        return 0.0
    values = singles("agreements")
    gap = abs(a.told - b.told)
    total = values["told.near" if gap <= _NEAR_DAYS else "told.year" if gap <= _YEAR_DAYS else "told.far"]
    if a.status == b.status:
        fresh = a.status in _AFTER and gap <= _SAME_DATE and _title(a, b) >= 0
        return total + (values["told.same_step"] if fresh else 0.0)
    first, last = sorted((a, b), key=lambda e: (e.day, stage(e.status)))
    if stage(first.status) <= stage(last.status):
        unnamed = not (a.words or a.around) or not (b.words or b.around)
        return total + (values["told.next_step"] if unnamed and gap <= _YEAR_DAYS else 0.0)
    return total + (values["backwards"] if last.day - first.day > _NEAR_DAYS else 0.0)


AGREEMENTS = Rules[Instrument](prefix="a", keys=keys, score=score, coarse=lambda entry: entry, one_per_article=False)


def life(members: tuple[Item[Instrument], ...]) -> list[Stage]:
    """The steps of an agreement in the order in which they came; the last is its state.

    What each party does by itself is a step for each day on which one did.
    """
    by_status: dict[str, list[Item[Instrument]]] = {}
    for member in members:
        by_status.setdefault(member.facts.status, []).append(member)
    stages = [
        Stage(status, _finest(step), tuple(step))
        for status, found in by_status.items()
        for step in (_steps(found) if status in _BY_EACH else [found])
    ]
    return sorted(stages, key=lambda s: (_came(s), stage(s.status)))


def _steps(members: list[Item[Instrument]]) -> list[list[Item[Instrument]]]:
    """Entries on the same days; those without a day of their own stand with the last that came before they were told."""
    dated = sorted((m for m in members if m.facts.when.precision in _DATED), key=lambda m: (m.facts.when.first, m.order))
    steps: list[list[Item[Instrument]]] = []
    for member in dated:
        if steps and member.facts.when.gap(_finest(steps[-1])) <= _SAME_DATE:
            steps[-1].append(member)
        else:
            steps.append([member])
    for member in (m for m in members if m.facts.when.precision not in _DATED):
        before = [step for step in steps if member.facts.told and _finest(step).first <= member.facts.told]
        if before:
            before[-1].append(member)
        elif steps:
            steps[0].append(member)
        else:
            steps.append([member])
    return steps


def _finest(members: list[Item[Instrument]]) -> When:
    """The shortest stretch of days that any entry gives, the first told of several."""
    return min((m.facts.when for m in sorted(members, key=lambda m: m.order)), key=lambda w: w.last - w.first)


def _came(step: Stage) -> int:
    """The day of a step: its finest date where one is known to the month, else when it was first told."""
    if step.when.precision in _DATED:
        return step.when.first
    return min((m.facts.told for m in step.members if m.facts.told is not None), default=0)
