"""Sums of weights that are asked for again and again: options of one act share most features and all that stands around."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
_MOST = 500  # surroundings, some hundred features each; beyond that all is forgotten and summed anew


@dataclass(slots=True)
class Sums(Generic[T]):
    """What was summed already, by what stands around and then by feature."""

    _held: dict[tuple[str, ...], dict[str, T]] = field(default_factory=dict)

    def beside(self, around: tuple[str, ...]) -> dict[str, T]:
        """The sums of features in these surroundings, to be read and filled."""
        if len(self._held) > _MOST:
            self._held.clear()
        return self._held.setdefault(around, {})
