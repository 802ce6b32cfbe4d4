"""Articles taken anew from the bytes that they came in."""

from __future__ import annotations

import zlib

from sqlalchemy import Connection, select

from dragoman.archive.tables import originals, versions, witnesses
from dragoman.records import Article
from dragoman.sources.jsonlines import article_from_json
from dragoman.sources.text import article_from_bytes


def original_of(connection: Connection, version: int) -> bytes | None:
    """The bytes that a version came in; None where they were not kept."""
    kept = select(originals.c.body).join(versions, versions.c.original_hash == originals.c.hash)
    body = connection.execute(kept.where(versions.c.id == version)).scalar()
    return None if body is None else zlib.decompress(body)


def extracted(original: bytes, given: Article) -> Article:
    """The article in its original, with what was given beside it.  Raises InputError where there is none."""
    found = article_from_json(original) if original.lstrip().startswith(b'{"') else article_from_bytes(original)
    known = {k: v for k, v in found if v is not None}
    return given.model_copy(update=known)


def origin_of(connection: Connection, version: int) -> str:
    """Where a version was first seen."""
    found = select(witnesses.c.origin).where(witnesses.c.version_id == version).order_by(witnesses.c.id).limit(1)
    return connection.execute(found).scalar() or ""

