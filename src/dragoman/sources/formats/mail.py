"""Mails: the message itself and, as documents of their own, what is attached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from dragoman.errors import EmptyInput
from dragoman.records import Article
from dragoman.sources.dating import witness
from dragoman.sources.document import Document
from dragoman.sources.kinds import Kind, Part, by_name
from dragoman.sources.limits import Options
from dragoman.sources.making import made
from dragoman.sources.reviews.split import clippings

_SIGNATURE = re.compile(r"^-- ?$.*", re.M | re.S)
_QUOTED = re.compile(r"^>.*$\n?", re.M)
_BLANK_LINES = re.compile(r"\n\s*\n+")


def parsed(data: bytes) -> EmailMessage:
    """The message of bytes, its headers decoded."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    return message


def read(document: Document, options: Options) -> Iterable[Part]:
    """The article of a message (those of a press review), then its attachments of known kinds."""
    message = parsed(document.data)
    attached = list(_attachments(message, document))
    return [*_articles(message, document, alone=not attached), *attached]


def _articles(message: EmailMessage, document: Document, *, alone: bool) -> Iterable[Part]:
    body = message.get_body(("plain", "html"))
    if body is None:
        return []
    content = body.get_content()
    if body.get_content_subtype() == "html":
        date = _header(message, "Date")
        return [Document(document.origin, content.encode(), "mail.html", "text/html", url=document.url, feed_date=date)]
    text = _text(content)
    try:
        return clippings(text, document) or [_article(message, document, text)]
    except EmptyInput:
        if alone:
            raise
        return []  # a message that only carries its attachments


def _article(message: EmailMessage, document: Document, text: str) -> Article:
    date = _header(message, "Date")
    dates = [witness("document", date)] if date else []
    return made(document, text, "mail 1", title=_header(message, "Subject"), author=_header(message, "From"), dates=dates)


def _text(content: str) -> str:
    own = _QUOTED.sub("", _SIGNATURE.sub("", content.replace("\r\n", "\n")))
    return "\n\n".join(part.strip() for part in _BLANK_LINES.split(own) if part.strip())


def _header(message: EmailMessage, name: str) -> str | None:
    value = message[name]
    return " ".join(str(value).split()) if value else None


def _attachments(message: EmailMessage, document: Document) -> Iterator[Document]:
    for part in message.iter_attachments():
        name = part.get_filename() or ""
        data = part.get_payload(decode=True)
        if by_name(name) and isinstance(data, bytes):
            yield Document(f"{document.origin}, {name}", data, name, part.get_content_type())


# What a browser saved has the headers of a mail too, and one more.
_HEADERS = (
    rb"(?!.{0,2000}?\nsnapshot-content-location:)"
    rb"(?:from|to|date|subject|received|return-path|delivered-to|message-id|mime-version|x-[\w-]+|reply-to|cc): "
)
KIND = Kind(
    "mail", (".eml",), ("message/rfc822",),
    re.compile(_HEADERS + rb".{0,20000}?\n(?:message-id|mime-version): ", re.I | re.S), read=read,
)  # fmt: skip
