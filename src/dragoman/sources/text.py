"""Plain text: bytes become an article, or an error that says what is wrong with them."""

from __future__ import annotations

import codecs

from dragoman.errors import BinaryInput, EmptyInput, InputError
from dragoman.records import Article

# First bytes of files that people take for text, and what they are.
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"\x7fELF": "a program",
}
_BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_HEAD = 8192


def article_from_bytes(data: bytes) -> Article:
    """The article of a text file; EmptyInput, BinaryInput or InputError where it is none."""
    return Article(text=decode(data))


def decode(data: bytes) -> str:
    """Text of UTF-8 bytes (or UTF-16 with its mark), lines ended by a line feed; raises as above."""
    if not data.strip():
        raise EmptyInput("It is empty. Give a text with at least one sentence.")
    kind = next((what for magic, what in _MAGIC.items() if data.startswith(magic)), None)
    if kind:
        raise BinaryInput(f"It is {kind}, not plain text. Save its text as a .txt file in UTF-8.")
    bom = next((bom for bom in _BOMS if data.startswith(bom)), b"")
    encoding = _BOMS.get(bom, "utf-8")
    if encoding == "utf-8" and b"\0" in data[:_HEAD]:
        raise BinaryInput("It holds binary data, not text. Save its text as a .txt file in UTF-8.")
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start + len(bom)) + 1
        raise InputError(
            f"It is not valid UTF-8: byte 0x{e.object[e.start]:02x} in line {line}. "
            "Convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8"
        ) from e
    return text.replace("\r\n", "\n").replace("\r", "\n")
