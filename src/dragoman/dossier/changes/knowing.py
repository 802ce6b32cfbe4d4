"""When the archive came to know what an article tells: with the first version of it that told so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import BigInteger, Connection, select

from dragoman.archive.queries.items import Held
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.queries.records import facts_of
from dragoman.archive.queries.versions import versions_of
from dragoman.archive.sameness import signature
from dragoman.archive.tables import versions


class Known(NamedTuple):
    """A version of an article by its row, and when it was stored; the later is the greater."""

    version: int
    stored_at: str


class Knowing:
    """Of what articles tell, since when it is known; to be read again by another reader makes nothing new."""

    def __init__(self, connection: Connection, told: Iterable[Held]) -> None:
        self._by_article = _versions(connection, {held.article for held in told})
        several = [article for article, found in self._by_article.items() if len(found) > 1]
        self._by_fact = {fact: known for article in several for fact, known in _first_told(connection, article).items()}

    def first(self, held: Held) -> Known:
        """Since when a fact is known."""
        return self._by_fact.get(held.fact, self._by_article[held.article][0])

    def changed(self, held: Held) -> Known:
        """When the article that tells it was changed last."""
        return self._by_article[held.article][-1]


def _versions(connection: Connection, articles: Iterable[int]) -> Mapping[int, list[Known]]:
    dialect = connection.dialect.name
    query = (
        select(versions.c.article_id, versions.c.id, versions.c.stored_at)
        .where(versions.c.article_id.in_(listed_in(dialect, "articles", BigInteger())))
        .order_by(versions.c.id)
    )
    found: dict[int, list[Known]] = defaultdict(list)
    for article, version, stored_at in connection.execute(query, {"articles": listed_value(dialect, articles)}):
        found[article].append(Known(version, stored_at))
    return found


def _first_told(connection: Connection, article: int) -> Mapping[int, Known]:
    """By the row of each fact of an article the first version that tells the same."""
    first: dict[str, Known] = {}
    rows: dict[int, str] = {}
    for version in sorted(versions_of(connection, article), key=lambda version: version.id):
        for fact in facts_of(connection, version.reading, version.text):
            claim = rows[fact.id] = signature(fact.item)
            first.setdefault(claim, Known(version.id, version.stored_at))
    return {row: first[claim] for row, claim in rows.items()}
