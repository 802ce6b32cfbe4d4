"""Articles taken anew from the bytes that they came in."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from sqlalchemy import Connection, select

from dragoman.archive.tables import originals, versions, witnesses
from dragoman.errors import DragomanError
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.kinds import by_name

_NUMBERED = re.compile(r", article (\d+)$")


def original_of(connection: Connection, version: int) -> bytes | None:
    """The bytes that a version came in; None where they were not kept."""
    kept = select(originals.c.body).join(versions, versions.c.original_hash == originals.c.hash)
    body = connection.execute(kept.where(versions.c.id == version)).scalar()
    return None if body is None else zlib.decompress(body)


def document_of(original: bytes, origin: str, given: Article) -> Document:
    """The document that an article was taken out of, named as it was where it was first seen."""
    name = _NUMBERED.sub("", origin).rpartition(", ")[2]
    return Document(origin, original, name if by_name(name) else "", url=given.url, retrieved=given.retrieved)


def extracted(found: Sequence[Given], origin: str, given: Article) -> Article:
    """The article among those of its document, with what was given beside it.  Raises InputError where there is none."""
    number = _NUMBERED.search(origin)
    wanted = found[min(int(number[1]) if number else 1, len(found)) - 1].article
    if isinstance(wanted, DragomanError):
        raise wanted
    return given.model_copy(update={k: v for k, v in wanted if v is not None})


def origin_of(connection: Connection, version: int) -> str:
    """Where a version was first seen."""
    found = select(witnesses.c.origin).where(witnesses.c.version_id == version).order_by(witnesses.c.id).limit(1)
    return connection.execute(found).scalar() or ""
