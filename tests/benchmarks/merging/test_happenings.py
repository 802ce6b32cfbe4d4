"""The test of 80 happenings is what docs/merging.md says it is."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[3] / "benchmarks" / "merging"


@pytest.fixture(scope="module")
def happenings() -> ModuleType:
    sys.path.insert(0, str(FOLDER))
    try:
        import happenings
    finally:
        sys.path.remove(str(FOLDER))
    return happenings


def test_there_are_80_with_25_near_misses(happenings: ModuleType) -> None:
    found = happenings.happenings()
    groups = Counter(h.group for h in found)
    assert len(found) == 80
    assert sum(size - 1 for size in groups.values()) >= 25
    assert {h.kind for h in found} <= happenings.table("kinds").keys()


def test_a_third_is_held_back_and_no_group_is_divided(happenings: ModuleType) -> None:
    shown, held = happenings.told(held_back=False), happenings.told(held_back=True)
    cases = [{case.split("-")[0] for told in part for case in told.cases} for part in (shown, held)]
    assert cases[0].isdisjoint(cases[1])
    assert 190 <= len(shown) + len(held) <= 220
    assert 0.25 < len(held) / (len(shown) + len(held)) < 0.4


def test_records_show_their_words_in_both_languages(happenings: ModuleType) -> None:
    records = [told.record for told in happenings.told(held_back=False)]
    assert {r.lang for r in records} == {"fr", "en"}
    for record in records:
        for event in record.events:
            for span in (*event.actors, *event.recipients, *event.evidence):
                assert record.text[span.start : span.end] == span.text
            assert event.date is None or event.date.value[:7] <= (record.published or "")[:7]


def test_it_is_the_same_each_time(happenings: ModuleType) -> None:
    assert happenings.told(held_back=True) == happenings.told(held_back=True)
