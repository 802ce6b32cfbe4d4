from __future__ import annotations

import pytest

from dragoman.archive.merging.words import hours, signs, told_by, word_sign


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("accord", "agreement"), ("signé", "signed"), ("frappes", "strikes"), ("tués", "killed"), ("blessé", "wounded"),
        ("frontière", "border"), ("ambassadeur", "ambassador"), ("blé", "wheat"), ("militaire", "military"),
        ("prisonniers", "prisoners"), ("chemin", "chemin"), ("diplomates", "diplomats"), ("trois", "three"),
    ],
)  # fmt: skip
def test_words_of_both_languages_meet(french: str, english: str) -> None:
    assert signs(french) == signs(english) != frozenset()


@pytest.mark.parametrize("word", ["est", "avec", "which", "the", "government", "pays"])
def test_common_words_say_nothing(word: str) -> None:
    assert word_sign(word) == ""


def test_masked_stretches_are_left_out() -> None:
    text = "Akar signed the pact"
    assert signs(text, [(0, 4)]) == signs("signed the pact") != signs(text)


def test_numbers_count_as_they_are_and_frequent_signs_less() -> None:
    assert "2018" in signs("in 2018")
    assert told_by(signs("gas")) == 1.0
    assert told_by(signs("minister")) == pytest.approx(0.33)
    assert told_by(frozenset()) == 0


@pytest.mark.parametrize(
    ("text", "found"),
    [("at dawn", {"morning"}), ("dans la soirée", {"evening"}), ("une deuxième frappe", {"second"}), ("mardi", set())],
)
def test_parts_of_the_day(text: str, found: set[str]) -> None:
    assert hours(text) == found
