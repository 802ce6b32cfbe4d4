from __future__ import annotations

import pytest

from dragoman.evaluation.words import fold, folded_words, overlap, set_overlap, surname


def test_fold_takes_away_accents_case_and_punctuation() -> None:
    assert fold("L’État, « ÉLU » !") == "l etat elu"
    assert folded_words(None) == []


def test_surname_is_the_last_word() -> None:
    assert surname("Mme Wanjiru Odhiambo") == "odhiambo"
    assert surname("Ana Li-Mora") == "mora"
    assert surname(None) == surname("…") == ""


def test_overlap_counts_words_as_often_as_they_stand() -> None:
    assert overlap(["a", "a", "b"], ["a", "b", "b"]) == pytest.approx(2 * 2 / 6)
    assert overlap([], ["a"]) == 0.0


def test_set_overlap() -> None:
    assert set_overlap([], []) == 1.0
    assert set_overlap(["a"], []) == 0.0
    assert set_overlap(["a", "b"], ["b"]) == pytest.approx(2 / 3)
