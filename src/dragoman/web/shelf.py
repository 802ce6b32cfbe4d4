"""What was made before, answers and counts alike: kept as long as what it shows stays the same.

A page of the busiest pair takes tens of milliseconds to make, a count of all pairs a tenth of a second, and both are asked
for again and again.  Each is made by one request at a time, while others that want the same wait for it.  While articles
come in one after another, what has only grown old, since the archive has changed elsewhere, is shown once more while it is
made anew beside; so is what is dear to make.  What a person has decided (a judgement, a rating, a removal) and what is added
once in a while shows at once.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock, Timer
from time import monotonic, thread_time
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
_OLDEST = 30.0
"""Seconds for which, while articles come in, a thing is believed of which nothing new is told; until twice as many it may be
shown while it is made anew."""
_DEAR = 0.02
"""Seconds of the processor from which on a thing is dear to make."""
_PATIENCE = 1.0
"""Seconds after which, for who is patient, a thing is made anew: by then what was asked for with it has been made."""
_STREAM = 3
"""Changes of the archive within twice `_OLDEST` seconds from which on articles come in one after another."""


class State(NamedTuple):
    """What a thing depends on: what people decided, what is told of what it shows, and what is told in the whole archive."""

    decided: Hashable
    told: Hashable
    whole: Hashable


@dataclass(frozen=True)
class Kept(Generic[T]):
    """A thing, as what it was made, when (on the monotonic clock) and for how many seconds of the processor."""

    value: T
    state: State
    at: float
    cost: float

    def holds(self, state: State, *, streaming: bool) -> bool:
        """Whether it is as good as one that is made now."""
        same = (self.state.decided, self.state.told) == (state.decided, state.told)
        return same and (self.state.whole == state.whole or (streaming and monotonic() - self.at < _OLDEST))

    def passes(self, state: State) -> bool:
        """Whether, while articles come in, it may be shown once more as another is made."""
        near = self.state.told == state.told or self.cost > _DEAR
        return near and self.state.decided == state.decided and monotonic() - self.at < 2 * _OLDEST


class Shelf(Generic[T]):
    """Keeps things by key, those used last, as long as their sizes (`weigh`) are no more than `room` together."""

    def __init__(self, weigh: Callable[[T], int], room: int) -> None:
        self._weigh, self._room = weigh, room
        self._kept: OrderedDict[Hashable, Kept[T]] = OrderedDict()
        self._size = 0
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}
        self._beside = ThreadPoolExecutor(1)
        self._renewing: set[Hashable] = set()
        self._changes: deque[tuple[Hashable, float]] = deque(maxlen=_STREAM + 1)

    def get(self, key: Hashable, state: State, make: Callable[[], T], *, patient: bool = False) -> Kept[T]:
        """The thing for a key as the `state` of the archive wants it.  `make` may be called in another thread.

        Who is `patient` takes what is dear to make once more as it was, whatever has changed, while it is made anew beside.
        """
        streaming = self._streams(state.whole)
        kept = self._known(key)
        if kept is not None and kept.holds(state, streaming=streaming):
            return kept
        if kept is not None and streaming and kept.passes(state):
            self._renew(key, state, make)
            return kept
        if kept is not None and patient and kept.cost > _DEAR:
            self._renew(key, state, make, _PATIENCE)
            return kept
        return self._anew(key, state, make, streaming=streaming)

    def _streams(self, whole: Hashable) -> bool:
        """Whether the archive changes all the time, as far as requests have come to see it."""
        with self._lock:
            if not self._changes or self._changes[-1][0] != whole:
                self._changes.append((whole, monotonic()))
            return len(self._changes) > _STREAM and monotonic() - self._changes[0][1] < 2 * _OLDEST

    def _renew(self, key: Hashable, state: State, make: Callable[[], T], after: float = 0.0) -> None:
        """Make a thing anew beside, one after the other, so that those who wait for theirs are not kept up."""
        with self._lock:
            if key in self._renewing:
                return
            self._renewing.add(key)

        def renew() -> None:
            try:
                self._anew(key, state, make, streaming=True)
            finally:
                with self._lock:
                    self._renewing.discard(key)

        if not after:
            self._beside.submit(renew)
            return
        later = Timer(after, self._beside.submit, (renew,))
        later.daemon = True
        later.start()

    def _anew(self, key: Hashable, state: State, make: Callable[[], T], *, streaming: bool) -> Kept[T]:
        with self._lock:
            turn = self._making.setdefault(key, Lock())
        try:
            with turn:
                kept = self._known(key)
                if kept is None or not kept.holds(state, streaming=streaming):
                    begun = thread_time()
                    value = make()
                    kept = Kept(value, state, monotonic(), thread_time() - begun)
                    self._keep(key, kept)
                return kept
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _known(self, key: Hashable) -> Kept[T] | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: Hashable, kept: Kept[T]) -> None:
        with self._lock:
            if old := self._kept.pop(key, None):
                self._size -= self._weigh(old.value)
            self._kept[key] = kept
            self._size += self._weigh(kept.value)
            while self._size > self._room:
                _, old = self._kept.popitem(last=False)
                self._size -= self._weigh(old.value)
