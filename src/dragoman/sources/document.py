"""A document: bytes with what is known of them, before anything is taken out of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Document:
    """Bytes that may hold articles.

    `origin` names them for a person ("a.zip, b.html") and `name` is the file name that hints at their kind; `media_type`
    and `charset` are as a server or a mail said; `retrieved` is the time of fetching, ISO 8601; `feed_date` is what a feed said.
    """

    origin: str
    data: bytes
    name: str = ""
    media_type: str | None = None
    charset: str | None = None
    url: str | None = None
    retrieved: str | None = None
    last_modified: str | None = None
    feed_date: str | None = None
    depth: int = 0
    """How many containers it was taken out of."""
