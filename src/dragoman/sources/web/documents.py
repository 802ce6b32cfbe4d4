"""Answers become documents, which are then taken apart as files are."""

from __future__ import annotations

from email.message import Message

from dragoman.errors import FetchError
from dragoman.sources.document import Document
from dragoman.sources.web.fetch import Answer

_CLOSED = (401, 402, 403, 451)
_GONE = (404, 410)


def document(answer: Answer, retrieved: str, feed_date: str | None = None) -> Document:
    """The document of an answer, fetched at a time (ISO 8601, UTC).  FetchError where it is not one that gives a page."""
    check(answer)
    told = Message()
    told["content-type"] = answer.headers.get("content-type", "")
    return Document(
        origin=answer.url, data=answer.data, url=answer.url, retrieved=retrieved,
        media_type=told.get_content_type() if told["content-type"] else None, charset=told.get_content_charset(),
        last_modified=answer.headers.get("last-modified"), feed_date=feed_date,
    )  # fmt: skip


def check(answer: Answer) -> None:
    """FetchError, in words that say what to do, where the status is not 200 or of its family."""
    if 200 <= answer.status < 300:
        return
    if answer.status in _GONE:
        raise FetchError(f"There is nothing at the address (status {answer.status}). Check it.")
    if answer.status in _CLOSED:
        raise FetchError(f"The server does not let programs in (status {answer.status}). Save the page with a browser.")
    raise FetchError(f"The server answered with status {answer.status}. Try again later.")
