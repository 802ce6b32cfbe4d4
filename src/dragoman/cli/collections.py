"""Which collection an answer is made from, said with it."""

from __future__ import annotations

from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wordings import Line


def collection_note(name: str | None) -> str:
    """As a note of a list."""
    return f"collection {name}" if name else "all collections"


def collection_line(name: str | None, lang: Language) -> Line:
    """As a line of a page."""
    words = page_words(lang)
    return Line("remark", words("collection", name=name) if name else words("collections"))
