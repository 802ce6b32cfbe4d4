"""Why the reports of a case are together: for each the one that it agrees with best, a score and the grounds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.reasons import Reason
from dragoman.archive.merging.reports import Report
from dragoman.archive.merging.weights import load


@dataclass(frozen=True, slots=True)
class Decision:
    """A report is in the case since it agrees with `nearest`; without a score a person has put it there."""

    report: Report
    nearest: Report
    score: float | None
    reasons: tuple[Reason, ...]

    @property
    def probability(self) -> float | None:
        """The score as a probability, from 0 to 1; a sum of hand-set weights, not a measured rate."""
        return None if self.score is None else 1 / (1 + math.exp(-self.score))


def explain(case: Case, most: int | None = None) -> list[Decision]:
    """One decision for each report but the first, in canonical order; among the first `most` reports where that is given."""
    members = case.members[:most]
    return [_decision(report, members) for report in members[1:]]


def _decision(report: Report, members: tuple[Report, ...]) -> Decision:
    found = [(compare(report.facts, other.facts), other) for other in members if other.key != report.key]
    best, nearest = max(found, key=lambda pair: -math.inf if pair[0].score is None else pair[0].score)
    strongest = sorted(best.reasons, key=lambda r: (-abs(r.weight), r.name))
    return Decision(report, nearest, best.score, tuple(strongest))


def label(name: str, lang: str) -> str:
    """What a ground is called in a language, "en" or "fr"; KeyError for no ground."""
    return _labels()[name][lang]


@cache
def _labels() -> dict[str, dict[str, str]]:
    return load("reasons")
