from __future__ import annotations

import pytest

from dragoman.coding.classes import every, grammar, word_lists
from dragoman.packs import LANGUAGES


def test_a_small_word_of_several_words_keeps_its_spaces() -> None:
    assert "en provenance de" in grammar("fr", "owner")


def test_words_keep_their_order() -> None:
    assert grammar("en", "speaks_of")[:2] == ("for", "of")
    assert grammar("fr", "speaks_of")[:2] == ("à", "de")


def test_what_a_language_does_not_list_is_empty() -> None:
    assert grammar("en", "reflexive") == ()


@pytest.mark.parametrize("name", ["of", "with", "agent", "between"])
def test_every_language_adds_its_own(name: str) -> None:
    words = every(name)
    assert len(words) == len(set(words))
    for lang in LANGUAGES:
        assert grammar(lang, name)
        assert set(grammar(lang, name)) <= set(words)


@pytest.mark.parametrize("name", ["figures", "agreements", "places"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_the_lists_that_french_and_english_share(name: str, lang: str) -> None:
    assert sorted(set(word_lists("fr", name)) & set(word_lists("en", name)) - set(word_lists(lang, name))) == []
