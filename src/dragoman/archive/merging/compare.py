"""Do two reports tell of one happening?  A sum of weights, each with its reason, or a veto."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.archive.merging.compare_parties import parties, persons
from dragoman.archive.merging.compare_time import told, when
from dragoman.archive.merging.kinds import start
from dragoman.archive.merging.reasons import Reason, Veto, reason
from dragoman.archive.merging.reports import Facts
from dragoman.archive.merging.weights import weights
from dragoman.archive.merging.words import told_by

_NEAR_NUMBER = 0.75
"""Ratio from which two figures may be counts of one thing at different hours."""
_FEW_WORDS = 3
"""Of fewer words even all shared ones say little."""


class Comparison(NamedTuple):
    """`score` in natural logarithms of odds (above 0: one happening), None for a veto; `reasons` in words."""

    score: float | None
    reasons: tuple[Reason, ...]


def compare(a: Facts, b: Facts) -> Comparison:
    """Compare two reports; the same whichever comes first."""
    return _compare(a, b) if hash(a) <= hash(b) else _compare(b, a)


@lru_cache(maxsize=1 << 12)
def _compare(a: Facts, b: Facts) -> Comparison:
    found: list[Reason] = []
    try:
        for ask in _OF_WARS if a.standing and b.standing else _QUESTIONS:
            found.extend(ask(a, b))
    except Veto as veto:
        return Comparison(None, (Reason(str(veto), 0.0),))
    return Comparison(sum(r.weight for r in found), tuple(found))


def _status(a: Facts, b: Facts) -> Iterator[Reason]:
    """A denial, a plan and what could happen are no reports of what happened."""
    if a.status != b.status:
        raise Veto("status")
    return iter(())


def _type(a: Facts, b: Facts) -> Iterator[Reason]:
    if weights().family(a.type) != weights().family(b.type):
        raise Veto("other_family")
    yield Reason("start", min(start(a), start(b)))
    if a.type != b.type:
        yield reason("other_type")


def _mode(a: Facts, b: Facts) -> Iterator[Reason]:
    if a.type != b.type:
        return
    if weights().akin(a.type, a.mode, b.mode):
        yield reason("mode.akin")  # their codes differ as their modes do
        return
    if a.mode != b.mode and "visit" in (a.mode, b.mode):
        yield reason("mode.visit_or_not")
    elif a.mode and b.mode:
        yield reason("mode.same" if a.mode == b.mode else "mode.other")
    if a.cameo and b.cameo:
        yield reason("cameo.same" if a.cameo == b.cameo else "cameo.other")


def _place(a: Facts, b: Facts) -> Iterator[Reason]:
    if a.place and b.place:
        yield reason("place.same" if a.place == b.place else "place.other")
    elif a.country and b.country:
        yield reason("place.same_country" if a.country == b.country else "place.other_country")


def _numbers(a: Facts, b: Facts) -> Iterator[Reason]:
    if a.numbers & b.numbers:
        yield reason("number.same")
        return
    alike = [min(x[2], y[2]) / max(x[2], y[2]) for x in a.numbers for y in b.numbers if x[:2] == y[:2] and x[2] * y[2] > 0]
    if alike:
        yield reason("number.near" if max(alike) >= _NEAR_NUMBER else "number.other")
    elif a.numbers and b.numbers:
        yield reason("number.other_unit")


def _hours(a: Facts, b: Facts) -> Iterator[Reason]:
    if a.hours and b.hours:
        yield reason("hours.same" if a.hours & b.hours else "hours.other")


def _contexts(a: Facts, b: Facts) -> Iterator[Reason]:
    if a.contexts and b.contexts:
        yield reason("context.same" if a.contexts & b.contexts else "context.other")


def _words(a: Facts, b: Facts) -> Iterator[Reason]:
    if not a.words or not b.words:
        return
    least = min(a.said, b.said)
    share = told_by(a.words & b.words) / max(least, _FEW_WORDS)
    none = weights().values["words.none_same_language" if a.lang == b.lang else "words.none_other_language"]
    yield Reason("words", none + weights().values["words.slope"] * share)


def _standing(a: Facts, b: Facts) -> Iterator[Reason]:
    """A lasting war is another thing than an act in it."""
    if a.standing != b.standing:
        raise Veto("standing.other")
    return iter(())


def _one_war(a: Facts, b: Facts) -> Iterator[Reason]:
    """Of mentions of a lasting war only the parties, and the time between them, tell whether it is one."""
    if a.told is None or b.told is None:
        return
    years = abs(a.told - b.told) / 365.25
    yield reason("standing.same" if years <= 1 else "standing.years_apart")


_OF_WARS: tuple[Callable[[Facts, Facts], Iterator[Reason]], ...] = (_status, _standing, _type, parties, _one_war)
_QUESTIONS: tuple[Callable[[Facts, Facts], Iterator[Reason]], ...] = (
    _status, _standing, _type, when, parties, persons, told, _mode, _place, _numbers, _hours, _contexts, _words,
)  # fmt: skip
"""The cheapest and most decisive first: a veto spares the rest."""
