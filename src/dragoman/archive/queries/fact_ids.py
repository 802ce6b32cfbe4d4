"""Figures and offices by ids: "ARTICLE:NAME", several that tell the same with commas between them.

They are not kept put together, so an id names what one article tells, by what its newest version calls it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Select, bindparam, select

from dragoman.archive.packing import Item, Kind, ref_of, unpack, unsqueeze
from dragoman.archive.projections import current
from dragoman.archive.tables import articles, collections, facts, texts, versions
from dragoman.errors import NotFound

KINDS: tuple[Kind, ...] = ("figure", "office")
MOST = 40
"""Facts that one id may name."""
_BETWEEN, _WITHIN = ",", ":"


@dataclass(frozen=True)
class Single:
    """A figure or office of the newest version of an article: its row and name, and what it tells."""

    row: int
    name: str
    article_row: int
    article: str
    collection: str
    text_hash: str
    kind: Kind
    item: Item


def is_fact(uid: str) -> bool:
    """Whether an id is that of figures or offices."""
    return _WITHIN in uid


def fact_id(article: str, name: str) -> str:
    """The id of what an article calls so."""
    return f"{article}{_WITHIN}{name}"


def parted(uid: str) -> tuple[str, str]:
    """The first article of an id, and what it calls its fact."""
    article, _, name = uid.split(_BETWEEN)[0].partition(_WITHIN)
    return article, name


def joined(ids: list[str]) -> str:
    """One id for several facts, the first `MOST`."""
    return _BETWEEN.join(ids[:MOST])


def name_of(item: Item, position: int) -> str:
    """What a fact is called within its article; offices, which the reader does not name, by their number."""
    return ref_of(item) or f"office-{position + 1}"


def singles(connection: Connection, uid: str) -> list[Single]:
    """The figures or offices of an id, in its order, all of one kind; NotFound where it leads nowhere."""
    found: list[Single] = []
    for one in uid.split(_BETWEEN)[:MOST]:
        article, name = parted(one)
        here = next((fact for fact in _of_article(connection, article) if fact.name == name), None)
        if here is None or here.kind != (found[0].kind if found else here.kind):
            raise NotFound(f"There is no figure or office {one!r} in the archive. Give an id as a page shows it.")
        found.append(here)
    return found


def in_article(connection: Connection, article: int) -> list[Single]:
    """The figures and offices that an article (by row) tells."""
    return list(_told(connection, _FACTS.where(articles.c.id == article)))


def _of_article(connection: Connection, uid: str) -> Iterator[Single]:
    return _told(connection, _FACTS.where(articles.c.uid == uid))


def _told(connection: Connection, asked: Select[tuple[object, ...]]) -> Iterator[Single]:
    for row in connection.execute(asked, {"kinds": KINDS}):
        item = unpack(row.kind, row.body, unsqueeze(row.text))
        name = name_of(item, row.position)
        yield Single(row.id, name, row.article_row, row.uid, row.name, row.text_hash, row.kind, item)


_FACTS = (
    select(
        facts.c.id, facts.c.kind, facts.c.position, facts.c.body, articles.c.id.label("article_row"), articles.c.uid,
        collections.c.name, versions.c.text_hash, texts.c.body.label("text"),
    )
    .select_from(facts)
    .join(current, current.c.reading_id == facts.c.reading_id)
    .join(articles, articles.c.id == current.c.article_id)
    .join(collections, collections.c.id == articles.c.collection_id)
    .join(versions, versions.c.id == current.c.version_id)
    .join(texts, texts.c.hash == versions.c.text_hash)
    .where(facts.c.kind.in_(bindparam("kinds", expanding=True)))
    .order_by(facts.c.kind, facts.c.position)
)  # fmt: skip
