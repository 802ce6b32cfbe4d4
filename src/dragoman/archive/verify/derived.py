"""Checks what follows against what is kept: newest readings, withdrawn facts, places, words, cases, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, func, select

from dragoman.archive import word_index
from dragoman.archive.case_view import view
from dragoman.archive.documents import document_id, indexed_words
from dragoman.archive.fact_places import keys_of
from dragoman.archive.kinds import EVENT, KINDS
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.constraints import Key
from dragoman.archive.merging.items import cluster_id
from dragoman.archive.projections import case_counts, case_keys, cases, clusters, current, documents, fact_keys, items, withdrawn
from dragoman.archive.queries.cases import places, stored_view, told
from dragoman.archive.queries.items import Held, find, told_by_article
from dragoman.archive.queries.rules import made_by, rules
from dragoman.archive.queries.versions import Version, telling, versions_of, withdrawn_facts
from dragoman.archive.tables import articles
from dragoman.archive.verify.problems import Problem


def check_article(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """All that follows from one article but the shape of the cases."""
    found = versions_of(connection, row.id)
    if not found:
        return  # told by the check of what is kept
    newest, gone = found[-1], withdrawn_facts(connection, found)
    where = f"article {row.uid}"
    shown = connection.execute(select(current.c.reading_id).where(current.c.article_id == row.id)).scalar()
    if shown != newest.reading:
        yield _wrong(where, f"shows reading {shown}, its newest is {newest.reading}")
    if _withdrawn(connection, row.id) != {fact.id for _, fact in gone}:
        yield _wrong(where, "does not tell rightly what its source withdrew")
    told_now = telling(connection, newest)
    for kind in KINDS.values():
        held = [h for _, h in find(connection, kind, items.c.article_id == row.id).values()]
        wanted = told_by_article(connection, kind, row.id, told_now, gone)
        if sorted(held, key=_key) != sorted(wanted, key=_key):
            yield _wrong(where, f"has items ({kind.name}) that are not as its record tells them")
    for fact, keys in (*((f, keys_of(f.item)) for f in told_now.facts), *((f, []) for _, f in gone)):
        kept = connection.execute(select(fact_keys.c.key).where(fact_keys.c.fact_id == fact.id)).scalars()
        if sorted(kept) != keys:
            yield _wrong(f"fact {fact.id}", "does not stand under the right pairs and states")
    yield from _words(connection, row, newest)


def _withdrawn(connection: Connection, article: int) -> set[int]:
    return set(connection.execute(select(withdrawn.c.fact_id).where(withdrawn.c.article_id == article)).scalars())


def _words(connection: Connection, row: Row[Any], newest: Version) -> Iterator[Problem]:
    document = document_id(newest.day, row.id)
    indexed = connection.execute(select(documents.c.id).where(documents.c.article_id == row.id)).scalar()
    if indexed != document or not word_index.holds(connection, document, indexed_words(newest, row.collection_id)):
        yield _wrong(f"article {row.uid}", "is not found by its words")


def check_cluster(connection: Connection, row: Row[Any]) -> Iterator[Problem]:
    """A row of `clusters` against its items."""
    where = f"cluster {row.uid}"
    kind = next((k for k in KINDS.values() if row.uid.startswith(k.rules.prefix)), None)
    known = {key: h for key, (_, h) in find(connection, kind, items.c.cluster_id == row.id).items()} if kind else {}
    members = sorted((h.item for h in known.values()), key=lambda item: item.order)
    if kind is None or not members or cluster_id(members[0], kind.rules.prefix) != row.uid:
        yield _wrong(where, "has not the item it is named by")
    elif kind is EVENT:
        yield from _case(connection, row.id, Cluster(row.uid, tuple(members)), known)


def _case(connection: Connection, row: int, case: Case, known: Mapping[Key, Held]) -> Iterator[Problem]:
    where = f"case {case.id}"
    shown = connection.execute(select(cases).where(cases.c.id == row)).one_or_none()
    wanted = view(case, told(connection, case, known))
    if shown is None or stored_view(shown) != wanted:
        yield _wrong(where, "is not as its reports tell it")
    kept = select(case_keys).where(case_keys.c.case_id == row, case_keys.c.day == wanted.day).order_by(case_keys.c.key)
    rows = [dict(place) for place in connection.execute(kept).mappings()]
    if sorted(rows, key=_place) != sorted(places(row, wanted), key=_place):
        yield _wrong(where, "does not stand under the right pairs and states")


def _place(row: Mapping[str, Any]) -> str:
    return str(row["key"])


def _key(held: Held) -> Key:
    return held.item.key


def check_counts(connection: Connection) -> Iterator[Problem]:
    """All counters against all cases, that nothing stands in an index that is kept nowhere, and the rules it was made by."""
    if made_by(connection) != rules():
        yield _wrong("cases", "were made by the rules of another version of the program")
    counted: Counter[tuple[str, int, int, str, str]] = Counter()
    for row in connection.execute(select(cases)).yield_per(1000):
        counted.update(stored_view(row).cells())
    kept = {(r.key, r.collection_id, r.year, r.type, r.status): r.number for r in connection.execute(select(case_counts))}
    for cell in counted.keys() | kept.keys():
        if counted[cell] != kept.get(cell, 0):
            yield _wrong(f"counter {cell}", f"says {kept.get(cell, 0)}, there are {counted[cell]} cases")
    number = connection.execute(select(func.count()).select_from(articles)).scalar_one()
    if word_index.size(connection) != number:
        yield _wrong("index of words", f"holds {word_index.size(connection)} articles of {number}")


def _wrong(where: str, what: str) -> Problem:
    return Problem(where, what, derived=True)


CHECKS = ((articles, articles.c.id, check_article), (clusters, clusters.c.id, check_cluster))
"""Table, the column by which it is gone through, and the check of one row."""
