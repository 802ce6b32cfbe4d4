from __future__ import annotations

import gzip
import lzma

from dragoman.sources.unpacking import unpacked


def test_the_beginning_of_what_is_compressed() -> None:
    for pack in (gzip.compress, lzma.compress):
        assert unpacked(pack(b"abc")) == b"abc"
        assert unpacked(pack(bytes(10_000_000))[:2_000], 100) == bytes(100)


def test_what_is_not_compressed_or_broken_is_nothing() -> None:
    for data in (b"abc", b"", b"\x1f\x8b\xff\xff\xff", b"\xfd7zXZ\x00broken and long enough to be looked into"):
        assert unpacked(data) == b""


def test_a_beginning_that_asks_for_much_memory_is_nothing() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 512 << 20}]
    assert unpacked(lzma.compress(b"abc", filters=filters)) == b""
