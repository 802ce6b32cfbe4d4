"""Fills an empty archive with the rows of a backup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.packing import hash_of
from dragoman.archive.portable import Backup
from dragoman.archive.tables import KEPT, articles, forgotten_hashes, tombstones
from dragoman.archive.writer import forgetting, projections
from dragoman.archive.writer.pen import Pen


@dataclass(frozen=True)
class Tombstone:
    """What was forgotten elsewhere, and is to stay forgotten here."""

    article_uid: str
    key_hash: str
    reason: str
    author: str
    hashes: tuple[str, ...]


def tombstones_of(connection: Connection) -> list[Tombstone]:
    """All that an archive was told to forget."""
    found = []
    for row in connection.execute(select(tombstones)).all():
        hashes = select(forgotten_hashes.c.hash).where(forgotten_hashes.c.tombstone_id == row.id)
        of_row = tuple(connection.execute(hashes).scalars())
        found.append(Tombstone(row.article_uid, row.key_hash, row.reason, row.author, of_row))
    return found


def load(pen: Pen, backup: Backup, forgotten: Sequence[Tombstone]) -> None:
    """Append all rows of a backup, forget what was forgotten since it was made, and make the projections."""
    for table in KEPT:
        for page in backup.pages(table):
            pen.put_all(table, page)
    for stone in forgotten:
        _bury(pen, stone)
    projections.rebuild(pen)


def _bury(pen: Pen, stone: Tombstone) -> None:
    rows = pen.connection.execute(select(articles.c.id, articles.c.uid, articles.c.key)).all()
    for row in rows:
        if row.uid == stone.article_uid or hash_of(row.key) == stone.key_hash:
            forgetting.forget(pen, row.id, stone.reason, stone.author)
    forgetting.bury(pen, stone.article_uid, stone.key_hash, stone.reason, stone.author, list(stone.hashes))
