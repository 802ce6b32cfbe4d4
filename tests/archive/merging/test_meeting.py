"""Items find each other by their keys, each once."""

from __future__ import annotations

from dragoman.archive.merging.items import Item
from dragoman.archive.merging.meeting import meeting

FIRST, SECOND, OLD, OLDER = (Item(name, "e", "2024-03-12", n, name) for n, name in enumerate(("1", "2", "3", "4")))


def test_those_that_come_find_each_other_and_stored_ones_each_once() -> None:
    stored = {"a": [OLD], "b": [OLD, OLDER], "c": [OLDER]}
    found = meeting([(FIRST, ("a", "x"), ("a", "b")), (SECOND, ("a",), ("x", "c"))], stored)
    assert found == {FIRST.key: [OLD, SECOND, OLDER], SECOND.key: [FIRST, OLDER]}


def test_an_item_does_not_find_itself_and_changes_nothing_that_is_stored() -> None:
    stored = {"a": [OLD]}
    assert meeting([(FIRST, ("a",), ("a", "z"))], stored) == {FIRST.key: [OLD]}
    assert stored == {"a": [OLD]}
