"""English subjects behind their verb of saying."""

from __future__ import annotations

from helpers.parses import tokens


def _subjects(text: str, verb: str) -> list[str]:
    return [c.text for t in tokens(text, "en") if t.text == verb for c in t.all("nsubj")]


def test_subject_behind_what_is_said() -> None:
    assert _subjects('"We will close the canal," warned a senior adviser to the king.', "warned") == ["adviser"]


def test_complement_of_the_subject_stays_with_it() -> None:
    found = tokens('"We will close the canal," warned a senior adviser to the king.', "en")
    assert [t.head.text for t in found if t.text == "king"] == ["adviser"]


def test_object_of_a_joined_verb_stays_object() -> None:
    assert "battalions" not in _subjects("Caracas shut the embassy, ordered ten battalions to the border and left.", "ordered")
