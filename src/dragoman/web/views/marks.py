"""A text with its items marked: stretches may lie in each other and cross, and are cut so that each piece knows all its marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

PART = 60_000
"""Characters of a text from which it is shown in parts."""


@dataclass(frozen=True)
class Mark:
    """A stretch of a text that shows an item; `label` names the item ("E3"), `kind` is its kind, `anchor` is empty but for
    the first stretch of an item."""

    start: int
    end: int
    label: str
    kind: str
    ref: str
    anchor: str = ""


@dataclass(frozen=True)
class Segment:
    """Words under the same marks, the outermost first; `begin` are those of the marks that begin here."""

    text: str
    marks: tuple[Mark, ...]
    begin: tuple[Mark, ...]


def segments(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> Iterator[Segment]:
    """The segments of a stretch of a text, in order; together they are that stretch.

    A mark that begins before the stretch begins with it.
    """
    last = len(text) if end is None else end
    here = sorted((m for m in marks if m.start < last and m.end > max(start, m.start)), key=_outer)
    cuts = sorted({start, last, *(max(m.start, start) for m in here), *(min(m.end, last) for m in here)})
    waiting, open_marks = list(reversed(here)), list[Mark]()
    for a, b in zip(cuts, cuts[1:], strict=False):
        open_marks = [m for m in open_marks if m.end > a]
        begun = []
        while waiting and waiting[-1].start <= a:
            begun.append(waiting.pop())
        open_marks = sorted([*open_marks, *begun], key=_outer) if begun else open_marks
        yield Segment(text[a:b], tuple(open_marks), tuple(begun))


def _outer(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.label


def paragraphs(found: Iterable[Segment]) -> list[list[Segment]]:
    """Segments by lines of the text; empty lines are left out, and a mark goes on in the next line without beginning anew."""
    lines: list[list[Segment]] = [[]]
    for segment in found:
        begin = segment.begin
        for n, words in enumerate(segment.text.split("\n")):
            if n:
                lines.append([])
            if words:
                lines[-1].append(Segment(words, segment.marks, begin))
                begin = ()
    return [line for line in lines if any(segment.text.strip() for segment in line)]


def parts(text: str) -> list[int]:
    """Where the parts of a text begin: it is cut at ends of lines, else of words, and a short one has one part."""
    begins = [0]
    while len(text) - begins[-1] > PART:
        limit = begins[-1] + PART
        cut = max(text.rfind("\n", begins[-1] + 1, limit), begins[-1])
        if cut - begins[-1] < PART // 2:
            cut = max(text.rfind(" ", begins[-1] + 1, limit), cut)
        begins.append(cut + 1 if cut > begins[-1] else limit)
    return begins


def part_of(begins: Sequence[int], position: int) -> int:
    """The number of the part, from 1 on, in which a character stands."""
    return max(bisect_right(begins, position), 1)
