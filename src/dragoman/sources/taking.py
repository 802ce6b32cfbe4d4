"""Documents are taken apart until only articles are left: containers within containers, mails with their attachments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO

from dragoman.errors import DragomanError, EmptyInput, Hostile
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.kinds import HEAD, Kind, Part, kind_of
from dragoman.sources.limits import Options


def taken(document: Document, options: Options) -> Iterator[Given]:
    """All articles of a document, in order; what cannot be had comes as an error in its place.

    This is what fetching hands its bytes to, by way of a process of its own (`isolation`).
    """
    try:
        name = document.name or ("" if document.media_type else document.url or "")
        kind = kind_of(name, document.data[:HEAD], document.media_type)
        if document.depth > options.limits.depth:
            raise Hostile(f"It lies more than {options.limits.depth} containers deep. Take the outer ones apart by hand.")
        parts = list(_parts(kind, document, options)) if kind.read else _streamed(kind, document, options)
        found = False
        for given in _givens(parts, document, options):
            found = True
            yield given
        if not found:
            raise EmptyInput("There is no article in it. Check what it holds.")
    except DragomanError as e:
        yield Given(document.origin, e)


def _parts(kind: Kind, document: Document, options: Options) -> Iterable[Part]:
    assert kind.read is not None
    return kind.read(document, options)


def _streamed(kind: Kind, document: Document, options: Options) -> Iterable[Part]:
    assert kind.stream is not None
    return kind.stream(BytesIO(document.data), document.origin, options)


def _givens(parts: Iterable[Part], document: Document, options: Options) -> Iterator[Given]:
    several = isinstance(parts, list) and sum(isinstance(part, Article) for part in parts) > 1
    number = 0
    for part in parts:
        if isinstance(part, Given):
            yield part
        elif isinstance(part, Document):
            yield from taken(replace(part, depth=document.depth + 1), options)
        else:
            number += 1
            yield Given(f"{document.origin}, article {number}" if several else document.origin, part, document.data)
