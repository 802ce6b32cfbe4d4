"""What an address given as an input holds: the page there, or all articles that the feed or sitemap there names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from dragoman.errors import DragomanError
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.web.access import Access
from dragoman.sources.web.addresses import without_credentials
from dragoman.sources.web.discovery import listed
from dragoman.sources.web.documents import check, document
from dragoman.sources.web.fetch import fetch
from dragoman.sources.web.visitor import Visitor

DELAY_SECONDS = 2.0
"""Pause between two requests to one host."""


def documents_at(url: str, how: Access, apart: Apart, delay: float = DELAY_SECONDS) -> Iterator[Document | Given]:
    """The documents at an address, what cannot be had as an error in its place; lists are taken apart by `apart`.

    A person asked for the address itself, so robots.txt has no say on it; it has on what is followed from there.
    """
    try:
        answer = fetch(url, how)
        check(answer)
        feed = listed(answer, apart)
    except DragomanError as e:
        yield Given(without_credentials(url), e)
        return
    if feed is None:
        yield document(answer, _now())
        return
    visitor = Visitor(how, delay)
    for entry in feed.entries:
        yield _entry(visitor, entry.url, entry.date)
    for child in feed.children:
        yield from _child(visitor, child, apart)


def _child(visitor: Visitor, url: str, apart: Apart) -> Iterator[Document | Given]:
    """The documents that one sitemap of an index names."""
    try:
        answer = visitor.get(url)
        check(answer)
        feed = listed(answer, apart)
    except DragomanError as e:
        yield Given(url, e)
        return
    for entry in feed.entries if feed else ():
        yield _entry(visitor, entry.url, entry.date)


def _entry(visitor: Visitor, url: str, date: str | None) -> Document | Given:
    try:
        return document(visitor.get(url), _now(), date)
    except DragomanError as e:
        return Given(url, e)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
