from __future__ import annotations

import codecs

import pytest

from dragoman.errors import BinaryInput, EmptyInput, InputError
from dragoman.sources.text import article_from_bytes, decode


def test_utf8_and_its_mark() -> None:
    assert decode("L’État".encode()) == "L’État"
    assert article_from_bytes(codecs.BOM_UTF8 + "été".encode()).text == "été"


def test_utf16_with_its_mark() -> None:
    assert decode(codecs.BOM_UTF16_LE + "Zürich".encode("utf-16-le")) == "Zürich"
    assert decode(codecs.BOM_UTF16_BE + "Zürich".encode("utf-16-be")) == "Zürich"


def test_line_ends_become_one() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"])
def test_empty(data: bytes) -> None:
    with pytest.raises(EmptyInput, match="at least one sentence"):
        decode(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"PK\x03\x04..", b"\x89PNG\r\n", b"text\0\0text", b"\x7fELF\x02"])
def test_binary(data: bytes) -> None:
    with pytest.raises(BinaryInput, match="UTF-8"):
        decode(data)


def test_another_encoding_names_its_line() -> None:
    with pytest.raises(InputError, match=r"byte 0xe9 in line 2.*iconv"):
        decode("plain\nété".encode("latin-1"))
