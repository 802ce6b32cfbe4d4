"""Parses of sentences as the coding layer sees them, repairs included."""

from __future__ import annotations

from functools import cache

from dragoman.coding.analyse import Analyser
from dragoman.language.tokens import Token
from dragoman.records import Article
from dragoman.settings import Settings


@cache
def _analyser() -> Analyser:
    return Analyser(Settings())


def tokens(text: str, lang: str = "fr") -> list[Token]:
    """All tokens of a text."""
    analysis = _analyser().analyse(Article(text=text, lang=lang, published="2024-03-12"))
    return [t for s in analysis.sentences for t in s.tokens]


def under(text: str, head: str, *labels: str, lang: str = "fr") -> list[str]:
    """Words that hang on a word under one of the labels."""
    return [c.text for t in tokens(text, lang) if t.text == head for c in t.all(*labels)]
