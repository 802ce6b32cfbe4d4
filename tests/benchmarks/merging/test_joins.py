"""Of one case that many articles tell only some joins are read."""

from __future__ import annotations

import random
import sys
from itertools import combinations
from pathlib import Path

from helpers.reports import facts

from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.reports import Report

FOLDER = Path(__file__).parents[3] / "benchmarks" / "merging"


def test_at_most_three_joins_are_read_of_one_case() -> None:
    sys.path.insert(0, str(FOLDER))
    try:
        from joins import some_of_each
    finally:
        sys.path.remove(str(FOLDER))
    reports = [Report(f"a{n}", "e", "2024-03-13", 0, facts()) for n in range(6)]
    large, small = Cluster("c1", tuple(reports[:4])), Cluster("c2", tuple(reports[4:]))
    found = some_of_each([large, small], random.Random(1))
    assert len(found) == 4
    assert len(set(found) & set(combinations(large.members, 2))) == 3
    assert tuple(small.members) in found
