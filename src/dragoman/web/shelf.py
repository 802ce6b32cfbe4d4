"""Answers that were made before: kept, compressed, as long as what they show stays the same.

A page of the busiest pair takes tens of milliseconds to make and is asked for again and again.  It is made by one request
at a time, while others that want the same wait for it.  One that has only grown old, since the archive has changed elsewhere,
is shown once more while it is made anew beside; so is one that is dear to make, while articles come in one after another.
What a person has decided (a judgement, a rating, a removal) and what is added once in a while shows at once.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from time import monotonic, thread_time
from typing import NamedTuple

_ROOM = 64 * 1024 * 1024
_OLDEST = 30.0
"""Seconds for which an answer is believed of which nothing new is told while the archive has changed elsewhere; until twice as
many it may be shown while it is made anew."""
_DEAR = 0.02
"""Seconds of the processor from which on an answer is dear to make."""
_STREAM = 5
"""Changes of the archive within `_OLDEST` seconds from which on articles come in one after another."""
_LEVEL = 4


@dataclass(frozen=True)
class Sheet:
    """An answer as it was made, with headers of its own."""

    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Made:
    """An answer as it is sent, plain and compressed, with the mark by which a browser knows it again."""

    plain: bytes
    packed: bytes
    etag: str
    headers: tuple[tuple[str, str], ...] = ()


class State(NamedTuple):
    """What an answer depends on: what people decided, what is told of what it shows, and what is told in the whole archive."""

    decided: Hashable
    told: Hashable
    whole: Hashable


@dataclass(frozen=True)
class _Kept:
    """An answer, as what it was made, when (on the monotonic clock) and for how many seconds of the processor."""

    state: State
    at: float
    cost: float
    made: Made

    def holds(self, state: State) -> bool:
        """Whether it is as good as one that is made now."""
        same = (self.state.decided, self.state.told) == (state.decided, state.told)
        return same and (self.state.whole == state.whole or monotonic() - self.at < _OLDEST)

    def passes(self, state: State, *, streaming: bool) -> bool:
        """Whether it may be shown once more while another is made."""
        near = self.state.told == state.told or (streaming and self.cost > _DEAR)
        return near and self.state.decided == state.decided and monotonic() - self.at < 2 * _OLDEST


class Shelf:
    """Keeps answers by key, those used last, in 64 MiB."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._size = 0
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}
        self._beside = ThreadPoolExecutor(1)
        self._renewing: set[Hashable] = set()
        self._changes: deque[tuple[Hashable, float]] = deque(maxlen=_STREAM + 1)

    def get(self, key: Hashable, state: State, make: Callable[[], bytes | Sheet]) -> Made:
        """The answer for a key as the `state` of the archive wants it.  `make` may be called in another thread."""
        streaming = self._streams(state.whole)
        kept = self._known(key)
        if kept is None or not kept.passes(state, streaming=streaming):
            return self._anew(key, state, make)
        if not kept.holds(state):
            self._renew(key, state, make)
        return kept.made

    def _streams(self, whole: Hashable) -> bool:
        """Whether the archive changes all the time, as far as requests have come to see it."""
        with self._lock:
            if not self._changes or self._changes[-1][0] != whole:
                self._changes.append((whole, monotonic()))
            return len(self._changes) > _STREAM and monotonic() - self._changes[0][1] < _OLDEST

    def _renew(self, key: Hashable, state: State, make: Callable[[], bytes | Sheet]) -> None:
        """Make an answer anew beside, one after the other, so that those who wait for theirs are not kept up."""
        with self._lock:
            if key in self._renewing:
                return
            self._renewing.add(key)

        def renew() -> None:
            try:
                self._anew(key, state, make)
            finally:
                with self._lock:
                    self._renewing.discard(key)

        self._beside.submit(renew)

    def _anew(self, key: Hashable, state: State, make: Callable[[], bytes | Sheet]) -> Made:
        with self._lock:
            turn = self._making.setdefault(key, Lock())
        try:
            with turn:
                kept = self._known(key)
                if kept is None or not kept.holds(state):
                    begun = thread_time()
                    made = _made(make())
                    kept = _Kept(state, monotonic(), thread_time() - begun, made)
                    self._keep(key, kept)
                return kept.made
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _known(self, key: Hashable) -> _Kept | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: Hashable, kept: _Kept) -> None:
        with self._lock:
            if old := self._kept.pop(key, None):
                self._size -= _size(old)
            self._kept[key] = kept
            self._size += _size(kept)
            while self._size > _ROOM:
                _, old = self._kept.popitem(last=False)
                self._size -= _size(old)


def _size(kept: _Kept) -> int:
    return len(kept.made.plain) + len(kept.made.packed)


def _made(made: bytes | Sheet) -> Made:
    sheet = made if isinstance(made, Sheet) else Sheet(made)
    plain = sheet.body
    etag = f'"{sha256(plain).hexdigest()[:24]}"'
    return Made(plain, gzip.compress(plain, _LEVEL, mtime=0), etag, sheet.headers)
