"""Articles that answer a search, narrowed to some and counted by language, source, collection, year and state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, exists, select

from dragoman.archive.case_view import split
from dragoman.archive.documents import day_of, first_of
from dragoman.archive.kinds import EVENT
from dragoman.archive.projections import cases, documents, items
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.tables import articles, collections, sources
from dragoman.dossier import sight

COUNTED = 500
"""Hits among which facets are counted: the newest."""
_MOST = 12
_PAIR = ":"


@dataclass(frozen=True)
class Within:
    """Which of the articles that answer are meant; None where it does not matter.  `state` is a code of a party in a happening
    that the article tells, `year` that of publication."""

    lang: str | None = None
    source: str | None = None
    state: str | None = None
    year: int | None = None

    @property
    def looks(self) -> bool:
        """Whether the articles have to be looked at: their ids tell no more than the day."""
        return any((self.lang, self.source, self.state))

    def bounds(self) -> tuple[int, int] | None:
        """The ids between which all documents of the year lie; None where no year is asked for."""
        if self.year is None:
            return None
        after = date(self.year + 1, 1, 1) if self.year < date.max.year else date.max
        return first_of(date(self.year, 1, 1)), first_of(after) - 1


ANYTHING = Within()


@dataclass(frozen=True)
class Facets:
    """How many of the newest `among` hits have which value, most first: of a state by code."""

    among: int
    languages: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int], ...]
    collections: tuple[tuple[str, int], ...]
    years: tuple[tuple[str, int], ...]
    states: tuple[tuple[str, int], ...]


def narrowed(connection: Connection, found: Sequence[int], within: Within) -> list[int]:
    """Those of some documents that are meant, in their order."""
    query = _among(connection, documents.c.id)
    if within.lang:
        query = query.where(documents.c.lang == within.lang)
    if within.source:
        query = query.join(sources, sources.c.id == articles.c.source_id).where(sources.c.name == within.source)
    if within.state:
        query = query.where(
            exists()
            .where(items.c.article_id == documents.c.article_id, items.c.kind == EVENT.name, items.c.cluster_id == cases.c.id)
            .where((cases.c["keys"] + " ").like(f"% {within.state} %"))
        )
    kept = set(connection.execute(query, _listed(connection, found)).scalars())
    return [document for document in found if document in kept]


def facets(connection: Connection, found: Sequence[int]) -> Facets:
    """Of hits, the newest first, the newest `COUNTED`."""
    some = found[:COUNTED]
    query = _among(connection, documents.c.lang, sources.c.name.label("source"), collections.c.name.label("collection"))
    query = query.outerjoin(sources, sources.c.id == articles.c.source_id)
    query = query.join(collections, collections.c.id == articles.c.collection_id)
    rows = connection.execute(query, _listed(connection, some)).all()
    return Facets(
        len(some), _most(Counter(row.lang or "" for row in rows)), _most(Counter(row.source for row in rows if row.source)),
        _most(Counter(row.collection for row in rows)),
        tuple(sorted(_most(Counter(str(day_of(one).year) for one in some)), reverse=True)),
        _most(_states(connection, some)),
    )  # fmt: skip


def _states(connection: Connection, found: Sequence[int]) -> Counter[str]:
    """How many of some articles tell of happenings of a party, by its code; none where only some collections are seen, since
    a happening is kept with the parties that all name."""
    if sight.seen(connection) is not None:
        return Counter()
    query = _among(connection, documents.c.article_id, cases.c["keys"])
    query = query.join(items, (items.c.article_id == documents.c.article_id) & (items.c.kind == EVENT.name))
    query = query.join(cases, cases.c.id == items.c.cluster_id)
    telling: dict[str, set[int]] = defaultdict(set)
    for article, keys in connection.execute(query, _listed(connection, found)).all():
        telling[keys].add(article)
    told: dict[str, set[int]] = defaultdict(set)
    for keys, tellers in telling.items():
        for key in split(keys):
            if key and _PAIR not in key:
                told[key] |= tellers
    return Counter({code: len(tellers) for code, tellers in told.items()})


def _among(connection: Connection, *columns: Any) -> Select[Any]:
    """A query for columns of the documents of a list, with their articles."""
    return (
        select(*columns)
        .select_from(documents)
        .join(articles, articles.c.id == documents.c.article_id)
        .where(documents.c.id.in_(listed_in(connection.dialect.name, "found", BigInteger())))
    )


def _listed(connection: Connection, found: Iterable[int]) -> dict[str, object]:
    return {"found": listed_value(connection.dialect.name, found)}


def _most(numbers: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(numbers.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST])
