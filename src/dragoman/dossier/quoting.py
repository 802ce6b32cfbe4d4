"""The words of an article as a page quotes them: bare fragments within their sentence, marks as the language has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.archive.packing import Item
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
_SPACE = re.compile(r"\s+")
_MISSING = " … "


@dataclass(frozen=True)
class Piece:
    """Words of an article; `marked` are those that show the fact, the others stand around them."""

    text: str
    marked: bool


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


def excerpt(line: FactLine) -> tuple[Piece, ...]:
    """The words of an article that show a fact, marked within their sentences; a statement is all its own words."""
    if isinstance(line.item, Statement):
        return (Piece(_words(line), marked=False),)
    pieces = (piece for group in _groups(line.item.evidence) for piece in _marked(line.text, group))
    found = [Piece(_SPACE.sub(" ", text), marked) for text, marked in pieces if text]
    return tuple(found[:-1])


def different(lines: Iterable[FactLine]) -> list[FactLine]:
    """The first of the lines of each wording."""
    seen: dict[str, FactLine] = {}
    for line in lines:
        said = line.item.text if isinstance(line.item, Statement) else " ".join(line.words)
        seen.setdefault(" ".join(said.split()).casefold(), line)
    return list(seen.values())


def stretches(item: Item) -> list[tuple[int, int]]:
    """Where the words of an item stand: what shows it, or all that somebody said."""
    spans = item.parts if isinstance(item, Statement) else item.evidence
    return sorted((span.start, span.end) for span in spans)


def _groups(spans: Sequence[Span]) -> list[list[Span]]:
    """Stretches in the order of the text, put together where they lie so near that one excerpt holds them."""
    groups: list[list[Span]] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if groups and span.start - groups[-1][-1].end <= _AROUND:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _marked(text: str, group: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """An excerpt as words and whether they are marked, with a sign of omission after it."""
    first, last = group[0].start, max(span.end for span in group)
    head, tail = _around(text, first, last)
    yield head, False
    at = first
    for span in group:
        yield text[at : span.start], False
        yield text[max(at, span.start) : span.end], True
        at = max(at, span.end)
    yield tail, False
    yield _MISSING, False


def _within(text: str, span: Span) -> str:
    """The sentence around a fragment, which stands in brackets unless it is all of the sentence."""
    head, tail = _around(text, span.start, span.end)
    words = text[span.start : span.end]
    alone = not any(sign.isalnum() for sign in head + tail)
    return " ".join((words if alone else f"{head}[{words}]{tail}").split())


class Sentence(NamedTuple):
    """Where a sentence begins and ends, as far as it is shown; whether something of it is left out on either side."""

    start: int
    end: int
    cut_before: bool
    cut_after: bool


def sentence(text: str, first: int, last: int) -> Sentence:
    """The sentence around a stretch, cut between words where it goes on for long."""
    before, after = text[max(first - _AROUND, 0) : first], text[last : last + _AROUND]
    begun = max((found.end() for found in _BREAK.finditer(before)), default=None)
    ended = next((found.start() for found in _BREAK.finditer(after)), None)
    cut_before, cut_after = begun is None and first > _AROUND, ended is None and last + _AROUND < len(text)
    if begun is None:
        begun = len(before.partition(" ")[0]) + 1 if cut_before else 0
    if ended is None:
        ended = len(after.rpartition(" ")[0]) if cut_after else len(after)
    return Sentence(first - len(before) + min(begun, len(before)), last + ended, cut_before, cut_after)


def _around(text: str, first: int, last: int) -> tuple[str, str]:
    """What stands before and after a stretch in its sentence, with a sign for what is left out."""
    found = sentence(text, first, last)
    head, tail = text[found.start : first], text[last : found.end]
    return f"… {head}" if found.cut_before else head, f"{tail} …" if found.cut_after else tail
