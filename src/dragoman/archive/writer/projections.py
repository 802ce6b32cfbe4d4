"""Keeps all that follows from an article beside it; `rebuild` makes it anew for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from sqlalchemy import delete, select

from dragoman.archive.case_view import facts_keys
from dragoman.archive.fact_places import keys_of, names_in
from dragoman.archive.kinds import EVENT, KINDS
from dragoman.archive.projections import (
    NO_SOURCE,
    PROJECTED,
    current,
    fact_counts,
    fact_keys,
    items,
    made_with,
    name_keys,
    placements,
    tellers,
    withdrawn,
)
from dragoman.archive.queries.items import Held, find, told_by_article
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.rules import made_by, rules
from dragoman.archive.queries.versions import Present, Version, present, telling, versions_of
from dragoman.archive.tables import articles
from dragoman.archive.writer import clusters, copies, counts, judging, search_index, words
from dragoman.archive.writer.pen import Pen


def refresh(pen: Pen, article: int) -> None:
    """Make all that follows from one article as its versions and readings now want it."""
    drop(pen, article)
    make(pen, present(pen.connection, article))


def rebuild(pen: Pen) -> int:
    """Make all projections anew from what is kept; the number of articles."""
    words.clear(pen.connection)
    for table in reversed(PROJECTED):
        pen.connection.execute(delete(table))
    found = pen.connection.execute(select(articles.c.id).order_by(articles.c.id)).scalars().all()
    for article in found:
        make(pen, present(pen.connection, article))
    pen.put_all(made_with, [{"name": name, "version": version} for name, version in rules().items()])
    return len(found)


def keep_up(pen: Pen) -> None:
    """Make all projections anew where they were made by rules that are not today's."""
    if made_by(pen.connection) != rules():
        rebuild(pen)


def make(pen: Pen, now: Present) -> None:
    """Make all that follows from an article of which nothing is made yet."""
    article, newest = now.article, now.newest
    pen.put_all(current, [{"article_id": article, "version_id": newest.id, "reading_id": newest.reading}])
    pen.put_all(withdrawn, [{"fact_id": f.id, "article_id": article, "version_id": v.id} for v, f in now.gone])
    search_index.index(pen, now)
    places = [row for fact in now.told.facts for row in _key_rows(newest, fact)]
    pen.put_all(fact_keys, places)
    counts.change(pen, fact_counts, Counter((row["key"], row["kind"]) for row in places))
    pen.put_all(name_keys, [{"key": k, "day": newest.day, "article_id": article} for k in names_in(now.told.record)])
    copies.put(pen, now)
    for kind in KINDS.values():
        new = told_by_article(pen.connection, kind, now)
        clusters.add(pen, kind, new)
        if kind is EVENT:
            _count_teller(pen, new, now.source, 1)
    judging.place(pen, article)


def drop(pen: Pen, article: int) -> None:
    """Take away all that follows from one article."""
    connection = pen.connection
    for kind in KINDS.values():
        held = find(connection, kind, items.c.article_id == article)
        clusters.remove(pen, kind, held.keys())
        if kind is EVENT:
            source = connection.execute(select(articles.c.source_id).where(articles.c.id == article)).scalar()
            _count_teller(pen, [one for _, one in held.values()], source, -1)
    copies.drop(pen, article)
    connection.execute(delete(placements).where(placements.c.article_id == article))
    for version in versions_of(connection, article):
        told = telling(connection, version)
        for row in (row for fact in told.facts for row in _key_rows(version, fact)):
            gone = connection.execute(delete(fact_keys).where(*(fact_keys.c[name] == v for name, v in row.items())))
            counts.change(pen, fact_counts, {(row["key"], row["kind"]): -gone.rowcount})
        here = name_keys.c.key.in_(names_in(told.record)) & (name_keys.c.article_id == article)
        connection.execute(delete(name_keys).where(here))
    search_index.unindex(connection, article)
    for table in (withdrawn, current):
        connection.execute(delete(table).where(table.c.article_id == article))


def _count_teller(pen: Pen, told: Iterable[Held], source: int | None, by: int) -> None:
    """Count an article, once, under each key of the events that it tells of."""
    keys = {key for held in told if not held.withdrawn for key in facts_keys(held.item.facts)}
    counts.change(pen, tellers, {(key, source or NO_SOURCE): by for key in keys})


def _key_rows(version: Version, fact: Fact) -> list[dict[str, Hashable]]:
    return [{"key": key, "kind": fact.kind, "day": version.day, "fact_id": fact.id} for key in keys_of(fact.item)]
