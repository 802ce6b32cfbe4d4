"""What is new of a pair, a state, a person or a search since a moment: articles, happenings and changes of state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import BigInteger, ColumnElement, Connection, func, select

from dragoman.archive.kinds import AGREEMENT, EVENT
from dragoman.archive.projections import current, items
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.archive.tables import articles, collections, readings, sources
from dragoman.dossier.changes.change import Change, dressed
from dragoman.dossier.changes.finding import Found, of_agreements, of_happenings
from dragoman.dossier.changes.knowing import Known
from dragoman.dossier.changes.looking import Candidates, Looking
from dragoman.dossier.changes.scopes import Scope
from dragoman.dossier.changes.since import EVER, Since
from dragoman.dossier.changes.told import Told
from dragoman.dossier.told import ArticleLine, article_line

_HAPPENED = "occurred"
_NEWEST, _LEAST = 1_000, 100
"""Things that are looked at closely where there may be too many, the newest: in all, and at least of each that is asked for."""


@dataclass(frozen=True)
class News:
    """What is new: how many `articles` and `happenings`, the `newest` articles, and the newest of `total` changes; of all there
    may be more where only the newest were looked at (`at_least`)."""

    articles: int
    happenings: int
    newest: tuple[ArticleLine, ...]
    changes: tuple[Change, ...]
    total: int
    at_least: bool


class Newsroom:
    """Tells what is new since a moment of so many things, one after the other, to somebody who may see some collections (None:
    all)."""

    def __init__(
        self, connection: Connection, since: Since = EVER, collections: Collection[str] | None = None, things: int = 1
    ) -> None:
        self._connection = connection
        self._since = since
        self._most = max(_NEWEST // max(things, 1), _LEAST)
        self._looking = Looking(connection, since, self._most)
        self._allowed = None if collections is None else _rows_of(connection, collections)

    def candidates(self, scope: Scope) -> Candidates:
        """What may be new of a scope, as far as it may be seen; errors as those of `Looking.candidates`."""
        found = self._looking.candidates(scope)
        return found if self._allowed is None else self._seen_by_all_means(found)

    def news(self, scope: Scope, shown: int) -> News:
        """What is new of a scope, with the newest changes and articles, at most so many of each."""
        found = self.candidates(scope)
        changed = self._changes(found.told)
        newest = sorted(found.articles, reverse=True)[:shown]
        return News(
            len(found.articles), self._begun(found.told), tuple(_articles(self._connection, newest)),
            tuple(dressed(self._connection, changed[:shown])), len(changed),
            not self._looking.all_seen or len(self._changing(found.told)) > self._most,
        )  # fmt: skip

    def newest(self, found: Iterable[Candidates], shown: int) -> list[Change]:
        """The newest changes among several `candidates`, each once."""
        every = {one.name: one for some in found for one in self._changes(some.told)}
        return list(dressed(self._connection, sorted(every.values(), key=_age, reverse=True)[:shown]))

    def _changes(self, told: Sequence[Told]) -> list[Found]:
        """The changes since, the last known first, among the things that newest articles tell of."""
        changing = self._changing(told)[: self._most]
        disputed = {one.cluster for one in told if not one.may_change}
        happenings = {cluster for cluster, kind in changing if kind == EVENT.name} | disputed
        agreements = {cluster for cluster, kind in changing if kind == AGREEMENT.name}
        found = (*of_happenings(self._connection, happenings), *of_agreements(self._connection, agreements))
        new = {one.name: one for one in found if one.known.version > self._since.version}
        return sorted(new.values(), key=_age, reverse=True)

    def _changing(self, told: Sequence[Told]) -> list[tuple[int, str]]:
        """What may change a state, that of which the newest article tells first."""
        newest = sorted((one for one in told if one.may_change), key=lambda one: one.article, reverse=True)
        return list(dict.fromkeys((one.cluster, one.kind) for one in newest))

    def _begun(self, told: Iterable[Told]) -> int:
        """How many happenings are told of by new articles alone."""
        clusters = {one.cluster for one in told if one.kind == EVENT.name and one.status == _HAPPENED and not one.withdrawn}
        first = select(items.c.cluster_id).where(_among(self._connection)).group_by(items.c.cluster_id)
        begun = first.having(func.min(items.c.article_id) > self._since.article)
        return self._connection.execute(
            select(func.count()).select_from(begun.subquery()), _listed(self._connection, clusters)
        ).scalar_one()

    def _seen_by_all_means(self, found: Candidates) -> Candidates:
        """Without what an article of another collection tells too: what is shown first of it might be of that."""
        assert self._allowed is not None
        clusters = {one.cluster for one in found.told}
        hidden = select(items.c.cluster_id).join(articles, articles.c.id == items.c.article_id)
        hidden = hidden.where(_among(self._connection), articles.c.collection_id.not_in(self._allowed))
        gone = set(self._connection.execute(hidden, _listed(self._connection, clusters)).scalars())
        mine = select(articles.c.id).where(
            articles.c.id.in_(listed_in(self._connection.dialect.name, "rows", BigInteger())),
            articles.c.collection_id.in_(self._allowed),
        )
        seen = self._connection.execute(mine, _listed(self._connection, found.articles)).scalars()
        return Candidates([one for one in found.told if one.cluster not in gone], frozenset(seen))


def _age(one: Found) -> tuple[Known, int, str]:
    """Since when a change is known; the later is the greater."""
    return one.known, one.held.fact, one.change


def _rows_of(connection: Connection, names: Collection[str]) -> list[int]:
    return list(connection.execute(select(collections.c.id).where(collections.c.name.in_(sorted(names)))).scalars())


def _among(connection: Connection) -> ColumnElement[bool]:
    return items.c.cluster_id.in_(listed_in(connection.dialect.name, "rows", BigInteger()))


def _listed(connection: Connection, rows: Iterable[int]) -> dict[str, object]:
    return {"rows": listed_value(connection.dialect.name, rows)}


def _articles(connection: Connection, rows: Sequence[int]) -> list[ArticleLine]:
    """Articles by their rows, in the order of these."""
    query = (
        select(readings.c.head, articles.c.id, articles.c.uid, articles.c.url, sources.c.name.label("source"))
        .select_from(articles)
        .join(current, current.c.article_id == articles.c.id)
        .join(readings, readings.c.id == current.c.reading_id)
        .outerjoin(sources, sources.c.id == articles.c.source_id)
        .where(articles.c.id.in_(list(rows)))
    )
    found = {row.id: article_line(*row) for row in connection.execute(query)}
    return [found[row] for row in rows if row in found]
