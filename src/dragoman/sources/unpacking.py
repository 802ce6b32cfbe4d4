"""The first bytes of what is compressed, to tell what it is."""

from __future__ import annotations

import lzma
import zlib

_MOST = 4_096
_MEMORY = 64 << 20  # a few bytes may ask for a dictionary of 4 GiB
_GZIP = b"\x1f\x8b"
_XZ = b"\xfd7zXZ\x00"


def unpacked(head: bytes, most: int = _MOST) -> bytes:
    """At most so many bytes of what stands below the compression of a beginning; empty where it is not compressed, or broken."""
    try:
        if head.startswith(_GZIP):
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, most)
        if head.startswith(_XZ):
            return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MEMORY).decompress(head, most)
    except (zlib.error, lzma.LZMAError):
        pass
    return b""
