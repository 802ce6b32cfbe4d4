"""Reports as merging compares them, as they are stored."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, Connection, select, tuple_

from dragoman.archive.case_view import Told
from dragoman.archive.merging.constraints import ReportKey
from dragoman.archive.merging.reports import Facts, Report
from dragoman.archive.projections import cases, reports
from dragoman.archive.tables import articles

_FACTS: TypeAdapter[Facts] = TypeAdapter(Facts)
_KEY_BITS = 63
# SQLite takes at most 32,766 values in one statement, of which a key is two.
_AT_ONCE = 10_000


@dataclass(frozen=True)
class Held:
    """A report with what is known of it, and the row of its article."""

    report: Report
    told: Told
    article: int


def find(connection: Connection, where: ColumnElement[bool]) -> list[Held]:
    """The reports that fulfil a condition on `reports`."""
    rows = connection.execute(
        select(reports, articles.c.uid.label("article"), articles.c.source_id, articles.c.collection_id)
        .join(articles, articles.c.id == reports.c.article_id)
        .where(where)
    )
    return [
        Held(
            Report(row.article, row.event, row.published, row.position, facts(row.body)),
            Told(row.fact_id, voice(row.source_id, row.article), row.collection_id, row.withdrawn),
            row.article_id,
        )
        for row in rows
    ]


def components_of(connection: Connection, wanted: Collection[ReportKey]) -> set[str]:
    """Components in which reports are."""
    found: set[str] = set()
    keys = sorted(wanted)
    for some in (keys[i : i + _AT_ONCE] for i in range(0, len(keys), _AT_ONCE)):
        rows = (
            select(cases.c.component)
            .join(reports, reports.c.case_id == cases.c.id)
            .join(articles, articles.c.id == reports.c.article_id)
            .where(tuple_(articles.c.uid, reports.c.event).in_(some))
        )
        found |= set(connection.execute(rows).scalars())
    return found


def voice(source: int | None, article: str) -> str:
    """Who speaks in an article: its source, or itself where that is not known."""
    return article if source is None else f"source {source}"


@lru_cache(maxsize=1 << 14)
def facts(body: str) -> Facts:
    """What `body_of` wrote."""
    return _FACTS.validate_json(body)


def body_of(found: Facts) -> str:
    """The content of a report as JSON."""
    return _FACTS.dump_json(found).decode()


def hashed(keys: Collection[str]) -> Iterator[int]:
    """Keys of blocking as whole numbers of 63 bits."""
    for key in keys:
        yield int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest()) >> (64 - _KEY_BITS)
