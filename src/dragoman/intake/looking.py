"""Threads that look at what is followed: they fetch feeds and the articles these name, and hand them on through a queue."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from queue import Empty, Queue
from threading import Event
from typing import TYPE_CHECKING

from dragoman.archive.packing import hash_of
from dragoman.archive.queries import following
from dragoman.archive.queries.following import Follow, Standing, later
from dragoman.errors import DragomanError
from dragoman.sources.document import Document
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.web.discovery import listed
from dragoman.sources.web.documents import check, document
from dragoman.sources.web.feeds import Entry, Feed
from dragoman.sources.web.fetch import Answer
from dragoman.sources.web.visitor import Visitor, wish

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

_THREADS = 16
# So many fetched items may wait to be read: each holds its page in memory.
_AHEAD = 32
_UNCHANGED = 304
_GONE = 410


@dataclass(frozen=True)
class Fetched:
    """An item that was asked for: its document, a failure, or None where it is unchanged since it was stored."""

    follow: Follow
    item: str
    url: str
    feed_date: str | None
    answer: Document | DragomanError | None
    article: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    once: bool = False
    """Whether it is never asked for again by itself, as a page that is followed."""


@dataclass(frozen=True)
class Looked:
    """A followed address was looked at, and all its items came before."""

    follow: Follow
    error: str | None = None
    ended: bool = False
    moved_to: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    not_before: str | None = None
    gap: bool = False


class _Over:
    """A thread is done with one address."""


class Lookers:
    """Looks at followed addresses; `now` is the moment of the round.  Once `stop` is set, what is half done is left."""

    def __init__(
        self, archive: Archive, visitor: Visitor, apart: Apart, stop: Event, now: str, due: Sequence[tuple[Follow, Standing]]
    ) -> None:
        self._archive = archive
        self._visitor = visitor
        self._apart = apart
        self._stop = stop
        self._now = now
        self._due = due
        self._queue: Queue[Fetched | Looked | _Over] = Queue(_AHEAD)

    def messages(self) -> Generator[Fetched | Looked, None, None]:
        """What is found, as it comes; for each address its items first, then that it was looked at."""
        with ThreadPoolExecutor(_THREADS) as pool:
            futures = [pool.submit(self._look, follow, standing) for follow, standing in self._due]
            left = len(futures)
            try:
                while left:
                    message = self._queue.get()
                    if isinstance(message, _Over):
                        left -= 1
                    else:
                        yield message
            finally:
                if left:
                    self._give_up(futures)

    def _give_up(self, futures: Sequence[Future[None]]) -> None:
        """Nobody listens any more: let all threads come to their end."""
        self._stop.set()
        while not all(future.done() for future in futures):
            try:
                self._queue.get(timeout=0.05)
            except Empty:
                continue

    def _look(self, follow: Follow, standing: Standing) -> None:
        try:
            found = self._looked(follow, standing)
        except Exception as e:  # a mistake of ours in one feed must not cost all the others
            found = Looked(follow, error=f"The program failed on it ({type(e).__name__}: {e}). Please report this.")
        if not self._stop.is_set():
            self._queue.put(found)
        self._queue.put(_Over())

    def _looked(self, follow: Follow, standing: Standing) -> Looked:
        """Look at one address and hand on its items."""
        found, feed = Looked(follow), Feed("")
        try:
            answer = self._visitor.get(follow.url, _conditions(standing.etag, standing.last_modified))
            found, feed = self._answered(follow, standing, answer)
        except DragomanError as e:
            found = replace(found, error=str(e))
        with self._archive.reading() as connection:
            keys = {hash_of(entry.key): entry for entry in feed.entries}
            seen = following.seen(connection, follow.id, list(keys))
            gap = bool(keys) and not seen and following.has_seen(connection, follow.id)
            again = following.waiting(connection, follow.id, self._now)
        for key, entry in keys.items():
            if key not in seen:
                self._fetch(follow, key, entry, (None, None, None))
        for item in again:
            known = (item.article, item.etag, item.last_modified)
            self._fetch(follow, item.item, Entry(item.item, item.url, item.feed_date), known)
        return replace(found, gap=gap)

    def _answered(self, follow: Follow, standing: Standing, answer: Answer) -> tuple[Looked, Feed]:
        moved = answer.url if answer.moved else None
        if answer.status == _UNCHANGED:
            return Looked(follow, moved_to=moved, etag=standing.etag, last_modified=standing.last_modified), Feed("")
        if answer.status == _GONE:
            return Looked(follow, ended=True), Feed("")
        if wait := wish(answer):
            return Looked(follow, error=_refusal(answer), not_before=later(self._now, timedelta(seconds=wait))), Feed("")
        check(answer)
        feed = self._whole(answer)
        if feed is None:
            feed = Feed("")
            self._page(follow, answer)
        validators = (answer.headers.get("etag"), answer.headers.get("last-modified"))
        return Looked(follow, moved_to=moved, etag=validators[0], last_modified=validators[1]), feed

    def _whole(self, answer: Answer) -> Feed | None:
        """The feed in an answer, with what the sitemaps of an index name; None for a page."""
        feed = listed(answer, self._apart)
        if feed is None or not feed.children:
            return feed
        entries: dict[str, Entry] = {}
        for child in feed.children:
            below = self._visitor.get(child)
            check(below)
            part = listed(below, self._apart)
            entries |= {entry.key: entry for entry in part.entries} if part else {}
        return replace(feed, entries=tuple(entries.values()))

    def _page(self, follow: Follow, answer: Answer) -> None:
        """Hand on a followed page, which is an item of its own each time that it is another."""
        item = sha256(answer.data).hexdigest()
        with self._archive.reading() as connection:
            known = following.seen(connection, follow.id, [item])
        if not known:
            self._queue.put(Fetched(follow, item, follow.url, None, document(answer, self._now), once=True))

    def _fetch(self, follow: Follow, item: str, entry: Entry, known: tuple[str | None, str | None, str | None]) -> None:
        """Ask for one item and hand it on; nothing once the program is being stopped."""
        article, etag, last_modified = known
        found = Fetched(follow, item, entry.url, entry.date, None, article, etag, last_modified)
        if self._stop.is_set():
            return
        try:
            answer = self._visitor.get(entry.url, _conditions(etag, last_modified))
            if answer.status != _UNCHANGED or article is None:
                found = replace(
                    found, answer=document(answer, self._now, entry.date),
                    etag=answer.headers.get("etag"), last_modified=answer.headers.get("last-modified"),
                )  # fmt: skip
        except DragomanError as e:
            found = replace(found, answer=e)
        if not self._stop.is_set():
            self._queue.put(found)


def _conditions(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Headers that ask only for what is newer."""
    told = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in told.items() if value}


def _refusal(answer: Answer) -> str:
    return f"The server asks to be left alone for a while (status {answer.status}, Retry-After)."
