"""Checks what is kept: hashes, offsets, keys, and that every article is complete."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from sqlalchemy import Connection, Row, select

from dragoman.archive.packing import hash_of, record_hash
from dragoman.archive.queries.records import record
from dragoman.archive.tables import articles, originals, readings, texts, versions
from dragoman.archive.verify.problems import Problem
from dragoman.records import Record


def check_text(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """A row of `texts`: it can be read and has the hash it stands under."""
    yield from _hashed("text", row.hash, row.body, None)


def check_original(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """A row of `originals`: it can be read and has the hash and size it stands under."""
    yield from _hashed("original", row.hash, row.body, row.size)


def _hashed(what: str, hash: str, body: bytes, size: int | None) -> Iterator[Problem]:
    data = zlib.decompress(body)
    if hashlib.sha256(data).hexdigest() != hash or size not in (None, len(data)):
        yield Problem(f"{what} {hash}", "is not what was stored: its hash differs")


def check_article(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """A row of `articles`: its id follows from its key, and its versions are numbered from 1, each with a reading."""
    where = f"article {row.uid}"
    found = connection.execute(
        select(versions.c.id, versions.c.number, versions.c.text_hash)
        .where(versions.c.article_id == row.id)
        .order_by(versions.c.number)
    ).all()
    if [v.number for v in found] != list(range(1, len(found) + 1)) or not found:
        yield Problem(where, f"has versions {[v.number for v in found]}, not 1 to the last")
    if row.uid not in {hash_of(row.key)[:16], *(hash_of(f"{row.key}\x1f{v.text_hash}")[:16] for v in found)}:
        yield Problem(where, "has a key that does not give its id")
    with_reading = select(readings.c.version_id).where(readings.c.version_id.in_([v.id for v in found]))
    read = set(connection.execute(with_reading).scalars())
    yield from (Problem(where, f"version {v.number} has no reading") for v in found if v.id not in read)


def check_reading(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """A row of `readings`: its record can be put together, has its hash, and its words stand where it says."""
    where = f"reading {row.id}"
    found = record(connection, row.id)
    if record_hash(found) != row.record_hash:
        yield Problem(where, "is not the record that was stored: its hash differs")
    for span in wrong_spans(found):
        yield Problem(where, f"says {span!r} of a stretch of its text that reads otherwise")


def wrong_spans(found: Record) -> Iterator[str]:
    """Words of a record that do not stand where their offsets say."""
    yield from _wrong(found, found.text)


def _wrong(part: Any, text: str) -> Iterator[str]:
    if isinstance(part, (tuple, list)):
        for one in part:
            yield from _wrong(one, text)
    elif isinstance(part, BaseModel):
        start, end, words = (getattr(part, name, None) for name in ("start", "end", "text"))
        if start is not None and end is not None and words is not None and text[start:end] != words:
            yield words
        for name in type(part).model_fields:
            yield from _wrong(getattr(part, name), text)


CHECKS = ((texts, texts.c.hash, check_text), (originals, originals.c.hash, check_original),
          (articles, articles.c.id, check_article), (readings, readings.c.id, check_reading))  # fmt: skip
"""Table, the column by which it is gone through, and the check of one row."""
