"""A text that is a press review becomes its articles, each with its own outlet, date and title."""

from __future__ import annotations

from dragoman.records import Article
from dragoman.sources.dating import dated
from dragoman.sources.document import Document
from dragoman.sources.making import made
from dragoman.sources.reviews import europresse, factiva, general, lexisnexis
from dragoman.sources.reviews.clipping import Clipping

_FORMS = {"factiva": factiva, "lexisnexis": lexisnexis, "europresse": europresse, "review": general}


def clippings(text: str, document: Document) -> list[Article]:
    """The articles of a press review; empty where the text is none."""
    for name, form in _FORMS.items():
        if found := [clipping for clipping in form.clippings(text) if clipping.text]:
            return [article(clipping, document, name) for clipping in found]
    return []


def article(clipping: Clipping, document: Document, form: str) -> Article:
    """The article of a clipping; `form` says which maker's export it stood in."""
    witnesses = [dated("export", clipping.date, clipping.day)] if clipping.date else []
    return made(
        document, clipping.text, f"review 1 ({form})", title=clipping.title, author=clipping.author, source=clipping.source,
        dates=witnesses,
    )  # fmt: skip
