"""Answers that were made before: kept, compressed, as long as what they show stays the same.

A page of the busiest pair takes tens of milliseconds to make and is asked for again and again.  It is made by one request
at a time, while others that want the same wait for it.  One that has only grown old, since the archive has changed elsewhere,
is shown once more while it is made anew beside.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from time import monotonic

_ROOM = 64 * 1024 * 1024
_OLDEST = 30.0
"""Seconds for which an answer is believed whose own mark is the same while the archive has changed elsewhere; until twice as
many it is shown while it is made anew."""
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


@dataclass(frozen=True)
class _Kept:
    mark: Hashable
    whole: Hashable
    at: float
    made: Made

    def holds(self, mark: Hashable, whole: Hashable, oldest: float) -> bool:
        return self.mark == mark and (self.whole == whole or monotonic() - self.at < oldest)


class Shelf:
    """Keeps answers by key, those used last, in 64 MiB."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._size = 0
        self._lock = Lock()
        self._making: dict[Hashable, Lock] = {}
        self._beside = ThreadPoolExecutor(1)
        self._renewing: set[Hashable] = set()

    def get(self, key: Hashable, mark: Hashable, whole: Hashable, make: Callable[[], bytes | Sheet]) -> Made:
        """The answer for a key, made anew where its `mark`, or for long that of the `whole` archive, is another.

        `make` may be called in another thread.
        """
        if found := self._known(key, mark, whole, _OLDEST):
            return found
        if found := self._known(key, mark, whole, 2 * _OLDEST):
            self._renew(key, mark, whole, make)
            return found
        return self._anew(key, mark, whole, make)

    def _renew(self, key: Hashable, mark: Hashable, whole: Hashable, make: Callable[[], bytes | Sheet]) -> None:
        """Make an answer anew beside, one after the other, so that those who wait for theirs are not kept up."""
        with self._lock:
            if key in self._renewing:
                return
            self._renewing.add(key)

        def renew() -> None:
            try:
                self._anew(key, mark, whole, make)
            finally:
                with self._lock:
                    self._renewing.discard(key)

        self._beside.submit(renew)

    def _anew(self, key: Hashable, mark: Hashable, whole: Hashable, make: Callable[[], bytes | Sheet]) -> Made:
        with self._lock:
            turn = self._making.setdefault(key, Lock())
        try:
            with turn:
                found = self._known(key, mark, whole, _OLDEST)
                if found is None:
                    found = made(make())
                    self._keep(key, _Kept(mark, whole, monotonic(), found))
                return found
        finally:
            with self._lock:
                self._making.pop(key, None)

    def _known(self, key: Hashable, mark: Hashable, whole: Hashable, oldest: float) -> Made | None:
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or not kept.holds(mark, whole, oldest):
                return None
            self._kept.move_to_end(key)
            return kept.made

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


def made(answer: bytes | Sheet) -> Made:
    """An answer with its compressed form and its mark."""
    sheet = answer if isinstance(answer, Sheet) else Sheet(answer)
    plain = sheet.body
    etag = f'"{sha256(plain).hexdigest()[:24]}"'
    return Made(plain, gzip.compress(plain, _LEVEL, mtime=0), etag, sheet.headers)
