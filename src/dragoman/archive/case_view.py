"""What is shown of a case first, and under which pairs and states it stands: a function of its reports.

Shown first is what a person judged right, then what `merging.shown` puts first.  Reports that their source withdrew
count only where all are withdrawn.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeAlias, TypeVar

from dragoman.archive.doubts import doubt, is_stateless, with_state
from dragoman.archive.merging import shown
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.reports import Facts, Report
from dragoman.archive.merging.when import When
from dragoman.knowledge.spells import latest

JUDGED = ("type", "mode", "status", "date", "place", "country", "state")
"""Fields of a view whose right value a person may judge; `state` is that of whom the reports name without one."""
REJECTED = "rejected"
"""The status of what a person judged to be no happening at all."""
T = TypeVar("T", bound=Hashable)
ALL = ""
"""The key under which every case stands."""
EVERY_COLLECTION = 0
UNDATED = 0
_FINENESS = {"day": 4, "week": 3, "month": 2, "year": 1, "none": 0}
_LENGTHS = {"day": 10, "week": 7, "month": 7, "year": 4, "none": 0}
"""Characters of an ISO date that say no more than is known; a week has no form of its own."""


@dataclass(frozen=True)
class Told:
    """What is known of a report besides its content: its fact, who tells it, and what a person judged right of it.

    `judged` gives for a field of the view the number of the judgement (the highest holds) and the right value.
    """

    fact: int
    voice: str
    collection: int
    withdrawn: bool
    judged: Mapping[str, tuple[int, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class CaseView:
    """A row of `projections.cases`, without its id; `sure` is the confidence of its surest report, in percent."""

    type: str
    mode: str | None
    status: str
    date: str | None
    day: str
    year: int
    place: str
    country: str
    reports: int
    articles: int
    independent: int
    withdrawn: bool
    shown_fact: int
    keys: str
    collections: str
    state: str
    doubt: int
    sure: int

    def counters(self) -> set[tuple[str, int, str, int, str, str]]:
        """The rows of `projections.case_counts`, without their number, in which the case is one; none where it is withdrawn."""
        if self.withdrawn:
            return set()
        places = itertools.product(split(self.keys), (EVERY_COLLECTION, *map(int, split(self.collections)[1:])))
        return {(key, collection, self.day[:7], self.year, self.type, self.status) for key, collection in places}


def split(joined: str) -> list[str]:
    """The parts of `keys` (the first is `ALL`) or `collections` (the first is empty)."""
    return joined.split(" ")


Agree: TypeAlias = Callable[[Facts, Facts], bool]


def _never(coarse: Facts, fine: Facts) -> bool:
    return False


def _same_days(coarse: Facts, fine: Facts) -> bool:
    """True where the days of one lie in the stretch that the other leaves open."""
    return coarse.when.first <= fine.when.first and fine.when.last <= coarse.when.last


def _same_country(coarse: Facts, fine: Facts) -> bool:
    """True where one names the country alone in which the place of the other lies."""
    return not coarse.place and coarse.country == fine.country


def view(case: Case, told: Mapping[Key, Told]) -> CaseView:
    """The view of a case whose reports `told` describes."""
    standing = [r for r in case.members if not told[r.key].withdrawn]
    counted = standing or list(case.members)
    voices = {told[r.key].voice for r in counted}

    def first(value: Callable[[Facts], T], fine: Callable[[Facts], int], among: Sequence[Report], agree: Agree = _never) -> T:
        """What is shown first; who tells it more coarsely, so that the finer value may be meant, speaks for that too."""
        if len(among) == 1:
            return value(among[0].facts)
        by_value = {value(r.facts): r for r in reversed(among)}
        pairs = ((r, r) for r in among)
        coarse = (
            (r, other) for r in among for other in by_value.values()
            if 0 < fine(r.facts) < fine(other.facts) and agree(r.facts, other.facts)
        )  # fmt: skip
        return shown.first(
            shown.Told(value(other.facts), told[r.key].voice, fine(other.facts), other.order) for r, other in (*pairs, *coarse)
        )

    kind, status = first(lambda f: (f.type, f.status), lambda f: 1, counted)
    alike = [r for r in counted if (r.facts.type, r.facts.status) == (kind, status)]
    mode = first(lambda f: f.mode, lambda f: f.mode is not None, alike)
    when, day = first(_when, lambda f: _FINENESS[f.when.precision] - f.when.fresh, counted, _same_days)
    place, country = first(lambda f: (f.place, f.country), lambda f: bool(f.place) + bool(f.country), counted, _same_country)
    best = _fullest(alike, first(_sides, lambda f: len(f.entities), alike))
    judged = _judged_last([told[r.key].judged for r in case.members])
    state, sure = judged.get("state", ""), max(r.facts.sure for r in counted)
    found = CaseView(
        type=kind, mode=mode, status=status, date=when, day=day,
        year=int(when[:4]) if when else UNDATED, place=place, country=country, reports=len(case.members),
        articles=len({r.article for r in counted}), independent=len(voices), withdrawn=not standing,
        shown_fact=told[best.key].fact, keys=" ".join(_keys(counted, state)),
        collections=" ".join(["", *map(str, sorted({told[r.key].collection for r in counted}))]), state=state,
        doubt=doubt(sure, stateless=not state and is_stateless(best.facts)) if standing else 0, sure=sure,
    )  # fmt: skip
    return _with(found, judged)


def _sides(facts: Facts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of doers and receivers."""
    return tuple(sorted({s.entity for s in facts.actors})), tuple(sorted({s.entity for s in facts.recipients}))


def _fullest(reports: Sequence[Report], sides: tuple[tuple[str, ...], tuple[str, ...]]) -> Report:
    """The report of these parties that names most people, the first of several."""
    return max(
        (r for r in reports if _sides(r.facts) == sides),
        key=lambda r: sum(bool(s.person) for s in (*r.facts.actors, *r.facts.recipients)),
    )


def _judged_last(judged: Sequence[Mapping[str, tuple[int, str]]]) -> dict[str, str]:
    """Of each field what was judged last, of whichever report."""
    last: dict[str, tuple[int, str]] = {}
    for one in judged:
        for name, (number, value) in one.items():
            last[name] = max(last.get(name, (0, "")), (number, value))
    return {name: value for name, (_, value) in last.items()}


def _with(found: CaseView, values: Mapping[str, str]) -> CaseView:
    """What people judged right stands before what sources tell."""
    right: dict[str, Any] = {name: value or None if name == "mode" else value for name, value in values.items()}
    if when := values.get("date"):
        return replace(found, **right, day=latest(when).isoformat(), year=int(when[:4]))
    return replace(found, **right) if right else found


def _when(facts: Facts) -> tuple[str | None, str]:
    """The date of a report at its own precision, and the day by which it is put in order (empty where none is known)."""
    when, told = facts.when, date.fromordinal(facts.told).isoformat() if facts.told else ""
    if when.fresh or facts.standing:
        return told[:7] or None, told
    if when.precision == "none":
        return None, told
    return when_text(when), date.fromordinal(when.last).isoformat()


def when_text(when: When) -> str:
    """A stretch of days as a date at its own precision, empty where nothing is known."""
    return date.fromordinal(when.last).isoformat()[: _LENGTHS[when.precision]]


def _keys(counted: Sequence[Report], state: str) -> list[str]:
    return [ALL, *sorted({key for r in counted for key in facts_keys(with_state(r.facts, state))})]




def facts_keys(facts: Facts) -> Iterator[str]:
    """The states of an event, and the pairs between which it lies: doer and receiver, or any two that act together."""
    actors = sorted({s.entity for s in facts.actors if s.entity})
    recipients = sorted({s.entity for s in facts.recipients if s.entity})
    yield from {*actors, *recipients}
    yield from pairs(actors, recipients)


def pairs(actors: Sequence[str], recipients: Sequence[str]) -> set[str]:
    """Pairs as "KAZ:TUR", in alphabetical order."""
    joined = itertools.product(actors, recipients) if recipients else itertools.combinations(actors, 2)
    return {pair_key(a, b) for a, b in joined if a != b}


def pair_key(a: str, b: str) -> str:
    """The key of two codes in any order."""
    return ":".join(sorted((a, b)))


def codes_of(key: str) -> tuple[str, ...]:
    """The codes under which a key stands: two of a pair, one of a state, none of `ALL`."""
    return tuple(key.split(":")) if key else ()
