"""Patterns of what stands between amounts and times: every language has each, and those of a language are its own."""

from __future__ import annotations

import pytest

from dragoman.coding.figures.patterns import pattern
from dragoman.packs import LANGUAGES

NAMES = ("buys", "again", "named", "compared", "since")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_language_has_each(lang: str, name: str) -> None:
    assert pattern(lang, name).pattern


@pytest.mark.parametrize(
    ("lang", "name", "between"),
    [
        ("en", "buys", " per "),
        ("en", "buys", " for every "),
        ("fr", "buys", " les "),
        ("fr", "buys", " pour chaque "),
        ("en", "again", " (about "),
        ("en", "again", ", or roughly "),
        ("fr", "again", " ("),
        ("fr", "again", ", soit environ "),
        ("fr", "again", ", l'équivalent de "),
        ("en", "since", " on the "),
        ("fr", "since", " par rapport à "),
        ("fr", "since", " sur "),
    ],
)
def test_words_between(lang: str, name: str, between: str) -> None:
    assert pattern(lang, name).fullmatch(between)


@pytest.mark.parametrize(
    ("lang", "name", "between"),
    [("en", "buys", " and "), ("fr", "buys", " et "), ("en", "again", " and "), ("fr", "again", " puis ")],
)
def test_other_words_between(lang: str, name: str, between: str) -> None:
    assert not pattern(lang, name).fullmatch(between)
