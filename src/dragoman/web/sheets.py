"""Answers as they are made, and as they are sent."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from hashlib import sha256

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

    @property
    def size(self) -> int:
        """In bytes, both forms together."""
        return len(self.plain) + len(self.packed)


def finished(made: str | bytes | Sheet) -> Made:
    """An answer ready to be sent."""
    sheet = made if isinstance(made, Sheet) else Sheet(made.encode() if isinstance(made, str) else made)
    plain = sheet.body
    etag = f'"{sha256(plain).hexdigest()[:24]}"'
    return Made(plain, gzip.compress(plain, _LEVEL, mtime=0), etag, sheet.headers)
