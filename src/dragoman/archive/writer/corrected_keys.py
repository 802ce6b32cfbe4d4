"""Keeps statements, figures and offices under the pairs, states and names that people judged right."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, delete, select

from dragoman.archive.case_view import codes_of, pair_key
from dragoman.archive.fact_fields import corrected
from dragoman.archive.fact_places import names_in
from dragoman.archive.packing import FIELDS
from dragoman.archive.projections import current, fact_counts, fact_keys, name_keys
from dragoman.archive.queries.corrected import Right, ever, keys_as_judged, right
from dragoman.archive.queries.decisions import right_values
from dragoman.archive.queries.records import Fact
from dragoman.archive.queries.versions import Version, telling, versions_of
from dragoman.archive.writer import counts
from dragoman.archive.writer.pen import Pen
from dragoman.records import Record


def renew(pen: Pen, article: int) -> None:
    """Put the facts of an article, on which anybody ever judged, where they stand by what is right of them today."""
    _put(pen, article, right(pen.connection, [article]))


def restore(pen: Pen, article: int) -> None:
    """Put them where they stand as they were read."""
    _put(pen, article, {})


def _put(pen: Pen, article: int, values: Mapping[int, Right]) -> None:
    judged = ever(pen.connection, [article])
    if not judged:
        return
    newest = _shown(pen, article)
    told = telling(pen.connection, newest)
    for fact in told.facts:
        if fact.id in judged:
            _place(pen, newest, fact, judged[fact.id], values.get(fact.id, {}))
    _name(pen, article, newest, told.record, told.facts, judged, values)


def _shown(pen: Pen, article: int) -> Version:
    """The version of which the keys stand today: a newer one may be kept already, of which nothing is made yet."""
    row = pen.connection.execute(select(current).where(current.c.article_id == article)).one()
    found = next(version for version in versions_of(pen.connection, article) if version.id == row.version_id)
    return replace(found, reading=row.reading_id)


def _place(pen: Pen, version: Version, fact: Fact, judged: Sequence[Row[Any]], values: Right) -> None:
    """Move one fact; where it may have stood is told by all that was ever judged of it."""
    told = (keys_as_judged(fact.item, {k: v for k, v in one.items() if k != "status"}) for one in ({}, *_each(judged)))
    codes = sorted({code for keys in told for key in keys for code in codes_of(key)})
    stood = [*codes, *(pair_key(a, b) for a, b in itertools.combinations(codes, 2))]
    here = {"kind": fact.kind, "day": version.day, "fact_id": fact.id}
    of_fact = [fact_keys.c[name] == value for name, value in here.items()]
    for key in stood:
        gone = pen.connection.execute(delete(fact_keys).where(fact_keys.c.key == key, *of_fact))
        counts.change(pen, fact_counts, {(key, fact.kind): -gone.rowcount})
    wanted = keys_as_judged(fact.item, values)
    pen.put_all(fact_keys, [{"key": key, **here} for key in wanted])
    counts.change(pen, fact_counts, {(key, fact.kind): 1 for key in wanted})


def _name(
    pen: Pen, article: int, version: Version, record: Record, told: Sequence[Fact], judged: Mapping[int, Sequence[Row[Any]]],
    values: Mapping[int, Right],
) -> None:  # fmt: skip
    """Find the article under the names that are right."""
    changed = ({fact: one} for fact, some in judged.items() for one in _each(some))
    stood = {name for one in ({}, *changed) for name in names_in(_as_judged(record, told, one))}
    here = name_keys.c.key.in_(sorted(stood)) & (name_keys.c.article_id == article)
    pen.connection.execute(delete(name_keys).where(here))
    names = names_in(_as_judged(record, told, values))
    pen.put_all(name_keys, [{"key": name, "day": version.day, "article_id": article} for name in names])


def _each(judged: Iterable[Row[Any]]) -> list[dict[str, str]]:
    return [right_values(one) for one in judged]


def _as_judged(record: Record, told: Sequence[Fact], values: Mapping[int, Right]) -> Record:
    """A record with what is right of its facts (by row) in place of what was read; what was rejected stays."""
    kinds = {fact.kind for fact in told if fact.id in values}
    lists = {
        FIELDS[kind]: tuple(
            corrected(fact.item, values[fact.id]) if fact.id in values else fact.item for fact in told if fact.kind == kind
        )
        for kind in kinds
    }
    return record.model_copy(update=lists)
