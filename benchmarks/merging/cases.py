"""How well reports of invented happenings are put together: python benchmarks/merging/cases.py [--held-back] [--errors]

Pairwise F1 counts pairs of reports from different articles, B-cubed each report's own case.  The part that is held
back is for a last run only.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Mapping

from happenings import told

from dragoman.archive.merging.cases import partition
from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.reports import Report, reports_of

Key = tuple[str, str]


def pairs(home: Mapping[Key, str]) -> set[tuple[Key, Key]]:
    """All pairs of reports of different articles in one case."""
    return {(a, b) for a, b in itertools.combinations(sorted(home), 2) if home[a] == home[b] and a[0] != b[0]}


def f1(wanted: set[tuple[Key, Key]], given: set[tuple[Key, Key]]) -> tuple[float, float, float]:
    """Precision, recall and F1 of pairs."""
    hit = len(wanted & given)
    precision, recall = hit / len(given) if given else 1.0, hit / len(wanted) if wanted else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hit else 0.0


def b_cubed(wanted: Mapping[Key, str], given: Mapping[Key, str]) -> float:
    """F1 of the mean shares of each report's own case."""

    def mean(of: Mapping[Key, str], against: Mapping[Key, str]) -> float:
        own = {k: {x for x in of if of[x] == of[k]} for k in of}
        return sum(len({x for x in own[k] if against[x] == against[k]}) / len(own[k]) for k in of) / len(of)

    precision, recall = mean(given, wanted), mean(wanted, given)
    return 2 * precision * recall / (precision + recall)


def main() -> None:
    """Print the scores, and with --errors each pair that is wrong or missed."""
    articles = told(held_back="--held-back" in sys.argv)
    wanted: dict[Key, str] = {}
    reports: dict[Key, Report] = {}
    for article in articles:
        for report, case in zip(reports_of(article.record), article.cases, strict=True):
            wanted[report.key], reports[report.key] = case, report
    given = {r.key: case.id for part in partition(reports.values()) for case in part.clusters for r in case.members}
    precision, recall, score = f1(pairs(wanted), pairs(given))
    print(f"{len(articles)} reports of {len(set(wanted.values()))} happenings")
    print(f"pairs: P {precision:.3f} R {recall:.3f} F1 {score:.3f}; B-cubed F1 {b_cubed(wanted, given):.3f}")
    if "--errors" in sys.argv:
        texts = {article.record.id: article.record for article in articles}
        for a, b in sorted(pairs(wanted) ^ pairs(given)):
            found = compare(reports[a].facts, reports[b].facts)
            total = "veto" if found.score is None else f"{found.score:.1f}"
            kind = "missed" if wanted[a] == wanted[b] else "WRONG"
            print(kind, a[0], b[0], total, *(f"{r.name}{r.weight:+.1f}" for r in found.reasons))
            for key in (a, b):
                event = texts[key[0]].events[0]
                print("   ", texts[key[0]].published, event.date and event.date.value, texts[key[0]].text)


if __name__ == "__main__":
    main()
