"""From where the articles of an archive come: outlets and followed addresses, as rows."""

from __future__ import annotations

from sqlalchemy import Connection

from dragoman.archive.queries import following
from dragoman.archive.queries.sources import list_sources, spans
from dragoman.dossier.rows import Row

SOURCE = ("source", "articles", "reliability", "rated_by", "note", "first", "last")
FOLLOWED = ("url", "state", "collection", "since", "last", "failures", "failing_since", "reason")


def source_rows(connection: Connection) -> list[Row]:
    """All outlets, those of most articles first, with the days of their first and last article (None without one)."""
    days = spans(connection)
    nothing = (None, None)
    return [
        {**row, **dict(zip(("first", "last"), days.get(row["source"], nothing), strict=True))} for row in list_sources(connection)
    ]


def followed_rows(connection: Connection) -> list[Row]:
    """All addresses that were ever followed, in the order in which they were added, and how the last looks at them went.

    `failures` are those since the last look that did not fail; times are UTC, ISO 8601.
    """
    return [
        {
            "url": follow.url, "state": follow.change, "collection": follow.collection, "since": follow.since,
            "last": standing.last, "failures": standing.failures, "failing_since": standing.failing_since,
            "reason": standing.reason,
        }
        for follow, standing in following.all_standing(connection)
    ]  # fmt: skip
