"""A stream of which the beginning was read already, whole again."""

from __future__ import annotations

import io
from typing import Any, BinaryIO


class Rejoined(io.BufferedReader):
    """What was read of a stream, then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__(_Chained(head, rest))


class _Chained(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head[: len(buffer)] or self._some(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)

    def _some(self, size: int) -> bytes:
        """What is there now, so that a slow stream is handed on as it comes."""
        read1 = getattr(self._rest, "read1", self._rest.read)
        found: bytes = read1(size)
        return found
