"""The agreements that a text tells, read by one reader for all tests."""

from __future__ import annotations

from helpers.readers import reader as _reader

from dragoman.records import Agreement, Article


def agreements(text: str, lang: str) -> list[Agreement]:
    """Agreements of a text of 10 May 2023."""
    return list(_reader().read(Article(text=text, lang=lang, published="2023-05-10")).agreements)
