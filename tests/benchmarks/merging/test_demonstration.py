"""What the program makes of the demonstration set does not sink; benchmarks/merging/demonstration.py prints it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FOLDER = Path(__file__).parents[3] / "benchmarks" / "merging"
FLOORS = {"precision": 0.95, "recall": 0.58, "f1": 0.73, "read": 0.80}
"""Of pairs of articles; a little under what was reached (docs/demonstration.md), since the reader keeps changing."""
RIGHT = {"copies": 9, "agreements": 3, "sayings": 5, "figures": 7, "disputes": 3, "offices": 5}
"""So many entries of the truth at least are answered rightly."""


@pytest.fixture(scope="module")
def demonstration() -> Iterator[ModuleType]:
    sys.path.insert(0, str(FOLDER))
    try:
        import demonstration

        yield demonstration
    finally:
        sys.path.remove(str(FOLDER))


@pytest.fixture(scope="module")
def found(demonstration: ModuleType) -> Iterator[Any]:
    with demonstration.added() as read:
        yield read


def test_cases(demonstration: ModuleType, found: Any) -> None:
    reached = demonstration.scores(list(demonstration.cases(found)))
    assert {name: value for name, value in reached.items() if value < FLOORS[name]} == {}


@pytest.mark.parametrize("register", RIGHT)
def test_registers(demonstration: ModuleType, found: Any, register: str) -> None:
    answers = list(demonstration.REGISTERS[register](found))
    assert sum(answer.right for answer in answers) >= RIGHT[register], [a for a in answers if not a.right]


def test_every_entry_of_the_truth_is_told_by_articles_of_the_set(demonstration: ModuleType, found: Any) -> None:
    for kind in ("case", "copies", "saying"):
        for entry in demonstration.expected(kind):
            named = {*entry["articles"], *entry.get("recalled", ()), *entry.get("not", ())}
            assert named <= found.records.keys(), entry["id"]
            assert len(entry["articles"]) == len(set(entry["articles"])), entry["id"]


def test_the_truth_holds_each_kind_of_entry_three_times_at_least(demonstration: ModuleType) -> None:
    kinds = ("case", "copies", "agreement", "dispute", "denial", "office", "figure", "saying")
    assert {kind for kind in kinds if len(demonstration.expected(kind)) < 3} == set()
