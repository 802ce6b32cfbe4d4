"""Mailboxes in the mbox format, read as a stream: a mail after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from dragoman.errors import TooLong
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options

_START = re.compile(rb"From \S+.*\d{4}\s*$")
_ESCAPED = re.compile(rb"^>(>*From )")


def stream(lines: BinaryIO, origin: str, options: Options) -> Iterator[Document | Given]:
    """The mails of a mailbox; one that is too large comes as an error and is passed over."""
    number, size, held = 0, 0, list[bytes]()
    blank = True
    for line in lines:
        if blank and _START.match(line):
            if number:
                yield _mail(held, size, f"{origin}, mail {number}.eml", options)
            number, size, held = number + 1, 0, []
        else:
            size += len(line)
            if size <= options.limits.document_bytes:
                held.append(_ESCAPED.sub(rb"\1", line))
        blank = not line.strip()
    if number:
        yield _mail(held, size, f"{origin}, mail {number}.eml", options)


def _mail(held: list[bytes], size: int, origin: str, options: Options) -> Document | Given:
    if size > options.limits.document_bytes:
        return Given(origin, TooLong(f"It has {size:,} bytes, more than are read of a mail. Save it by itself."))
    return Document(origin, b"".join(held), "mail.eml", "message/rfc822")


KIND = Kind("mbox", (".mbox",), ("application/mbox",), re.compile(rb"From \S+[^\n]{0,80}\d{4}\r?\n[\w-]+:"), stream=stream)
