"""Prepositions of several words, and the YAML words that other readers take for truths."""

from __future__ import annotations

from dragoman.coding.prepositions import compound_nouns, said_by
from dragoman.yaml_text import load_words


def test_plain_slots_reach_compounds() -> None:
    assert "out of" in said_by("from", "en")
    assert "face à" in said_by("contre", "fr")
    assert said_by("since", "en") == ("since",)


def test_words_inside_compounds() -> None:
    assert {"out", "front"} <= compound_nouns("en")
    assert {"long", "large", "près"} <= compound_nouns("fr")


def test_off_and_no_are_words() -> None:
    assert load_words("{part: off, voice: no, refl: true}") == {"part": "off", "voice": "no", "refl": True}
