"""Agreements and sayings under a key, each once, from any of them on; and how many there are.

What a person rejected is left out.  `days` are those on which articles tell of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from sqlalchemy import Connection, Select, func, select

from dragoman.archive import kinds
from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.projections import fact_keys, items
from dragoman.archive.queries.decisions import all_rejected
from dragoman.dossier.batches import batched
from dragoman.dossier.months import ALWAYS, Days
from dragoman.dossier.registers import (
    AgreementEntry,
    SayingEntry,
    agreement_entry,
    kept_together,
    newest_first,
    saying_entry,
    under,
)
from dragoman.dossier.told import FactLine

T = TypeVar("T")


@dataclass(frozen=True)
class Stretch(Generic[T]):
    """Entries from the `first`-th on, of a `total`."""

    entries: tuple[T, ...]
    first: int
    total: int

    @property
    def more(self) -> bool:
        """Whether others follow."""
        return self.first + len(self.entries) < self.total


class Entries(NamedTuple):
    """How many agreements and sayings there are under a key."""

    agreements: int
    statements: int


def count(connection: Connection, key: str, collection: int = EVERY_COLLECTION) -> Entries:
    """How many of both there are."""
    return Entries(*(count_entries(connection, key, kind, collection) for kind in (kinds.AGREEMENT, kinds.STATEMENT)))


def count_entries(
    connection: Connection, key: str, kind: kinds.Kind, collection: int = EVERY_COLLECTION, days: Days = ALWAYS
) -> int:  # fmt: skip
    """How many agreements or sayings the facts of a kind under a key make.

    No counter is kept of it: all these facts are gone through, a tenth of a second for 30,000.
    """
    here = _clusters(connection, key, kind, collection, days)
    counted = select(func.count()).select_from(here.distinct().subquery())
    return int(connection.execute(counted).scalar_one())


def agreements(
    connection: Connection, key: str, limit: int, collection: int = EVERY_COLLECTION, first: int = 0, total: int | None = None,
    days: Days = ALWAYS,
) -> Stretch[AgreementEntry]:  # fmt: skip
    """The instruments under a key from the `first`-th on, at most so many, those told of last first, as a collection tells of
    them; they are counted where their `total` is not given."""
    return _stretch(connection, key, kinds.AGREEMENT, agreement_entry, limit, collection, first, total, days)


def statements(
    connection: Connection, key: str, limit: int, collection: int = EVERY_COLLECTION, first: int = 0, total: int | None = None,
    days: Days = ALWAYS,
) -> Stretch[SayingEntry]:  # fmt: skip
    """The sayings under a key likewise, the newest first."""
    return _stretch(connection, key, kinds.STATEMENT, saying_entry, limit, collection, first, total, days)


def _stretch(
    connection: Connection, key: str, kind: kinds.Kind, entry: Callable[[Cluster[Any], Sequence[FactLine]], T], limit: int,
    collection: int, first: int, total: int | None, days: Days,
) -> Stretch[T]:  # fmt: skip
    wanted = _newest_clusters(connection, key, kind, first + limit, collection, days)[first:]
    made = [entry(cluster, lines) for cluster, lines in kept_together(connection, kind, wanted, collection)]
    return Stretch(tuple(made), first, count_entries(connection, key, kind, collection, days) if total is None else total)


def every_agreement(connection: Connection, key: str, most: int, collection: int = EVERY_COLLECTION) -> Iterator[AgreementEntry]:
    """The instruments under a key, at most so many, those told of last first: some are held at a time."""
    return _every(connection, key, kinds.AGREEMENT, agreement_entry, most, collection)


def every_statement(connection: Connection, key: str, most: int, collection: int = EVERY_COLLECTION) -> Iterator[SayingEntry]:
    """The sayings under a key, at most so many, the newest first: some are held at a time."""
    return _every(connection, key, kinds.STATEMENT, saying_entry, most, collection)


def _every(
    connection: Connection, key: str, kind: kinds.Kind, entry: Callable[[Cluster[Any], Sequence[FactLine]], T], most: int,
    collection: int,
) -> Iterator[T]:  # fmt: skip
    for rows in batched(_newest_clusters(connection, key, kind, most, collection)):
        for cluster, lines in kept_together(connection, kind, rows, collection):
            yield entry(cluster, lines)


def _newest_clusters(
    connection: Connection, key: str, kind: kinds.Kind, most: int, collection: int, days: Days = ALWAYS
) -> list[int]:  # fmt: skip
    """Rows of the clusters of a kind under a key, at most so many, those of the newest facts first."""
    query = newest_first(_clusters(connection, key, kind, collection, days)).execution_options(stream_results=True)
    found: dict[int, None] = {}
    with connection.execute(query) as rows:
        for row in rows.scalars():
            found[row] = None
            if len(found) == most:
                break
    return list(found)


def _clusters(connection: Connection, key: str, kind: kinds.Kind, collection: int, days: Days) -> Select[tuple[int]]:
    """A query for the cluster of each fact under a key, without those that a person rejected."""
    here = under(key, kind.name, collection, days).join(items, items.c.fact_id == fact_keys.c.fact_id)
    gone = all_rejected(connection, kind)
    return here.with_only_columns(items.c.cluster_id).where(*([items.c.cluster_id.not_in(gone)] if gone else []))
