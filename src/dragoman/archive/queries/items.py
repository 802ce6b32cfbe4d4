"""Items of merging as they are stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, select

from dragoman.archive.kinds import Kind, facts
from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.items import Item
from dragoman.archive.projections import items
from dragoman.archive.tables import articles


@dataclass(frozen=True)
class Held:
    """An item with the rows of its fact, article and collection."""

    item: Item[Any]
    fact: int
    article: int
    collection: int
    withdrawn: bool


# Statements are made once: to put them together takes longer than to answer them.
def finding(where: ColumnElement[bool]) -> Select[Any]:
    """Items of the kind `kind` for which something holds, for `find`."""
    return (
        select(items, articles.c.uid.label("article"), articles.c.collection_id)
        .join(articles, articles.c.id == items.c.article_id)
        .where(items.c.kind == bindparam("kind"), where)
    )


OF_ARTICLE = finding(items.c.article_id == bindparam("article"))
OF_CLUSTERS = finding(items.c.cluster_id.in_(bindparam("clusters", expanding=True)))
OF_FACTS = finding(items.c.fact_id.in_(bindparam("facts", expanding=True)))


def find(connection: Connection, kind: Kind, found: Select[Any], **values: Any) -> dict[Key, tuple[int, Held]]:
    """The items of a kind that one of the statements above finds with its values: by key, with their row."""
    rows = ((row.id, _held(kind, row)) for row in connection.execute(found, {"kind": kind.name, **values}))
    return {held.item.key: (row, held) for row, held in rows}


def _held(kind: Kind, row: Row[Any]) -> Held:
    item: Item[Any] = Item(row.article, row.fact, row.published, row.position, facts(kind.name, row.body))
    return Held(item, row.fact_id, row.article_id, row.collection_id, row.withdrawn)
