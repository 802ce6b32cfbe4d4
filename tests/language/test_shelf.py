"""The data files of the languages: same shelves, same keys, words that are words; text made even."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import LanguageError
from dragoman.language.folding import even, fold
from dragoman.language.shelf import shelf
from dragoman.packs import LANGUAGES

NAMES = ("amounts", "blocks", "dates", "numbers", "offices", "quotes", "speech", "insertions")
OPTIONAL = {"month_before"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_languages_have_the_same_keys(name: str, lang: str) -> None:
    assert set(shelf(lang, name)) - OPTIONAL == set(shelf("en", name)) - OPTIONAL


def _items(data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield key
            yield from _items(value)
    elif isinstance(data, list):
        for value in data:
            yield from _items(value)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_was_read_as_a_truth_value(name: str, lang: str) -> None:
    # YAML takes an unquoted "no" or "on" for false or true.
    assert not [item for item in _items(shelf(lang, name)) if isinstance(item, bool)]


@pytest.mark.parametrize(("lang", "name"), [("xx", "dates"), ("fr", "nothing"), ("../fr", "dates"), ("", "dates")])
def test_missing_shelves_say_so(lang: str, name: str) -> None:
    with pytest.raises(LanguageError, match=name):
        shelf(lang, name)


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(even(text)) == len(fold(text)) == len(text)


def test_folding_makes_signs_even() -> None:
    assert fold("L’ÉTÉ\u00a0– «\u202fOui”\r\nİ") == "l'été - « oui\" \nİ"
