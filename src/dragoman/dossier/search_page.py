"""Articles that answer a search, as lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.dossier.finding import AMONG, Hit, Hits
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.wordings import Line, joined


def search_lines(found: Hits, lang: Language, *, relevance: bool) -> Iterator[Line]:
    """The hits, then how many of how many they are, and in which order."""
    words = page_words(lang)
    for hit in found.hits:
        yield Line("entry", joined(((hit.published or "")[:10], hit.source, hit.title, hit.uid)))
        yield Line("words", marked(hit))
        if hit.url:
            yield Line("words", hit.url)
    order = words("best", among=f"{AMONG:,}") if relevance else words("newest")
    total = words("at_least" if found.at_least else "exactly", m=f"{found.total:,}")
    yield Line("remark", words.counted("hits", len(found.hits), m=total, order=order))


def marked(hit: Hit) -> str:
    """The passage that answers, with what answers in brackets."""
    part, words = hit.passage, hit.text[hit.passage.start : hit.passage.end]
    for start, end in reversed(part.marks):
        a, b = start - part.start, end - part.start
        words = f"{words[:a]}[{words[a:b]}]{words[b:]}"
    return words
