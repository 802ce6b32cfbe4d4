"""Keeps all that follows from an article beside it; `rebuild` makes it anew for all."""

from __future__ import annotations

from sqlalchemy import delete, select

from dragoman.archive.fact_places import keys_of, names_in
from dragoman.archive.kinds import KINDS
from dragoman.archive.projections import PROJECTED, current, fact_keys, items, made_with, name_keys, placements, withdrawn
from dragoman.archive.queries.items import find, told_by_article
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.rules import made_by, rules
from dragoman.archive.queries.versions import Telling, Version, telling, versions_of, withdrawn_facts
from dragoman.archive.tables import articles
from dragoman.archive.writer import clusters, copies, judging, search_index, words
from dragoman.archive.writer.pen import Pen


def refresh(pen: Pen, article: int) -> None:
    """Make all that follows from one article as its versions and readings now want it."""
    drop(pen, article)
    make(pen, article)


def rebuild(pen: Pen) -> int:
    """Make all projections anew from what is kept; the number of articles."""
    words.clear(pen.connection)
    for table in reversed(PROJECTED):
        pen.connection.execute(delete(table))
    found = pen.connection.execute(select(articles.c.id).order_by(articles.c.id)).scalars().all()
    for article in found:
        make(pen, article)
    pen.put_all(made_with, [{"name": name, "version": version} for name, version in rules().items()])
    return len(found)


def keep_up(pen: Pen) -> None:
    """Make all projections anew where they were made by rules that are not today's."""
    if made_by(pen.connection) != rules():
        rebuild(pen)


def make(pen: Pen, article: int, told: Telling | None = None) -> None:
    """Make all that follows from an article of which nothing is made yet; `told` where it is read already."""
    connection = pen.connection
    found = versions_of(connection, article)
    newest, gone = found[-1], withdrawn_facts(connection, found)
    told = told or telling(connection, newest)
    pen.put_all(current, [{"article_id": article, "version_id": newest.id, "reading_id": newest.reading}])
    pen.put_all(withdrawn, [{"fact_id": f.id, "article_id": article, "version_id": v.id} for v, f in gone])
    search_index.index(connection, article, newest)
    pen.put_all(fact_keys, [row for fact in told.facts for row in _key_rows(newest, fact)])
    pen.put_all(name_keys, [{"key": k, "day": newest.day, "article_id": article} for k in names_in(told.record)])
    copies.put(pen, article, told.record)
    for kind in KINDS.values():
        clusters.add(pen, kind, told_by_article(connection, kind, article, newest=told, gone=gone))
    judging.place_all(pen, article)


def drop(pen: Pen, article: int) -> None:
    """Take away all that follows from one article."""
    connection = pen.connection
    for kind in KINDS.values():
        clusters.remove(pen, kind, find(connection, kind, items.c.article_id == article).keys())
    copies.drop(pen, article)
    connection.execute(delete(placements).where(placements.c.article_id == article))
    for version in versions_of(connection, article):
        told = telling(connection, version)
        for row in (row for fact in told.facts for row in _key_rows(version, fact)):
            connection.execute(delete(fact_keys).where(*(fact_keys.c[name] == v for name, v in row.items())))
        here = name_keys.c.key.in_(names_in(told.record)) & (name_keys.c.article_id == article)
        connection.execute(delete(name_keys).where(here))
    search_index.unindex(connection, article)
    for table in (withdrawn, current):
        connection.execute(delete(table).where(table.c.article_id == article))


def _key_rows(version: Version, fact: Fact) -> list[dict[str, object]]:
    return [{"key": key, "kind": fact.kind, "day": version.day, "fact_id": fact.id} for key in keys_of(fact.item)]
