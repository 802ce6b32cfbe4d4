"""Claims about the same happening and time that exclude each other, with who makes them.

Only one happening can be in dispute: "not signed" in March and "signed" in May is a development, a plan and its
fulfilment are a confirmation.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.reports import Facts, Report
from dragoman.archive.merging.shown import Told, Version, versions

Relation = Literal["contradicts", "confirms"]
_CONFIRM_DAYS = 120
"""Days within which a plan's fulfilment is looked for."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field of one case on which its reports differ; the version that is shown stands first."""

    field: Literal["date", "place", "figure", "mode"]
    versions: tuple[Version[Hashable], ...]


def relation(a: Case, b: Case) -> Relation | None:
    """How two cases of different status stand to each other; None where they are two happenings."""
    statuses = {a.members[0].facts.status, b.members[0].facts.status}
    if statuses == {"occurred", "negated"} and _any_alike(a.members, b.members):
        return "contradicts"
    if statuses == {"occurred", "planned"} and _fulfils(a, b):
        return "confirms"
    return None


def _any_alike(a: Iterable[Report], b: Iterable[Report]) -> bool:
    """True where some reports would be one, had they the same status."""
    others = list(b)
    for mine in a:
        for yours in others:
            score = compare(mine.facts, replace(yours.facts, status=mine.facts.status)).score
            if score is not None and score > 0:
                return True
    return False


def _fulfils(a: Case, b: Case) -> bool:
    """True where one was planned for the days on which the other happened, and was told before."""
    planned, done = sorted((a, b), key=lambda c: c.members[0].facts.status != "planned")
    dates = [m.facts.when for m in planned.members if m.facts.when.precision == "day"]
    happened = [m.facts.when for m in done.members if m.facts.when.precision == "day"]
    if not dates or not happened or min(w.gap(h) for w in dates for h in happened) > 1:
        return False
    plan, fact = planned.members[0].facts, done.members[0].facts
    near = plan.told is None or fact.told is None or 0 <= fact.told - plan.told <= _CONFIRM_DAYS
    return near and plan.type == fact.type and plan.entities == fact.entities


def disputes(case: Case, sources: dict[str, str]) -> list[Dispute]:
    """Fields on which the reports of a case exclude each other; `sources` gives each article's independent source."""
    if len(case.members) == 1:
        return []  # no article excludes what it tells itself
    told: dict[str, list[Told[Hashable]]] = {"date": [], "place": [], "figure": [], "mode": []}
    for report in case.members:
        for field, value, precision in _claims(report.facts):
            source = sources.get(report.article, report.article)
            told[field].append(Told(value, source, precision, report.order))
    fields: tuple[Literal["date", "place", "figure", "mode"], ...] = ("date", "place", "figure", "mode")
    found = [(field, _excluding(field, versions(told[field]))) for field in fields]
    return [Dispute(field, tuple(values)) for field, values in found if len(values) > 1]


def _claims(facts: Facts) -> Iterable[tuple[str, Hashable, int]]:
    """Field, value and precision; a month does not contradict a day in it, so only days are claims on the date."""
    if facts.when.precision == "day":
        yield "date", facts.when.first, 1
    if facts.place:
        yield "place", facts.place, 1
    if facts.mode:
        yield "mode", facts.mode, 1
    for number in facts.numbers:
        yield "figure", number, 1


def _excluding(field: str, values: list[Version[Hashable]]) -> list[Version[Hashable]]:
    """The versions that another one excludes."""
    return [v for v in values if any(_exclude(field, v, other) for other in values if other is not v)]


def _exclude(field: str, a: Version[Hashable], b: Version[Hashable]) -> bool:
    """Figures exclude each other only where they measure the same in the same unit, and no article tells both of two things."""
    if field != "figure":
        return True
    same = isinstance(a.value, tuple) and isinstance(b.value, tuple) and a.value[:2] == b.value[:2]
    return same and not {t.article for t in a.told} & {t.article for t in b.told}
