"""Which kept article one that comes is, if any."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.identity import Identity, Kept, is_version
from dragoman.archive.packing import hash_of, unsqueeze
from dragoman.archive.tables import articles, forgotten_hashes, texts, tombstones, versions, witnesses
from dragoman.errors import Forgotten


@dataclass(frozen=True)
class Known:
    """A kept article: row and public id, and the versions that were stored, by the hash of their content."""

    id: int
    uid: str
    versions: dict[str, int]
    numbers: int


def refuse_forgotten(connection: Connection, new: Identity) -> None:
    """Forgotten where the article, or its text, was to be forgotten."""
    by_key = select(tombstones.c.reason).where(tombstones.c.key_hash == hash_of(new.key))
    by_text = (
        select(tombstones.c.reason)
        .join(forgotten_hashes, forgotten_hashes.c.tombstone_id == tombstones.c.id)
        .where(forgotten_hashes.c.hash == new.text_hash)
    )
    reason = connection.execute(by_key).scalar() or connection.execute(by_text).scalar()
    if reason is not None:
        raise Forgotten(f"The archive was told to forget this article ({reason}) and takes it no more. Leave it out.")


def known(connection: Connection, new: Identity, text: str, origin: str) -> Known | None:
    """The kept article of which this is the same or another version; None where it is a new one."""
    rows = connection.execute(
        select(articles.c.id, articles.c.uid, articles.c.url).where(articles.c.key == new.key).order_by(articles.c.id)
    ).all()
    for row in rows:
        found = _known(connection, row.id, row.uid)
        if new.content_hash in found.versions or is_version(new, text, origin, _kept(connection, row.id, row.url)):
            return found
    return None


def _known(connection: Connection, article: int, uid: str) -> Known:
    rows = connection.execute(
        select(versions.c.content_hash, versions.c.id).where(versions.c.article_id == article).order_by(versions.c.number)
    ).all()
    return Known(article, uid, {row.content_hash: row.id for row in rows}, len(rows))


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
