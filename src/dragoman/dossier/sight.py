"""What may be seen through a connection: everything, or what the articles of some collections tell alone.

A connection carries it, so that whoever makes lines of an archive (`told`) cannot forget it.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, exists, false, select

from dragoman.archive.projections import items
from dragoman.archive.tables import articles, collections
from dragoman.errors import Unseen

_OPTION = "dragoman_sight"


def limit(connection: Connection, names: Collection[str]) -> Connection:
    """The connection, through which only collections of these names are seen from now on."""
    ids = connection.execute(select(collections.c.id).where(collections.c.name.in_(names))).scalars()
    return connection.execution_options(**{_OPTION: frozenset(ids)})


def seen(connection: Connection) -> frozenset[int] | None:
    """The rows of the collections that are seen; None for all."""
    found: frozenset[int] | None = connection.get_execution_options().get(_OPTION)
    return found


def within(connection: Connection, collection: ColumnElement[int]) -> list[ColumnElement[bool]]:
    """The conditions that a column of collections must fulfil to be seen: none where all are."""
    ids = seen(connection)
    return [] if ids is None else [collection.in_(ids) if ids else false()]


def whole(connection: Connection, cluster: ColumnElement[int]) -> list[ColumnElement[bool]]:
    """The conditions that a column of clusters must fulfil for all that tells of one to be seen."""
    ids = seen(connection)
    if ids is None:
        return []
    elsewhere = (items.c.cluster_id == cluster, articles.c.id == items.c.article_id, articles.c.collection_id.not_in(ids))
    return [~exists(select(items.c.id).where(*elsewhere))]


def check_whole(connection: Connection, cluster: int) -> None:
    """Unseen where an article tells of a cluster (by its row) whose collection is not seen."""
    ids = seen(connection)
    told = select(articles.c.collection_id).join(items, items.c.article_id == articles.c.id)
    if ids is not None and not ids.issuperset(connection.execute(told.where(items.c.cluster_id == cluster)).scalars()):
        raise Unseen("Articles of collections that you may not see tell of this too, so that its page cannot be shown.")


def check_collection(connection: Connection, collection: int) -> None:
    """Unseen where a collection is not seen."""
    ids = seen(connection)
    if ids is not None and collection not in ids:
        raise Unseen("This is in a collection that you may not see. Ask an administrator for it.")
