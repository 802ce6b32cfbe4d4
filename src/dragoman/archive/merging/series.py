"""Figures of one measure between the same parties become a series; claims on one period that exclude each other show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.records import Qualifier

_YEAR = re.compile(r"\d{4}(?!\d)")
_ROUNDING = 0.03
"""Two exact figures within this share of each other are one figure rounded."""
_ABOUT = 0.10
"""How far "about" may be off."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure as one article gives it; `period` as in the record, None where the article names none."""

    measure: str
    unit: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    period: str | None
    value: float
    qualifier: Qualifier
    article: str
    published: str


@dataclass(frozen=True, slots=True)
class Point:
    """All claims on one period, in groups of those that do not contradict each other."""

    period: str
    groups: tuple[tuple[Claim, ...], ...]

    @property
    def disputed(self) -> bool:
        """True where the claims exclude each other."""
        return len(self.groups) > 1

    @property
    def ends(self) -> str:
        """The last day of the period, YYYY-MM-DD for comparison: a year ends after each of its months."""
        return f"{self.period.lstrip('~').rpartition('/')[2]}-99-99"[:10]

    @property
    def alike(self) -> list[tuple[Claim, ...]]:
        """Claims of the same value and qualifier, in the order of the groups."""
        found: dict[tuple[float, Qualifier], list[Claim]] = {}
        for claim in (claim for group in self.groups for claim in group):
            found.setdefault((claim.value, claim.qualifier), []).append(claim)
        return [tuple(claims) for claims in found.values()]


@dataclass(frozen=True, slots=True)
class Series:
    """The points of one measure, in one unit, between the same parties, by period."""

    measure: str
    unit: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    points: tuple[Point, ...]


def series(claims: Iterable[Claim]) -> list[Series]:
    """All series, a function of the set of claims.

    A claim without a period that begins with a year stands in the month of publication, marked by "~": the news of that
    month tells of it, no more.
    """
    gathered: dict[tuple[str, str, tuple[str, ...], tuple[str, ...]], dict[str, list[Claim]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for claim in sorted(set(claims), key=_order):
        period = claim.period if claim.period and _YEAR.match(claim.period) else f"~{claim.published[:7]}"
        gathered[claim.measure, claim.unit, tuple(sorted(claim.actors)), tuple(sorted(claim.recipients))][period].append(claim)
    return [
        Series(*key, tuple(sorted((Point(period, _groups(told)) for period, told in points.items()), key=_in_time)))
        for key, points in sorted(gathered.items())
    ]


def _in_time(point: Point) -> tuple[str, str]:
    return point.ends, point.period


def agree(a: Claim, b: Claim) -> bool:
    """True where both can be true: "more than 3 billion" does not contradict 3.7."""
    low_a, high_a = _bounds(a)
    low_b, high_b = _bounds(b)
    return low_a <= high_b and low_b <= high_a


def _bounds(claim: Claim) -> tuple[float, float]:
    """Least and most that the claim may mean."""
    share = _ABOUT if claim.qualifier == "about" else _ROUNDING
    room = abs(claim.value) * share / 2
    low, high = claim.value - room, claim.value + room
    if claim.qualifier == "more-than":
        return low, float("inf")
    return (float("-inf"), high) if claim.qualifier in ("less-than", "up-to") else (low, high)


def _groups(claims: list[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Claims that agree with each other, the exact ones first: a bound joins the first group that it leaves room for."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.qualifier != "exact", c.qualifier != "about", *_order(c))):
        home = next((g for g in groups if all(agree(claim, other) for other in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return tuple(tuple(g) for g in groups)


def _order(claim: Claim) -> tuple[str, str, float, str]:
    return claim.published, claim.article, claim.value, claim.qualifier
