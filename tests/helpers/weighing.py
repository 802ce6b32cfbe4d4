"""Acts of a text as they are weighed, for the tests of this folder."""

from __future__ import annotations

from helpers.readers import coder

from dragoman.coding.scoring.weighed import Weighed
from dragoman.records import Article


def acts(text: str, lang: str) -> list[Weighed]:
    """All acts that are weighed in a text."""
    return coder().weighed(Article(id="t", text=text, lang=lang, published="2024-05-15"))


def act(text: str, lang: str, word: str) -> Weighed:
    """The act told by a word."""
    return next(w for w in acts(text, lang) if w.candidate.token.text == word)
