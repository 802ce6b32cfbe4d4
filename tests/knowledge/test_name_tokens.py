from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.knowledge.name_tokens import APART, APOSTROPHE, HYPHEN, SPACE, fold_word, key_of, split_words


@pytest.mark.parametrize(("word", "folded"), [
    ("Élysée", "elysee"), ("É.-U.", "e-u"), ("U.S.", "us"), ("Øresund", "oresund"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"),
    ("Türkiye", "turkiye"), ("Diyarbakır", "diyarbakir"),
])  # fmt: skip
def test_fold_word(word: str, folded: str) -> None:
    assert fold_word(word) == folded


@pytest.mark.parametrize(("text", "words"), [
    ("l'OTAN", ["l", "otan"]), ("the U.S. Army", ["the", "us", "army"]), ("OPEC+ met", ["opec+", "met"]),
    ("G7, M23", ["g7", "m23"]), ("N’Djaména", ["n", "djamena"]), ("e\u0301tat", ["etat"]), ("", []), ("…", []),
])  # fmt: skip
def test_split_words(text: str, words: list[str]) -> None:
    assert split_words(text).folded == words


@pytest.mark.parametrize(("text", "join"), [
    ("a b", SPACE), ("a\u00a0b", SPACE), ("a  b", SPACE), ("a\nb", SPACE), ("a\n\nb", APART), ("a-b", HYPHEN), ("a–b", HYPHEN),
    ("a - b", APART), ("a'b", APOSTROPHE), ("a’b", APOSTROPHE), ("a, b", APART), ("St. Paul", SPACE), ("Mali. Paul", APART),
    ("Workers' Party", SPACE), ("a/b", APART),
])  # fmt: skip
def test_how_two_words_are_held_together(text: str, join: str) -> None:
    assert split_words(text).joins[1] == join


@pytest.mark.parametrize(("one", "other"), [
    ("Côte d’Ivoire", "cote d'ivoire"), ("Guinée-Bissau", "guinee bissau"), ("U.S.A.", "usa"), ("Nur-Sultan", "Nur Sultan"),
])  # fmt: skip
def test_spellings_that_share_a_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


def test_an_apostrophe_is_no_space() -> None:
    assert key_of("Sana'a") != key_of("Sana a")


@given(st.text(max_size=80))
def test_offsets_of_words_hold(text: str) -> None:
    words = split_words(text)
    pieces = [text[s:e] for s, e in zip(words.starts, words.ends, strict=True)]
    assert [fold_word(piece) for piece in pieces] == words.folded
    assert words.starts == sorted(words.starts)
