"""Checks what follows against what is kept: newest readings, withdrawn facts, places, words, cases, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Table, func, or_, select

from dragoman.archive import word_index
from dragoman.archive.case_view import EVERY_COLLECTION, facts_keys, view
from dragoman.archive.documents import document_id, indexed_words
from dragoman.archive.kinds import EVENT, KINDS, facts
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.items import cluster_id
from dragoman.archive.projections import (
    NO_SOURCE,
    case_counts,
    case_keys,
    cases,
    clusters,
    contradictions,
    current,
    documents,
    fact_counts,
    fact_keys,
    item_keys,
    items,
    tellers,
    told_months,
    withdrawn,
)
from dragoman.archive.queries.cases import places, stored_view, told
from dragoman.archive.queries.contradictions import Contradicted, contradicted
from dragoman.archive.queries.corrected import keys_as_judged, right
from dragoman.archive.queries.decisions import values
from dragoman.archive.queries.items import OF_ARTICLE, OF_CLUSTERS, Held, find
from dragoman.archive.queries.rules import made_by, rules
from dragoman.archive.queries.told_items import told_by_article
from dragoman.archive.queries.versions import Present, present, telling, versions_of
from dragoman.archive.tables import articles
from dragoman.archive.verify.problems import Problem


def check_article(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """All that follows from one article but the shape of the cases."""
    if not versions_of(connection, row.id):
        return  # told by the check of what is kept
    now = present(connection, row.id)
    newest, gone = now.newest, now.gone
    where = f"article {row.uid}"
    shown = connection.execute(select(current.c.reading_id).where(current.c.article_id == row.id)).scalar()
    if shown != newest.reading:
        yield _wrong(where, f"shows reading {shown}, its newest is {newest.reading}")
    if _withdrawn(connection, row.id) != {fact.id for _, fact in gone}:
        yield _wrong(where, "does not tell rightly what its source withdrew")
    for kind in KINDS.values():
        held = [h for _, h in find(connection, kind, OF_ARTICLE, article=row.id).values()]
        wanted = [one.held for one in told_by_article(connection, kind, now)]
        if sorted(held, key=_key) != sorted(wanted, key=_key):
            yield _wrong(where, f"has items ({kind.name}) that are not as its record tells them")
    wanted_keys = {f.id: f.keys for f in now.facts} | {f.id: [] for _, f in gone}
    if values := right(connection, [row.id]):
        told = telling(connection, newest).facts
        wanted_keys |= {f.id: keys_as_judged(f.item, values[f.id]) for f in told if f.id in values}
    for fact, keys in wanted_keys.items():
        kept = connection.execute(select(fact_keys.c.key).where(fact_keys.c.fact_id == fact)).scalars()
        if sorted(kept) != keys:
            yield _wrong(f"fact {fact}", "does not stand under the right pairs and states")
    yield from _words(connection, now)


def _withdrawn(connection: Connection, article: int) -> set[int]:
    return set(connection.execute(select(withdrawn.c.fact_id).where(withdrawn.c.article_id == article)).scalars())


def _words(connection: Connection, now: Present) -> Iterator[Problem]:
    document = document_id(now.newest.day, now.article)
    indexed = connection.execute(select(documents.c.id).where(documents.c.article_id == now.article)).scalar()
    if indexed != document or not word_index.holds(connection, document, indexed_words(now.derived.stems, now.collection)):
        yield _wrong(f"article {now.uid}", "is not found by its words")


def check_cluster(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """A row of `clusters` against its items."""
    where = f"cluster {row.uid}"
    kind = next((k for k in KINDS.values() if row.uid.startswith(k.rules.prefix)), None)
    known = {key: h for key, (_, h) in find(connection, kind, OF_CLUSTERS, clusters=[row.id]).items()} if kind else {}
    members = sorted((h.item for h in known.values()), key=lambda item: item.order)
    if kind is None or not members or cluster_id(members[0], kind.rules.prefix) != row.uid:
        yield _wrong(where, "has not the item it is named by")
    elif kind is EVENT:
        yield from _case(connection, row.id, Cluster(row.uid, tuple(members)), known)


def _case(connection: Connection, row: int, case: Case, known: Mapping[Key, Held]) -> Iterator[Problem]:
    where = f"case {case.id}"
    shown = connection.execute(select(cases).where(cases.c.id == row)).one_or_none()
    judged = values(connection, EVENT, [report.key for report in case.members])
    (told_by,) = told(connection, [case], known, judged)
    wanted = view(case, told_by)
    if shown is None or stored_view(shown) != wanted:
        yield _wrong(where, "is not as its reports tell it")
    kept = select(case_keys).where(case_keys.c.case_id == row, case_keys.c.day == wanted.day).order_by(case_keys.c.key)
    rows = [dict(place) for place in connection.execute(kept).mappings()]
    if sorted(rows, key=_place) != sorted(places(row, wanted), key=_place):
        yield _wrong(where, "does not stand under the right pairs and states")
    part = or_(contradictions.c.case_id == row, contradictions.c.other_id == row)
    against = {Contradicted(*found) for found in connection.execute(select(contradictions).where(part))}
    if against != contradicted(connection, {row: (case, wanted)}):
        yield _wrong(where, "is not contradicted as is kept")


def _place(row: Mapping[str, Any]) -> str:
    return str(row["key"])


def _key(held: Held) -> Key:
    return held.item.key


def check_counts(connection: Connection) -> Iterator[Problem]:
    """All counters against all cases, that nothing stands in an index that is kept nowhere, and the rules it was made by."""
    if made_by(connection) != rules():
        yield _wrong("cases", "were made by the rules of another version of the program")
    counted: Counter[tuple[Any, ...]] = Counter()
    for row in connection.execute(select(cases)).yield_per(1000):
        counted.update(stored_view(row).counters())
    by_key = select(fact_keys.c.key, fact_keys.c.kind, func.count()).group_by(fact_keys.c.key, fact_keys.c.kind)
    placed = Counter({(row[0], row[1]): row[2] for row in connection.execute(by_key)})
    by_source, by_month = _telling(connection)
    kept = (case_counts, counted), (fact_counts, placed), (tellers, by_source), (told_months, by_month)
    for table, wanted in kept:
        yield from _counters(connection, table, wanted)
    for keys, of, owner in ((case_keys, case_keys.c.case_id, cases), (item_keys, item_keys.c.item_id, items)):
        if connection.execute(select(keys).where(of.not_in(select(owner.c.id))).limit(1)).first() is not None:
            yield _wrong(keys.name, f"names what {owner.name} does not hold")
    number = connection.execute(select(func.count()).select_from(articles)).scalar_one()
    if word_index.size(connection) != number:
        yield _wrong("index of words", f"holds {word_index.size(connection)} articles of {number}")


def _telling(connection: Connection) -> tuple[Counter[tuple[Any, ...]], Counter[tuple[Any, ...]]]:
    """How many articles of each source, and of each collection and month, tell of events under each key."""
    rows = connection.execute(
        select(items.c.article_id, articles.c.source_id, articles.c.collection_id, items.c.published, items.c.body)
        .join(articles, articles.c.id == items.c.article_id)
        .where(items.c.kind == EVENT.name, ~items.c.withdrawn)
        .order_by(items.c.article_id)
        .execution_options(yield_per=1000)
    )
    by_source: Counter[tuple[Any, ...]] = Counter()
    by_month: Counter[tuple[Any, ...]] = Counter()
    for _, some in groupby(rows, key=lambda row: row.article_id):
        told = list(some)
        keys = {key for row in told for key in facts_keys(facts(EVENT.name, row.body))}
        month, collections = told[0].published[:7], (EVERY_COLLECTION, told[0].collection_id)
        by_source.update((key, told[0].source_id or NO_SOURCE) for key in keys)
        by_month.update((key, collection, month) for key in keys for collection in collections)
    return by_source, by_month


def _counters(connection: Connection, table: Table, counted: Counter[tuple[Any, ...]]) -> Iterator[Problem]:
    kept = {tuple(row[:-1]): row[-1] for row in connection.execute(select(table))}
    for cell in counted.keys() | kept.keys():
        if counted[cell] != kept.get(cell, 0):
            yield _wrong(f"counter {cell} of {table.name}", f"says {kept.get(cell, 0)}, there are {counted[cell]}")


def _wrong(where: str, what: str) -> Problem:
    return Problem(where, what, derived=True)


CHECKS = ((articles, articles.c.id, check_article), (clusters, clusters.c.id, check_cluster))
"""Table, the column by which it is gone through, and the check of one row."""
