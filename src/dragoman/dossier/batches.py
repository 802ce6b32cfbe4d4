"""Long lists, some at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

T = TypeVar("T")
Part: TypeAlias = tuple[Sequence[T], int]
"""A part of a list, and how many there are in all."""
AT_ONCE = 100
"""How many things of a long list are held with all that is told of them."""


def batched(found: Sequence[T]) -> Iterator[Sequence[T]]:
    """The things of a list in its order, `AT_ONCE` at a time."""
    return (found[i : i + AT_ONCE] for i in range(0, len(found), AT_ONCE))


def in_parts(read: Callable[[int, int], Part[T]], most: int) -> tuple[Iterator[T], int]:
    """The first `most` things of a list that is read by limit and offset, a part at a time, and how many there are in all."""
    first, total = read(min(most, AT_ONCE), 0)

    def every() -> Iterator[T]:
        part, told = first, 0
        while part:
            yield from part
            told += len(part)
            part = read(min(most - told, AT_ONCE), told)[0] if told < min(most, total) else ()

    return every(), total
