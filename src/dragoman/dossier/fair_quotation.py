"""How much of an article's words may be shown to who may not see all of them.

The words that show what was read come first, then their sentences, all within a number of characters; what is left out can be
told by the stretches that remain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dragoman.dossier.quoting import Piece, sentence

MISSING = "…"


class Stretch(NamedTuple):
    """A stretch of a text, `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """In characters."""
        return self.end - self.start

    def holds(self, start: int, end: int) -> bool:
        """Whether another lies in it."""
        return self.start <= start and end <= self.end


def quotable(text: str, marked: Iterable[tuple[int, int]], limit: int | None) -> tuple[Stretch, ...]:
    """The stretches of a text that may be shown, in order: all of it without a limit or where it is no longer, else `limit`
    characters together.

    As many of the marked stretches as there is room for, in the order of the text, then their sentences; the beginning of the
    text where none is marked or the first is too long.
    """
    if limit is None or len(text) <= limit:
        return (Stretch(0, len(text)),)
    chosen = _fitting(sorted(marked), limit)
    if not chosen:
        return (Stretch(0, _last_word(text, limit)),)
    return _joined(text, _widened(text, chosen, limit - _length(chosen)), limit)


def cut(text: str, limit: int | None) -> str:
    """Words as far as a limit allows, with a sign for what is left out."""
    if limit is None or len(text) <= limit:
        return text
    return f"{text[: _last_word(text, limit)].rstrip()} {MISSING}"


def cut_pieces(pieces: Sequence[Piece], limit: int | None) -> tuple[Piece, ...]:
    """The pieces of a quotation as far as a limit allows."""
    found, left = list[Piece](), limit
    for piece in pieces:
        if left is None or len(piece.text) <= left:
            found.append(piece)
            left = left and left - len(piece.text)
            continue
        return (*found, Piece(cut(piece.text, left), piece.marked))
    return tuple(found)


def _fitting(marked: Sequence[tuple[int, int]], limit: int) -> list[Stretch]:
    """Those for which there is room, put together where they cross."""
    found, left = list[Stretch](), limit
    for start, end in marked:
        begun = max(start, found[-1].end) if found else start
        if not 0 < end - begun <= left:
            continue
        left -= end - begun
        if found and start <= found[-1].end:
            found[-1] = Stretch(found[-1].start, end)
        else:
            found.append(Stretch(start, end))
    return found


def _widened(text: str, chosen: Sequence[Stretch], left: int) -> list[Stretch]:
    """Each within its sentence, while there is room."""
    found = list[Stretch]()
    for one, following in zip(chosen, [*chosen[1:], Stretch(len(text), len(text))], strict=True):
        around = sentence(text, *one)
        before = found[-1].end if found else 0
        wide = Stretch(min(max(around.start, before), one.start), max(min(around.end, following.start), one.end))
        grown = wide.length - one.length
        found.append(wide if grown <= left else one)
        left -= grown if grown <= left else 0
    return found


def _joined(text: str, stretches: Sequence[Stretch], limit: int) -> tuple[Stretch, ...]:
    """Put together where nothing but spaces lies between, which count as well."""
    found, left = list[Stretch](), limit - _length(stretches)
    for one in stretches:
        between = text[found[-1].end : one.start] if found else MISSING
        if not between.strip() and len(between) <= left:
            found[-1] = Stretch(found[-1].start, one.end)
            left -= len(between)
        else:
            found.append(one)
    return tuple(found)


def _length(stretches: Iterable[Stretch]) -> int:
    return sum(one.length for one in stretches)


def _last_word(text: str, limit: int) -> int:
    """Where the last word ends that fits; the limit where the text has no spaces."""
    return len(text[: limit + 1].rpartition(" ")[0]) or limit
