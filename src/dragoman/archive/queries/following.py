"""What is followed, how its last looks went, and which of its articles are to be looked at (again)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, func, select

from dragoman.archive.tables import follow_changes, follows, sightings, visits

AGAIN = (timedelta(hours=1), timedelta(days=1), timedelta(days=7))
"""So long after it was first stored an article is looked at again, so that corrections are seen."""
RETRIES = (timedelta(minutes=15), timedelta(hours=3))
"""So long after each failure an article is tried again; after one more it is given up."""
_BACK_OFF = timedelta(minutes=5)
_MOST_BACK_OFF = timedelta(days=1)
_LOOKED_BACK = timedelta(days=30)
_AT_ONCE = 500


@dataclass(frozen=True)
class Follow:
    """A followed address as it stands: `added` is the address it was added by, `url` where it is now."""

    id: int
    added: str
    url: str
    change: str
    collection: str
    since: str

    @property
    def active(self) -> bool:
        """Whether it is looked at: neither removed nor ended."""
        return self.change in ("added", "moved")


@dataclass(frozen=True)
class Standing:
    """How the last looks at a followed address went; times are UTC, ISO 8601."""

    last: str | None = None
    failures: int = 0
    """Failures since the last look that succeeded."""
    failing_since: str | None = None
    reason: str | None = None
    not_before: str | None = None
    etag: str | None = None
    last_modified: str | None = None

    def due(self, now: str, every: timedelta) -> bool:
        """Whether it is to be looked at now; after failures, at growing distances up to a day."""
        if self.last is None:
            return True
        pause = min(_BACK_OFF * 2 ** min(self.failures - 1, 20), _MOST_BACK_OFF) if self.failures else every
        return now >= later(self.last, pause) and now >= (self.not_before or "")


@dataclass(frozen=True)
class Waiting:
    """An article that is to be looked at again, or tried again."""

    item: str
    url: str
    feed_date: str | None
    etag: str | None
    last_modified: str | None
    article: str | None


def later(moment: str, step: timedelta) -> str:
    """A moment moved by a step, in the form in which the archive keeps times."""
    moved = datetime.fromisoformat(moment) + step
    return moved.isoformat(timespec="microseconds").replace("+00:00", "Z")


def followed(connection: Connection) -> list[Follow]:
    """All that was ever followed, as it stands, in the order in which it was added."""
    last = select(func.max(follow_changes.c.id)).group_by(follow_changes.c.follow_id)
    found = (
        select(
            follows.c.id, follows.c.url.label("added"), follow_changes.c.url, follow_changes.c.change,
            follow_changes.c.collection, follow_changes.c.stored_at.label("since"),
        )
        .join(follow_changes, follow_changes.c.follow_id == follows.c.id)
        .where(follow_changes.c.id.in_(last))
        .order_by(follows.c.id)
    )  # fmt: skip
    return [Follow(**row) for row in connection.execute(found).mappings()]


def standing(connection: Connection, follow: int) -> Standing:
    """How the last looks at one address went."""
    rows = select(visits).where(visits.c.follow_id == follow).order_by(visits.c.id.desc())
    good = connection.execute(rows.where(visits.c.outcome != "not-fetched").limit(1)).first()
    since = [visits.c.follow_id == follow, visits.c.id > (good.id if good else 0)]
    bad = connection.execute(select(func.count(), func.min(visits.c.stored_at)).where(*since)).one()
    last = connection.execute(rows.limit(1)).first()
    if last is None:
        return Standing()
    return Standing(
        last=last.stored_at, failures=bad[0], failing_since=bad[1], reason=last.reason, not_before=last.not_before,
        etag=good.etag if good else None, last_modified=good.last_modified if good else None,
    )  # fmt: skip


def all_standing(connection: Connection) -> Iterator[tuple[Follow, Standing]]:
    """All that was ever followed, with how the last looks went."""
    return ((follow, standing(connection, follow.id)) for follow in followed(connection))


def seen(connection: Connection, follow: int, items: Sequence[str]) -> set[str]:
    """Those of some items that were looked at before, whatever came of it."""
    found: set[str] = set()
    for start in range(0, len(items), _AT_ONCE):
        some = sightings.c.item.in_(items[start : start + _AT_ONCE])
        found.update(connection.execute(select(sightings.c.item).where(sightings.c.follow_id == follow, some)).scalars())
    return found


def has_seen(connection: Connection, follow: int) -> bool:
    """Whether any item of a followed address was ever looked at."""
    return connection.execute(select(sightings.c.id).where(sightings.c.follow_id == follow).limit(1)).first() is not None


def waiting(connection: Connection, follow: int, now: str) -> list[Waiting]:
    """The articles of a followed address whose time has come again."""
    recent = select(sightings.c.item).where(sightings.c.follow_id == follow, sightings.c.stored_at > later(now, -_LOOKED_BACK))
    rows = (
        select(sightings)
        .where(sightings.c.follow_id == follow, sightings.c.item.in_(recent))
        .order_by(sightings.c.item, sightings.c.id)
    )
    histories = (list(rows) for _, rows in groupby(connection.execute(rows), key=lambda row: row.item))
    return [found for history in histories if (found := _waiting(history, now))]


def _waiting(history: Sequence[Row[Any]], now: str) -> Waiting | None:
    last = history[-1]
    at = _next(history)
    if at is None or now < at or last.url is None:
        return None
    stored = next((row for row in reversed(history) if row.outcome == "stored"), None)
    known = (stored.etag, stored.last_modified, stored.article) if stored else (None, None, None)
    return Waiting(last.item, last.url, last.feed_date, *known)


def _next(history: Sequence[Row[Any]]) -> str | None:
    """When an article is looked at next; None where never."""
    outcomes = [row.outcome for row in history]
    if "forgotten" in outcomes:
        return None
    if "stored" not in outcomes:
        return later(history[-1].stored_at, RETRIES[len(history) - 1]) if len(history) <= len(RETRIES) else None
    first = outcomes.index("stored")
    looks = len(history) - first - 1
    return later(history[first].stored_at, AGAIN[looks]) if looks < len(AGAIN) else None


def failing(connection: Connection, longer_than: timedelta) -> Iterator[tuple[Follow, Standing]]:
    """The active addresses of which nothing could be fetched for longer than a time, up to the last look at them."""
    for follow, found in all_standing(connection):
        if follow.active and found.last and found.failing_since and later(found.failing_since, longer_than) < found.last:
            yield follow, found
