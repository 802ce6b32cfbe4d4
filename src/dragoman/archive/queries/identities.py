"""Which kept article one that comes is, if any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import CompoundSelect, Connection, Row, Text, bindparam, select, union_all

from dragoman.archive.identity import Identity, Kept, is_version
from dragoman.archive.packing import hash_of, unsqueeze
from dragoman.archive.queries.listed import listed_in, listed_value
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


def unheard_of(connection: Connection, coming: Sequence[Identity]) -> set[str]:
    """Keys of those that come of which nothing is kept or was forgotten: neither key nor public id nor text; and which
    share none of these with another that comes."""
    named = {
        "uid": {new.uid for new in coming}, "key": {new.key for new in coming},
        "key_hash": {hash_of(new.key) for new in coming}, "text": {new.text_hash for new in coming},
    }  # fmt: skip
    dialect = connection.dialect.name
    values = {name: listed_value(dialect, members) for name, members in named.items()}
    kept = set(connection.execute(_heard_of(dialect), values).scalars())
    often = Counter(name for new in coming for name in {new.uid, new.key, new.text_hash})
    return {
        new.key for new in coming
        if not kept & {new.uid, new.key, new.text_hash, hash_of(new.key)}
        and all(often[name] == 1 for name in (new.uid, new.key, new.text_hash))
    }  # fmt: skip


@cache
def _heard_of(dialect: str) -> CompoundSelect[str]:
    columns = {
        "uid": articles.c.uid, "key": articles.c.key, "key_hash": tombstones.c.key_hash, "text": texts.c.hash,
    }  # fmt: skip
    found = [select(column).where(column.in_(listed_in(dialect, name, Text()))) for name, column in columns.items()]
    forgotten = select(forgotten_hashes.c.hash).where(forgotten_hashes.c.hash.in_(listed_in(dialect, "text", Text())))
    return union_all(*found, forgotten)


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
