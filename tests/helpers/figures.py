"""Figures that the reader finds in a sentence of our own."""

from __future__ import annotations

from helpers.readers import reader as _reader

from dragoman.records import Article

BEFORE = {"en": "France sent 300 soldiers to Chad on Monday. ", "fr": "La France a envoyé lundi 300 soldats au Tchad. "}
"""An act with a figure of its own, beside which other numbers may measure nothing."""


def figures_of(lang: str, text: str) -> list[tuple[str, float, str]]:
    """Measure, value and unit of each."""
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [(f.measure, f.value, f.unit) for f in record.figures]


def sided(lang: str, text: str) -> list[tuple[str, float, str, str, str | None]]:
    """Measure, value, codes of actors and of recipients joined by "+", and period of each figure of a text."""
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    return [(f.measure, f.value, "+".join(f.actors), "+".join(f.recipients), f.period) for f in record.figures]
