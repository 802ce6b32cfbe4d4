"""Keeps all that follows from an article beside it; `rebuild` makes it anew for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence

from sqlalchemy import bindparam, delete, func, select

from dragoman.archive.fact_places import keys_of, names_in
from dragoman.archive.kinds import EVENT, KINDS
from dragoman.archive.projections import (
    PROJECTED,
    current,
    fact_counts,
    fact_keys,
    made_with,
    name_keys,
    placements,
    withdrawn,
)
from dragoman.archive.queries.items import OF_ARTICLE, find
from dragoman.archive.queries.rules import made_by, rules
from dragoman.archive.queries.told_items import told_by_article
from dragoman.archive.queries.versions import Present, Version, present, versions_of
from dragoman.archive.queries.versions import telling as told_in
from dragoman.archive.tables import articles
from dragoman.archive.writer import clusters, copies, corrected_keys, counts, judging, search_index, telling, words
from dragoman.archive.writer.pen import Pen

AT_ONCE = 64
"""Articles that a rebuild puts together with one look at what is kept."""


def refresh(pen: Pen, article: int) -> None:
    """Make all that follows from one article as its versions and readings now want it."""
    drop(pen, article)
    make(pen, [present(pen.connection, article)])


def untold(done: int, of: int) -> None:
    """For those who do not ask how far it is."""


def rebuild(pen: Pen, told: Callable[[int, int], None] = untold) -> int:
    """Make all projections anew from what is kept; the number of articles.  `told` hears how many of how many are done.

    Readers see the old ones until the end of the transaction; what is held in memory does not grow with the archive.
    """
    words.clear(pen.connection)
    for table in reversed(PROJECTED):
        pen.connection.execute(delete(table))
    number = pen.connection.execute(select(func.count()).select_from(articles)).scalar_one()
    done, last = 0, 0
    while some := pen.connection.execute(_NEXT.limit(AT_ONCE), {"last": last}).scalars().all():
        make(pen, [present(pen.connection, article) for article in some])
        done, last = done + len(some), some[-1]
        told(done, number)
    pen.put_all(made_with, [{"name": name, "version": version} for name, version in rules().items()])
    return done


_NEXT = select(articles.c.id).where(articles.c.id > bindparam("last")).order_by(articles.c.id)


def keep_up(pen: Pen, told: Callable[[int, int], None] = untold) -> None:
    """Make all projections anew where they were made by rules that are not today's; `told` as for `rebuild`."""
    if made_by(pen.connection) != rules():
        rebuild(pen, told)


def make(pen: Pen, articles: Sequence[Present]) -> None:
    """Make all that follows from articles of which nothing is made yet, some at a time."""
    shown = [{"article_id": now.article, "version_id": now.newest.id, "reading_id": now.newest.reading} for now in articles]
    pen.put_all(current, shown)
    gone = [{"fact_id": f.id, "article_id": now.article, "version_id": v.id} for now in articles for v, f in now.gone]
    pen.put_all(withdrawn, gone)
    search_index.index(pen, articles)
    places = [row for now in articles for fact in now.facts for row in _key_rows(now.newest, fact.kind, fact.id, fact.keys)]
    pen.put_all(fact_keys, places)
    counts.change(pen, fact_counts, Counter((row["key"], row["kind"]) for row in places))
    names = [{"key": key, "day": now.newest.day, "article_id": now.article} for now in articles for key in now.derived.names]
    pen.put_all(name_keys, names)
    copies.put(pen, articles)
    for kind in KINDS.values():
        told = [(now, told_by_article(pen.connection, kind, now)) for now in articles]
        clusters.add(pen, kind, [one for _, some in told for one in some])
        if kind is EVENT:
            telling.count(pen, [(now.source, [one.held for one in some]) for now, some in told], 1)
    judging.place(pen, [now.article for now in articles])


def drop(pen: Pen, article: int) -> None:
    """Take away all that follows from one article."""
    connection = pen.connection
    for kind in KINDS.values():
        held = find(connection, kind, OF_ARTICLE, article=article)
        clusters.remove(pen, kind, held.keys())
        if kind is EVENT:
            source = connection.execute(select(articles.c.source_id).where(articles.c.id == article)).scalar()
            telling.count(pen, [(source, [one for _, one in held.values()])], -1)
    copies.drop(pen, article)
    corrected_keys.restore(pen, article)
    connection.execute(delete(placements).where(placements.c.article_id == article))
    for version in versions_of(connection, article):
        told = told_in(connection, version)
        for row in (row for fact in told.facts for row in _key_rows(version, fact.kind, fact.id, keys_of(fact.item))):
            gone = connection.execute(delete(fact_keys).where(*(fact_keys.c[name] == v for name, v in row.items())))
            counts.change(pen, fact_counts, {(row["key"], row["kind"]): -gone.rowcount})
        here = name_keys.c.key.in_(names_in(told.record)) & (name_keys.c.article_id == article)
        connection.execute(delete(name_keys).where(here))
    search_index.unindex(connection, article)
    for table in (withdrawn, current):
        connection.execute(delete(table).where(table.c.article_id == article))


def _key_rows(version: Version, kind: str, fact: int, keys: Sequence[str]) -> list[dict[str, Hashable]]:
    return [{"key": key, "kind": kind, "day": version.day, "fact_id": fact} for key in keys]
