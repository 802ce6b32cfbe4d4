"""The words of an article as a page quotes them: bare fragments within their sentence, marks as the language has them."""

from __future__ import annotations

import re

from dragoman.dossier.naming import Language
from dragoman.dossier.told import FactLine
from dragoman.records import Span, Statement

_ENOUGH = 45
"""Characters from which words can be understood alone."""
_AROUND = 140
"""Characters shown at most on either side of a fragment."""
_BREAK = re.compile(r"(?<=[.!?…])(?<![A-Z]\.)\s+(?![a-zà-ÿ])|\n+")
"""Where a sentence ends: not after an initial or "U.S.", nor before a small letter."""
_MARKS: dict[Language, str] = {"en": "“{}”", "fr": "« {} »"}


def quoted(line: FactLine, lang: Language) -> str:
    """What an article says of a fact, in quotation marks; a fragment stands in brackets inside its sentence."""
    return _MARKS[lang].format(_words(line))


def _words(line: FactLine) -> str:
    if isinstance(line.item, Statement):
        return " ".join(line.item.text.split()).lstrip(",;: ")
    joined = " … ".join(" ".join(words.split()) for words in line.words)
    if len(joined) >= _ENOUGH or not line.item.evidence:
        return joined
    first = line.item.evidence[0]
    whole = first.model_copy(update={"end": max(span.end for span in line.item.evidence)})
    return _within(line.text, whole if whole.end - whole.start <= _AROUND else first)


def _within(text: str, span: Span) -> str:
    """The sentence around a fragment, cut where it is long."""
    before, after = text[max(span.start - _AROUND, 0) : span.start], text[span.end : span.end + _AROUND]
    start = max((found.end() for found in _BREAK.finditer(before)), default=None)
    end = next((found.start() for found in _BREAK.finditer(after)), None)
    head = before[start:] if start is not None else _cut(before, first=True) if span.start > _AROUND else before
    tail = after[:end] if end is not None else _cut(after, first=False) if span.end + _AROUND < len(text) else after
    words = text[span.start : span.end]
    alone = not any(sign.isalnum() for sign in head + tail)
    return " ".join((words if alone else f"{head}[{words}]{tail}").split())


def _cut(text: str, *, first: bool) -> str:
    """Text without the word that was cut at its outer end, and a sign for what is missing."""
    if first:
        return f"… {text.partition(' ')[2]}"
    return f"{text.rpartition(' ')[0]} …"
