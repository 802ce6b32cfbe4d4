"""What articles tell of happenings and agreements, as rows: enough to know which may be a change of state."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Connection, Select, select

from dragoman.archive.case_view import split
from dragoman.archive.kinds import AGREEMENT, EVENT, facts
from dragoman.archive.merging.instruments import Instrument
from dragoman.archive.projections import case_keys, cases, fact_keys, items
from dragoman.archive.queries.listed import listed_in, listed_value
from dragoman.dossier.changes.kinds import change_of


class Told(NamedTuple):
    """An event or agreement as an article tells it, with the cluster in which it is, and of an event the view of its case."""

    cluster: int
    kind: str
    article: int
    body: str
    type: str | None
    mode: str | None
    status: str | None
    withdrawn: bool | None
    keys: str | None

    @property
    def may_change(self) -> bool:
        """Whether it is of a kind that changes a state; what is in dispute may be of any."""
        return self.kind != EVENT.name or change_of(self.type or "", self.mode, self.status or "") is not None

    def under(self, key: str) -> bool:
        """Whether it stands under a pair or a state."""
        if self.kind == EVENT.name:
            return key in split(self.keys or "")
        told: Instrument = facts(AGREEMENT.name, self.body)
        return frozenset(key.split(":")) <= told.parties


def by_articles(connection: Connection, articles: Collection[int]) -> Sequence[Told]:
    """What some articles tell."""
    return _told(connection, _of_articles(connection.dialect.name), articles=listed_value(connection.dialect.name, articles))


def newest_under(connection: Connection, key: str, most: int) -> Sequence[Told]:
    """The newest happenings and agreements under a key, at most so many of each, with all that is told of them."""
    recent = select(case_keys.c.case_id).where(case_keys.c.key == key).order_by(case_keys.c.day.desc()).limit(most)
    told_of = (
        select(items.c.cluster_id)
        .select_from(fact_keys)
        .join(items, items.c.fact_id == fact_keys.c.fact_id)
        .where(fact_keys.c.key == key, fact_keys.c.kind == AGREEMENT.name)
        .order_by(fact_keys.c.day.desc())
        .limit(most)
    )
    wanted = {*connection.execute(recent).scalars(), *connection.execute(told_of).scalars()}
    dialect = connection.dialect.name
    return _told(connection, _of_clusters(dialect), clusters=listed_value(dialect, wanted))


def _told(connection: Connection, query: Select[Any], **values: object) -> Sequence[Told]:
    return [Told(*row) for row in connection.execute(query, values)]


@cache
def _of_articles(dialect: str) -> Select[Any]:
    return _TOLD.where(items.c.article_id.in_(listed_in(dialect, "articles", BigInteger())))


@cache
def _of_clusters(dialect: str) -> Select[Any]:
    return _TOLD.where(items.c.cluster_id.in_(listed_in(dialect, "clusters", BigInteger())))


_TOLD = (
    select(
        items.c.cluster_id, items.c.kind, items.c.article_id, items.c.body, cases.c.type, cases.c.mode, cases.c.status,
        cases.c.withdrawn, cases.c["keys"],
    )
    .select_from(items)
    .outerjoin(cases, cases.c.id == items.c.cluster_id)
    .where(items.c.kind.in_((EVENT.name, AGREEMENT.name)))
)  # fmt: skip
