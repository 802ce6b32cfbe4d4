"""What is asked of the cases of an archive, and the one condition that finds and counts them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, exists, func, or_, select

from dragoman.archive.case_view import ALL, EVERY_COLLECTION, pair_key
from dragoman.archive.kinds import EVENT
from dragoman.archive.projections import case_counts, case_keys, cases, items
from dragoman.archive.tables import articles, collections, sources
from dragoman.dossier import sight
from dragoman.dossier.months import cut
from dragoman.dossier.naming import code
from dragoman.errors import InputError, NotFound
from dragoman.ontology.plover import Ontology

STATUSES = ("occurred", "negated", "planned", "hypothetical")
OCCURRED = ("occurred",)
_MONTH = 7
Withdrawn: TypeAlias = Literal["without", "with", "only"]


@dataclass(frozen=True)
class Asked:
    """Which cases are meant.  By default those that occurred, of all collections.

    `key` is a code ("TUR"), a pair ("TUR:UZB") or empty for all; `since` and `until` are days, both inclusive;
    `place` is a city or a country's code; `collection` a name, None for all.  Empty `types` mean all.  `withdrawn` says
    whether cases count that no source tells any more: without them, with them, or only them.  `source` is an outlet by
    name: of the cases those of which it tells.  `min_confidence` (0 to 1) leaves out cases of whose reports none was read with as
    much confidence.
    """

    key: str = ALL
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = OCCURRED
    since: str | None = None
    until: str | None = None
    place: str | None = None
    collection: str | None = None
    withdrawn: Withdrawn = "without"
    source: str | None = None
    min_confidence: float = 0.0

    @property
    def counted(self) -> bool:
        """Whether counters are kept of what is asked for, but for its days."""
        return self.place is None and self.source is None and self.withdrawn == "without" and not self.min_confidence

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise InputError(f"{self.min_confidence} is no confidence. Give a number from 0 to 1.")
        unknown = [t for t in self.types if t not in Ontology.load().types] + [s for s in self.statuses if s not in STATUSES]
        if unknown:
            known = ", ".join((*Ontology.load().types, *STATUSES))
            raise InputError(f"There is no type or status {unknown[0]!r}. There are: {known}.")


def between(a: str, b: str) -> str:
    """The key of the pair of two codes."""
    if a == b:
        raise InputError(f"A pair wants two: {a} was named twice. For one alone: dragoman country {a}")
    return pair_key(a, b)


def parties(*named: str) -> tuple[str, ...]:
    """The codes of one party or two by code, name, adjective or capital; InputError for names that are not known, and where
    not one or two are named."""
    codes = tuple(map(code, named))
    if len(codes) not in (1, 2):
        raise InputError(f"A dossier is of one party or of two, not of {len(codes)}.")
    if len(codes) > 1:
        between(*codes)
    return codes


def found(connection: Connection, asked: Asked, *columns: Any) -> Select[Any]:
    """A query for the cases that are asked for, the newest first; `columns` of `case_keys`."""
    return (
        select(*columns)
        .select_from(_from(asked))
        .where(_condition(connection, asked))
        .order_by(case_keys.c.day.desc(), case_keys.c.case_id.desc())
    )


def _from(asked: Asked) -> FromClause:
    """Only some questions need more of a case than stands beside its keys."""
    if asked.place is None and asked.collection is None:
        return case_keys
    return case_keys.join(cases, cases.c.id == case_keys.c.case_id)


def count(connection: Connection, asked: Asked) -> int:
    """How many cases are asked for: the one function that counts, of kept counters where these say it."""
    if asked.counted and asked.since is None and asked.until is None:
        return sum(by_year_and_type(connection, asked).values())
    if asked.counted and (parts := cut(asked.since, asked.until)):
        (first, last), edges = parts
        others = (replace(asked, since=since, until=until) for since, until in edges)
        return _in_months(connection, asked, first, last) + sum(_one_by_one(connection, other) for other in others)
    return _one_by_one(connection, asked)


def _in_months(connection: Connection, asked: Asked, first: str | None, last: str | None) -> int:
    """The count of the months from a first to a last day; the undated are before all days, as in `found`."""
    conditions = _counters(connection, asked)
    if first:
        conditions.append(case_counts.c.month >= first[:7])
    if last:
        conditions.append(case_counts.c.month <= last[:7])
    return int(connection.execute(select(func.coalesce(func.sum(case_counts.c.number), 0)).where(*conditions)).scalar_one())


def _counters(connection: Connection, asked: Asked) -> list[ColumnElement[bool]]:
    conditions = [case_counts.c.key == asked.key, case_counts.c.collection_id == collection_id(connection, asked.collection)]
    conditions.append(case_counts.c.status.in_(asked.statuses))
    return [*conditions, case_counts.c.type.in_(asked.types)] if asked.types else conditions


def _one_by_one(connection: Connection, asked: Asked) -> int:
    inner = found(connection, asked, case_keys.c.case_id).order_by(None).subquery()
    return int(connection.execute(select(func.count()).select_from(inner)).scalar_one())


def by_year_and_type(connection: Connection, asked: Asked) -> dict[tuple[int, str], int]:
    """How many cases there are of each year (0: undated) and type, whatever days and place are asked for."""
    conditions = _counters(connection, asked)
    rows = connection.execute(
        select(case_counts.c.year, case_counts.c.type, func.sum(case_counts.c.number).label("number"))
        .where(*conditions)
        .group_by(case_counts.c.year, case_counts.c.type)
    )
    return {(row.year, row.type): int(row.number) for row in rows}


def by_month_and_type(connection: Connection, asked: Asked) -> dict[tuple[str, str], int]:
    """How many of the cases that are asked for lie in each month (YYYY-MM; empty: nothing is known) and are of each type.

    Of kept counters where no days, place or source are asked for, else by going through the cases.
    """
    if asked.counted and asked.since is None and asked.until is None:
        month, number = case_counts.c.month, func.sum(case_counts.c.number)
        query = select(month, case_counts.c.type, number).where(*_counters(connection, asked)).group_by(month, case_counts.c.type)
    else:
        inner = found(connection, asked, case_keys.c.day, case_keys.c.type).order_by(None).subquery()
        begin = func.substr(inner.c.day, 1, _MONTH)
        query = select(begin, inner.c.type, func.count()).group_by(begin, inner.c.type)
    return {(month, kind): int(number) for month, kind, number in connection.execute(query)}


def collection_id(connection: Connection, name: str | None) -> int:
    """The row of a collection, 0 for all of them; NotFound where none of that name is seen."""
    if name is None:
        return EVERY_COLLECTION
    seen = sight.within(connection, collections.c.id)
    row = connection.execute(select(collections.c.id).where(collections.c.name == name, *seen)).scalar()
    if row is None:
        known = ", ".join(collection_names(connection))
        raise NotFound(f"There is no collection {name!r}. There are: {known or 'none yet'}.")
    return int(row)


def collection_names(connection: Connection) -> list[str]:
    """All collections that are seen."""
    names = select(collections.c.name).where(*sight.within(connection, collections.c.id)).order_by(collections.c.name)
    return list(connection.execute(names).scalars())


def _condition(connection: Connection, asked: Asked) -> ColumnElement[bool]:
    conditions = [case_keys.c.key == asked.key, case_keys.c.status.in_(asked.statuses)]
    if asked.types:
        conditions.append(case_keys.c.type.in_(asked.types))
    if asked.since:
        conditions.append(case_keys.c.day >= asked.since)
    if asked.until:
        conditions.append(case_keys.c.day <= asked.until)
    if asked.place:
        conditions.append(or_(cases.c.place == asked.place, cases.c.country == asked.place.upper()))
    if asked.withdrawn != "with":
        conditions.append(case_keys.c.withdrawn if asked.withdrawn == "only" else ~case_keys.c.withdrawn)
    if asked.min_confidence:
        conditions.append(case_keys.c.sure >= round(100 * asked.min_confidence))
    if asked.source:
        conditions.append(_told_by(connection, asked.source))
    if wanted := collection_id(connection, asked.collection):
        conditions.append((cases.c.collections + " ").like(f"% {wanted} %"))
    return and_(*conditions)


def _told_by(connection: Connection, name: str) -> ColumnElement[bool]:
    """That a source tells of a case; NotFound where no source of that name is seen."""
    seen = sight.within(connection, articles.c.collection_id)
    there = [exists(select(articles.c.id).where(articles.c.source_id == sources.c.id, *seen))] if seen else []
    source = connection.execute(select(sources.c.id).where(sources.c.name == name, *there)).scalar()
    if source is None:
        raise NotFound(f"There is no source {name!r} in the archive. List them: dragoman sources")
    told = select(items.c.cluster_id).join(articles, articles.c.id == items.c.article_id)
    acts = (articles.c.source_id == source, items.c.kind == EVENT.name, ~items.c.withdrawn)
    return case_keys.c.case_id.in_(told.where(*acts, *seen))
