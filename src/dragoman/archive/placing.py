"""Which facts of today an anchor of a judgement means: by the text, the place of the words, and what was read there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from dragoman.archive.packing import Item
from dragoman.archive.sameness import subject
from dragoman.records import Span, Statement

T = TypeVar("T")


@dataclass(frozen=True)
class Anchor:
    """Words in a text, `start` to `end` in characters, from which an item of a subject was read."""

    kind: str
    start: int
    end: int
    quote: str
    subject: str


def anchor(kind: str, item: Item) -> Anchor:
    """The anchor of an item: its first evidence."""
    first = evidence(item)[0]
    return Anchor(kind, first.start, first.end, first.text, subject(item))


def evidence(item: Item) -> tuple[Span, ...]:
    """The stretches of text that show an item."""
    if isinstance(item, Statement):
        return (Span(start=item.parts[0].start, end=item.parts[-1].end, text=item.text),)
    return item.evidence


def meant(wanted: Anchor, candidates: Iterable[tuple[T, str, Item]]) -> T | None:
    """The one candidate (of any name, with kind and item) that an anchor means; None where none or several may be.

    Of several of the same subject that one is meant which is shown by just these words.
    """
    near = [(name, item) for name, kind, item in candidates if kind == wanted.kind and _overlaps(wanted, item)]
    same = [(name, item) for name, item in near if subject(item) == wanted.subject]
    if len(same) > 1:
        same = [(name, item) for name, item in same if _is_shown_by(wanted, item)]
        return same[0][0] if len(same) == 1 else None
    found = same or near
    return found[0][0] if len(found) == 1 else None


def _is_shown_by(wanted: Anchor, item: Item) -> bool:
    return (evidence(item)[0].start, evidence(item)[0].end) == (wanted.start, wanted.end)


def _overlaps(wanted: Anchor, item: Item) -> bool:
    """True where a stretch covers at least half of the shorter of the two."""
    return any(
        2 * (min(span.end, wanted.end) - max(span.start, wanted.start))
        >= max(min(span.end - span.start, wanted.end - wanted.start), 1)
        for span in evidence(item)
    )
