"""Marks joined to quotations: one stack for what is open, carried from paragraph to paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.language.lines import Span
from dragoman.language.marks import Class, Mark

# A quotation is carried over at most so many paragraphs without a mark of its own.
_FARTHEST = 4


@dataclass(slots=True)
class _Open:
    """A quotation whose end is not yet found."""

    mark: Mark
    unit: int
    starts: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation by its marks: `closing` is None where none stands; one part for each paragraph."""

    opening: int
    closing: int | None
    kind: str
    parts: tuple[Span, ...]


class Pairing:
    """Pairs double and angle marks, paragraph by paragraph, with one stack of what is open."""

    def __init__(self, text: str, units: list[Span], marks: list[list[Mark]]) -> None:
        self._text = text
        self._units = units
        self._marks = [[m for m in found if m.kind != "single"] for found in marks]
        self._next = self._look_ahead()
        self._stack: list[_Open] = []
        self._places: dict[Class, list[int]] = {}
        self._pairs: list[Pair] = []

    def run(self) -> list[Pair]:
        """All pairs, inner ones first."""
        for k in range(len(self._units)):
            fresh = {id(o) for o in self._stack}
            for mark in self._marks[k]:
                if mark.first and self._reopens(mark, fresh):
                    continue
                self._read(mark, k)
            self._end(k)
        return self._pairs

    def _look_ahead(self) -> list[dict[Class, tuple[int, Mark]]]:
        """For each paragraph and class of marks the next paragraph that has one, with its first mark."""
        ahead: list[dict[Class, tuple[int, Mark]]] = []
        known: dict[Class, tuple[int, Mark]] = {}
        for k in range(len(self._units) - 1, -1, -1):
            ahead.append(dict(known))
            for mark in reversed(self._marks[k]):
                known[mark.kind] = (k, mark)
        return ahead[::-1]

    def _reopens(self, mark: Mark, carried: set[int]) -> bool:
        """True for the mark that repeats, at the head of a paragraph, one that is still open."""
        for o in self._stack:
            if id(o) in carried and o.mark.kind == mark.kind:
                o.starts[-1] = (mark.end, o.starts[-1][1])
                return True
        return False

    def _read(self, mark: Mark, unit: int) -> None:
        places = self._places.get(mark.kind)
        held = places[-1] if places else None
        if mark.sign == "“" and held is not None and self._stack[held].mark.sign == "„":
            self._close(held, mark)
        elif mark.role == "open" or (mark.role == "either" and held is None):
            if mark.kind == "double" and held is not None and mark.sign == self._stack[held].mark.sign:
                self._drop(held)  # the earlier one was odd: straight marks do not nest in their like
            self._push(_Open(mark, unit, [(mark.end, self._units[unit][1])]))
        elif held is not None:
            self._close(held, mark)

    def _push(self, opened: _Open) -> None:
        self._places.setdefault(opened.mark.kind, []).append(len(self._stack))
        self._stack.append(opened)

    def _drop(self, held: int) -> None:
        """Forget what was opened at a place of the stack and after it."""
        del self._stack[held:]
        for places in self._places.values():
            while places and places[-1] >= held:
                places.pop()

    def _close(self, held: int, mark: Mark) -> None:
        opened = self._stack[held]
        self._drop(held)
        last = opened.starts[-1][0]
        parts = (*opened.starts[:-1], (last, mark.start))
        self._pairs.append(Pair(opened.mark.start, mark.start, mark.kind, parts))

    def _end(self, k: int) -> None:
        """At the end of a paragraph: what is open goes on in the next, ends here, or was odd."""
        kept: list[_Open] = []
        for o in self._stack:
            if self._goes_on(o, k):
                start, end = self._units[k + 1]
                o.starts.append((start, end))
                kept.append(o)
            elif self._runs_out(o, k):
                self._pairs.append(Pair(o.mark.start, None, o.mark.kind, tuple(o.starts)))
        self._drop(0)
        for o in kept:
            self._push(o)

    def _goes_on(self, o: _Open, k: int) -> bool:
        if k + 1 == len(self._units) or o.mark.kind not in self._next[k]:
            return False
        unit, mark = self._next[k][o.mark.kind]
        if unit - k > _FARTHEST:
            return False
        if mark.first and mark.role != "close":
            return unit == k + 1 and self._leads(o)
        return mark.role == "close" or (mark.first and mark.sign == "»")

    def _runs_out(self, o: _Open, k: int) -> bool:
        """An opening mark at the head of a paragraph or behind a colon, never closed, quotes to the end."""
        last = self._marks[k][-1] if self._marks[k] else None
        return self._leads(o) and (o.unit != k or o.mark is last)

    def _leads(self, o: _Open) -> bool:
        return o.mark.first or self._text[max(0, o.mark.start - 3) : o.mark.start].rstrip().endswith(":")


def singles(text: str, unit: Span, marks: list[Mark]) -> list[Pair]:
    """Pairs of single marks in one paragraph; a plural's apostrophe closes only where nothing better does."""
    pairs: list[Pair] = []
    k = 0
    while k < len(marks):
        if marks[k].role != "open":
            k += 1
            continue
        ends: list[Mark] = []
        j = k + 1
        while j < len(marks) and marks[j].role == "close":
            ends.append(marks[j])
            j += 1
        best = next((m for m in ends if not _possessive(text, m, unit[1])), ends[-1] if ends else None)
        if best is not None:
            pairs.append(Pair(marks[k].start, best.start, "single", ((marks[k].end, best.start),)))
        k = j
    return pairs


def _possessive(text: str, mark: Mark, end: int) -> bool:
    """True where the mark may be the apostrophe of "the soldiers' families"."""
    after = text[mark.end : min(end, mark.end + 2)]
    follows = len(after) == 2 and after[0].isspace() and after[1].isalnum()
    return follows and text[mark.start - 1].lower() in "sxz"


def nested(pairs: list[Pair]) -> Iterator[tuple[Pair, int]]:
    """Pairs in order with the number of those around them; one that crosses an earlier one is left out."""
    around: list[int] = []
    for pair in pairs:
        end = pair.parts[-1][1]
        while around and around[-1] <= pair.opening:
            around.pop()
        if around and end > around[-1]:
            continue
        yield pair, len(around)
        around.append(end)
