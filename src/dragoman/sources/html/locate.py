"""From the paragraphs of an extracted text back to the elements of the page that they stood in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from lxml.html import HtmlElement

from dragoman.records import Locus

_NO_LETTERS = re.compile(r"[\W_]+")


def squeezed(text: str) -> str:
    """Letters and digits alone: what extraction keeps of an element whatever it does to spaces and signs."""
    return _NO_LETTERS.sub("", text)


def loci(
    paragraphs: Iterable[tuple[int, str]], elements: Sequence[HtmlElement], path: Callable[[HtmlElement], str]
) -> tuple[Locus, ...]:
    """Where each paragraph (start in the text, words) stood, as the XPath of its element; those not found are left out."""
    texts = [squeezed(str(e.text_content())) for e in elements]
    found: list[Locus] = []
    position = 0
    for start, words in paragraphs:
        wanted = squeezed(words)
        at = _next(wanted, texts, position) if wanted else None
        if at is not None:
            found.append(Locus(start=start, end=start + len(words), where=path(elements[at])))
            position = at
    return tuple(found)


def _next(wanted: str, texts: Sequence[str], position: int) -> int | None:
    """The first text from a position on, then from the top, that holds what is wanted."""
    order = chain(range(position, len(texts)), range(position))
    return next((n for n in order if wanted in texts[n]), None)
