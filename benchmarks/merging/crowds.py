"""What the bound on crowded components loses: python benchmarks/merging/crowds.py [REPORTS_A_DAY] [DAYS]

Pairwise precision, recall and F1 on the reports of one busy pair (see busy.py), clustered with several bounds; "none"
is without a bound, and takes its time.
"""

from __future__ import annotations

import sys
import time

from busy import reports
from cases import f1, pairs

from dragoman.archive.merging import clusters, parts
from dragoman.archive.merging.cases import partition
from dragoman.archive.merging.reports import Report

BOUNDS = (10, 30, 60, 1_000_000)


def bounded(made: list[Report], most: int) -> tuple[float, float, float]:
    """Precision, recall and F1 with a bound on the items of a component."""
    parts.MOST = clusters.MOST = most
    wanted = {report.key: report.article.rpartition("-")[0] for report in made}
    given = {r.key: case.id for part in partition(made) for case in part.clusters for r in case.members}
    return f1(pairs(wanted), pairs(given))


def main() -> None:
    """Print the table."""
    a_day, days = map(int, sys.argv[1:3]) if len(sys.argv) > 2 else (48, 14)
    made = reports(a_day, days)
    for most in BOUNDS:
        start = time.process_time()
        precision, recall, value = bounded(made, most)
        name = "none" if most == BOUNDS[-1] else str(most)
        print(f"bound {name:>4}: P {precision:.3f} R {recall:.3f} F1 {value:.3f}, {time.process_time() - start:.1f} s")


if __name__ == "__main__":
    main()
