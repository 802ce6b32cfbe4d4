"""Long lists, some at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
AT_ONCE = 500
"""How many things of a long list are held with all that is told of them."""


def batched(found: Sequence[T]) -> Iterator[Sequence[T]]:
    """The things of a list in its order, `AT_ONCE` at a time."""
    return (found[i : i + AT_ONCE] for i in range(0, len(found), AT_ONCE))
