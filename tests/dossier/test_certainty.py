"""Confidence in words."""

from __future__ import annotations

from typing import get_args

import pytest

from dragoman.dossier.certainty import Certainty, certainty
from dragoman.web.words import words


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "high"), (0.85, "high"), (0.84, "good"), (0.65, "good"), (0.5, "even"), (0.39, "low"), (0, "low")],
)
def test_each_confidence_has_a_word(confidence: float, word: str) -> None:
    assert certainty(confidence) == word


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_word_is_told_in_both_languages(lang: str) -> None:
    told = [words(lang).of("items.certainties", word) for word in get_args(Certainty)]  # type: ignore[arg-type]
    assert len(set(told)) == len(get_args(Certainty))
