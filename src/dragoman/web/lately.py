"""What takes long to count: kept, and counted anew beside, while the last count goes on being shown.

Counting all pairs of an archive of 1,000,000 events takes a tenth of a second, and each article that is added may change
it.  What is quickly counted (small archives) is always counted as it stands.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock, Thread
from time import monotonic
from typing import Generic, TypeVar

T = TypeVar("T")
_QUICK = 0.03
"""Seconds that a count may take to be made anew whenever the archive has changed."""
_OLDEST = 30.0
"""Seconds after which any other count is made anew, where the archive has changed."""
_MOST = 64


@dataclass(frozen=True)
class Counted(Generic[T]):
    """A count with the mark of the archive of which it is, when it was made (on the monotonic clock), and in what time."""

    value: T
    mark: Hashable
    at: float
    took: float


class Lately(Generic[T]):
    """Counts by key, the last used `_MOST` of them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Counted[T]] = OrderedDict()
        self._lock = Lock()
        self._turns: dict[Hashable, Lock] = {}

    def get(self, key: Hashable, mark: Hashable, make: Callable[[], T]) -> Counted[T]:
        """The count for a key; `mark` says what the archive holds now.  `make` may be called in another thread."""
        kept = self._known(key)
        if kept is not None:
            if kept.mark == mark:
                return kept
            if kept.took > _QUICK:
                if monotonic() - kept.at > _OLDEST:
                    self._renew_beside(key, mark, make)
                return kept
        with self._turn(key):
            kept = self._known(key)
            return kept if kept is not None and kept.mark == mark else self._counted(key, mark, make)

    def _renew_beside(self, key: Hashable, mark: Hashable, make: Callable[[], T]) -> None:
        turn = self._turn(key)
        if turn.acquire(blocking=False):
            Thread(target=self._renew, args=(turn, key, mark, make), daemon=True).start()

    def _renew(self, turn: Lock, key: Hashable, mark: Hashable, make: Callable[[], T]) -> None:
        try:
            self._counted(key, mark, make)
        finally:
            turn.release()

    def _counted(self, key: Hashable, mark: Hashable, make: Callable[[], T]) -> Counted[T]:
        begun = monotonic()
        value = make()
        ended = monotonic()
        made = Counted(value, mark, ended, ended - begun)
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > _MOST:
                old, _ = self._kept.popitem(last=False)
                self._turns.pop(old, None)
        return made

    def _known(self, key: Hashable) -> Counted[T] | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _turn(self, key: Hashable) -> Lock:
        with self._lock:
            return self._turns.setdefault(key, Lock())
