"""Which kept article one that comes is, if any."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Row, bindparam, select, union_all

from dragoman.archive.identity import Identity, Kept, is_version
from dragoman.archive.packing import hash_of, unsqueeze
from dragoman.archive.tables import articles, forgotten_hashes, texts, tombstones, versions, witnesses
from dragoman.errors import Forgotten


@dataclass(frozen=True)
class Known:
    """A kept article: row, public id, collection and source, and the versions that were stored, by the hash of their content."""

    id: int
    uid: str
    collection: int
    source: int | None
    versions: dict[str, int]
    numbers: int


def refuse_forgotten(connection: Connection, new: Identity) -> None:
    """Forgotten where the article, or its text, was to be forgotten."""
    reason = connection.execute(_FORGOTTEN, {"key": hash_of(new.key), "text": new.text_hash}).scalar()
    if reason is not None:
        raise Forgotten(f"The archive was told to forget this article ({reason}) and takes it no more. Leave it out.")


_FORGOTTEN = union_all(
    select(tombstones.c.reason).where(tombstones.c.key_hash == bindparam("key")),
    select(tombstones.c.reason)
    .join(forgotten_hashes, forgotten_hashes.c.tombstone_id == tombstones.c.id)
    .where(forgotten_hashes.c.hash == bindparam("text")),
)
_NAMED = (
    select(articles.c.id, articles.c.uid, articles.c.url, articles.c.collection_id, articles.c.source_id)
    .where(articles.c.key == bindparam("key"))
    .order_by(articles.c.id)
)


def known(connection: Connection, new: Identity, text: str, origin: str) -> Known | None:
    """The kept article of which this is the same or another version; None where it is a new one."""
    for row in connection.execute(_NAMED, {"key": new.key}).all():
        found = _known(connection, row)
        if new.content_hash in found.versions or is_version(new, text, origin, _kept(connection, row.id, row.url)):
            return found
    return None


def _known(connection: Connection, article: Row[int, str, str | None, int, int]) -> Known:
    rows = connection.execute(
        select(versions.c.content_hash, versions.c.id).where(versions.c.article_id == article.id).order_by(versions.c.number)
    ).all()
    stored = {row.content_hash: row.id for row in rows}
    return Known(article.id, article.uid, article.collection_id, article.source_id, stored, len(rows))


def _kept(connection: Connection, article: int, url: str | None) -> Kept:
    origins = select(witnesses.c.origin).join(versions).where(versions.c.article_id == article)
    newest = (
        select(texts.c.body)
        .join(versions, versions.c.text_hash == texts.c.hash)
        .where(versions.c.article_id == article)
        .order_by(versions.c.number.desc())
        .limit(1)
    )
    body = connection.execute(newest).scalar_one()
    return Kept(url, frozenset(connection.execute(origins).scalars()), unsqueeze(body))
