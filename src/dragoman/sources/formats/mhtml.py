"""MHTML: what browsers save as a single file; its page with the address and the time of saving."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

from dragoman.errors import InputError
from dragoman.sources.document import Document
from dragoman.sources.formats.mail import parsed
from dragoman.sources.kinds import Kind, Part
from dragoman.sources.limits import Options


def read(document: Document, options: Options) -> Iterable[Part]:
    """The page that the file holds, as a document of its own."""
    message = parsed(document.data)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data = part.get_payload(decode=True)
            address = message["Snapshot-Content-Location"] or part["Content-Location"]
            if isinstance(data, bytes):
                url = document.url or (str(address).strip() if address else None)
                retrieved = document.retrieved or _saved(message["Date"])
                return [Document(document.origin, data, "page.html", "text/html", part.get_content_charset(), url, retrieved)]
    raise InputError("It holds no page. Save it again from the browser.")


def _saved(date: str | None) -> str | None:
    try:
        return parsedate_to_datetime(str(date)).isoformat() if date else None
    except ValueError:
        return None


KIND = Kind(
    "mhtml", (".mhtml", ".mht"), ("multipart/related", "application/x-mimearchive"),
    re.compile(rb"(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*){0,20}?content-type: multipart/related", re.I), read=read,
)  # fmt: skip
