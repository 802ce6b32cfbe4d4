"""Articles as a person names and sees them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, or_, select

from dragoman.archive.addresses import canonical
from dragoman.archive.tables import articles, collections, versions
from dragoman.errors import NotFound


def named(connection: Connection, name: str, *among: ColumnElement[bool]) -> Row[Any]:
    """The one article that a person means by its id in the archive, its own id, or its address, `among` those of some
    conditions; NotFound otherwise."""
    found = connection.execute(
        select(articles).where(
            or_(articles.c.uid == name, articles.c.given_id == name, articles.c.url == (canonical(name) or name)), *among
        )
    ).all()
    if not found:
        raise NotFound(f"There is no article {name!r} in the archive. Give its id or its address.")
    if len(found) > 1:
        ids = ", ".join(row.uid for row in found)
        raise NotFound(f"{len(found)} articles are called {name!r}: {ids}. Give one of these ids.")
    return found[0]


def collection_name(connection: Connection, row: int) -> str:
    """The name of a collection by its row."""
    return str(connection.execute(select(collections.c.name).where(collections.c.id == row)).scalar_one())


def sharing_text(connection: Connection, article: int) -> Sequence[str]:
    """Ids of other articles that hold a text of this one."""
    own = select(versions.c.text_hash).where(versions.c.article_id == article)
    found = (
        select(articles.c.uid)
        .join(versions, versions.c.article_id == articles.c.id)
        .where(versions.c.text_hash.in_(own), articles.c.id != article)
        .distinct()
        .order_by(articles.c.uid)
    )
    return connection.execute(found).scalars().all()
