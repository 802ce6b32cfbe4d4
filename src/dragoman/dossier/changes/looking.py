"""What may have changed of what is asked for: what newly stored articles tell, or the newest of all that is told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import BigInteger, Connection, select

from dragoman.archive import word_index
from dragoman.archive.kinds import EVENT, facts
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.reports import Facts
from dragoman.archive.projections import documents, name_keys
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.search.question import parse
from dragoman.archive.tables import versions
from dragoman.dossier.asked import collection_id
from dragoman.dossier.changes.scopes import Answering, Scope, Someone, Under
from dragoman.dossier.changes.since import Since
from dragoman.dossier.changes.told import Told, by_articles, newest_under
from dragoman.dossier.facets import narrowed
from dragoman.dossier.finding import AMONG
from dragoman.dossier.mentions import surname_keys

MOST_NEW = 3_000
"""Newly stored articles that are looked at one by one; of more, only the newest of what is asked for."""


@dataclass(frozen=True)
class Candidates:
    """What may have changed, and the new articles that tell of what is asked for."""

    told: Sequence[Told]
    articles: frozenset[int]


class Looking:
    """Looks for what was stored since a moment; what is new is read once for all that is asked.

    Where too much is new, the newest `most` happenings, agreements and articles of what is asked for are looked at.
    """

    def __init__(self, connection: Connection, since: Since, most: int) -> None:
        self._connection = connection
        self._most = most
        self._since = since

    @cached_property
    def all_seen(self) -> bool:
        """Whether all newly stored articles are looked at, and not only the newest of what is asked for."""
        return len(self._changed) <= MOST_NEW

    def candidates(self, scope: Scope) -> Candidates:
        """What may have changed; NotFound for a collection and InputError for a question that are none."""
        match scope:
            case Under(key=key):
                told = (
                    [one for one in self._told if one.under(key)]
                    if self.all_seen
                    else newest_under(self._connection, key, self._most)
                )
                return Candidates(told, self._new(one.article for one in told))
            case Someone():
                told = [one for one in by_articles(self._connection, self._naming(scope)) if _takes_part(scope, one)]
                return Candidates(told, self._new(one.article for one in told))
            case Answering():
                answering = self._answering(scope)
                return Candidates(by_articles(self._connection, answering), self._new(answering))

    def _under(self, key: str) -> Sequence[Told]:
        if self.all_seen:
            return [one for one in self._told if one.under(key)]
        return newest_under(self._connection, key, self._most)

    @cached_property
    def _changed(self) -> list[int]:
        """Articles of which a version was stored since, as far as all of them are looked at."""
        newest = select(versions.c.article_id).where(versions.c.id > self._since.version).limit(MOST_NEW + 1)
        return list(self._connection.execute(newest).scalars())

    @cached_property
    def _told(self) -> Sequence[Told]:
        return by_articles(self._connection, self._changed)

    def _new(self, articles: Iterable[int]) -> frozenset[int]:
        return frozenset(article for article in articles if article > self._since.article)

    def _naming(self, scope: Someone) -> Collection[int]:
        """Articles that name somebody with this surname."""
        naming = select(name_keys.c.article_id).where(name_keys.c.key.in_(surname_keys(person_key(scope.name))))
        if not self.all_seen:
            return set(self._connection.execute(naming.order_by(name_keys.c.day.desc()).limit(self._most)).scalars())
        return set(self._connection.execute(naming).scalars()) & set(self._changed)

    def _answering(self, scope: Answering) -> Collection[int]:
        """Articles that answer a question."""
        connection, dialect = self._connection, self._connection.dialect.name
        within = scope.within.bounds() or ()
        asked = word_index.Asked(parse(scope.words), collection_id(connection, scope.collection), *within)
        found = word_index.newest(connection, asked, AMONG if self.all_seen else self._most)
        if self.all_seen:
            new = select(documents.c.id).where(documents.c.article_id.in_(listed_in(dialect, "articles", BigInteger())))
            stored = set(connection.execute(new, {"articles": listed_value(dialect, self._changed)}).scalars())
            # To look a document up is dear: it is done where the newest that answer are not all.
            found = (
                word_index.among(connection, asked, stored) if len(found) == AMONG else [one for one in found if one in stored]
            )
        if scope.within.looks:
            found = narrowed(connection, found, scope.within)
        articles = select(documents.c.article_id).where(documents.c.id.in_(listed_in(dialect, "found", BigInteger())))
        return set(connection.execute(articles, {"found": listed_value(dialect, found)}).scalars())


def _takes_part(scope: Someone, one: Told) -> bool:
    if one.kind != EVENT.name:
        return False
    told: Facts = facts(EVENT.name, one.body)
    key = person_key(scope.name)
    return any(
        side.person and one_person(key, side.person) and (not scope.entities or side.entity in scope.entities)
        for side in (*told.actors, *told.recipients)
    )
