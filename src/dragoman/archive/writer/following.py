"""Appends what is followed, and what each look at it gave."""

from __future__ import annotations

from typing import Literal, TypeAlias

from sqlalchemy import select

from dragoman.archive.packing import storable
from dragoman.archive.tables import follow_changes, follows, sightings, visits
from dragoman.archive.writer.pen import Pen

Change: TypeAlias = Literal["added", "moved", "ended", "removed"]
VisitOutcome: TypeAlias = Literal["new", "nothing-new", "not-fetched"]
SightOutcome: TypeAlias = Literal["stored", "failed", "forgotten"]


def follow(pen: Pen, url: str, collection: str) -> int:
    """Follow an address from now on; its id."""
    known = pen.connection.execute(select(follows.c.id).where(follows.c.url == url)).scalar()
    found = known if known is not None else pen.put(follows, url=storable(url))
    change(pen, found, "added", url, collection)
    return found


def change(pen: Pen, follow_id: int, what: Change, url: str, collection: str) -> None:
    """Keep what became of a followed address, and where it is from now on."""
    pen.put(follow_changes, follow_id=follow_id, change=what, url=storable(url), collection=collection)


def visit(
    pen: Pen,
    run: int,
    follow_id: int,
    outcome: VisitOutcome,
    *,
    reason: str | None = None,
    etag: str | None = None,
    last_modified: str | None = None,
    not_before: str | None = None,
    new: int = 0,
    failed: int = 0,
    gap: bool = False,
) -> None:
    """Keep a look at what is followed, after all that it named has been kept: what it skips will not come again."""
    pen.put(
        visits, run_id=run, follow_id=follow_id, outcome=outcome, reason=reason and storable(reason), etag=etag,
        last_modified=last_modified, not_before=not_before, new=new, failed=failed, gap=int(gap),
    )  # fmt: skip


def sight(
    pen: Pen,
    follow_id: int,
    item: str,
    outcome: SightOutcome,
    *,
    url: str | None = None,
    feed_date: str | None = None,
    article: str | None = None,
    etag: str | None = None,
    last_modified: str | None = None,
) -> None:
    """Keep a look at an article, in the transaction that stores the article or its failure."""
    pen.put(
        sightings, follow_id=follow_id, item=item, outcome=outcome, url=url and storable(url),
        feed_date=feed_date and storable(feed_date), article=article, etag=etag, last_modified=last_modified,
    )  # fmt: skip
