"""One round of `dragoman watch`: all that is due is looked at, and what it names is read and kept.

An item counts as seen only by the transaction that stores its article or its failure, and a visit is kept only after all
its items: a process that dies at any moment loses and doubles nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dragoman.archive.identity import identity
from dragoman.archive.incoming import Incoming
from dragoman.archive.prepared import prepare
from dragoman.archive.queries import identities
from dragoman.archive.writer import articles, following, ledger
from dragoman.archive.writer.following import SightOutcome
from dragoman.errors import DragomanError, Forgotten
from dragoman.intake.looking import Fetched, Looked, Lookers
from dragoman.intake.outcome import Outcome
from dragoman.intake.result import Result, Told
from dragoman.intake.workers import Task, read_all
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.isolation.extracting import Extractors

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive
    from dragoman.archive.writer.pen import Pen


@dataclass
class _Item:
    """A fetched item on its way: what must be read of it, and what has become of that."""

    fetched: Fetched
    to_read: list[tuple[Given, Article]] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    error: str | None = None
    article: str | None = None
    forgotten: bool = False


class Round:
    """One round; `counts` tells how many articles were new, unchanged, changed, and how many inputs failed."""

    def __init__(self, archive: Archive, run: int, task: Task, extractors: Extractors, told: Told) -> None:
        self._archive = archive
        self._told = told
        self._run = run
        self._task = task
        self._extractors = extractors
        self._on_the_way: deque[_Item | Looked] = deque()
        self._of: defaultdict[int, Counter[str]] = defaultdict(Counter)
        self.counts: Counter[str] = Counter()

    def go(self, lookers: Lookers, jobs: int) -> None:
        """Take in all that the lookers bring."""
        messages = lookers.messages()
        with closing(messages):
            for outcome in read_all(self._inputs(messages), self._task, jobs):
                self._take(outcome)

    def _inputs(self, messages: Iterator[Fetched | Looked]) -> Iterator[Given]:
        for message in messages:
            if isinstance(message, Looked):
                self._on_the_way.append(message)
            else:
                item = self._opened(message)
                self._on_the_way.append(item)
                for given, article in item.to_read:
                    yield replace(given, article=article, original=None)
            self._settle()

    def _opened(self, fetched: Fetched) -> _Item:
        """The item with what must be read of it: what is kept already need not be."""
        item = _Item(fetched, article=fetched.article)
        if isinstance(fetched.answer, DragomanError):
            item.error = str(fetched.answer)
        elif isinstance(fetched.answer, Document):
            for given in self._extractors.givens([fetched.answer]):
                self._sort(item, given)
        return item

    def _sort(self, item: _Item, given: Given) -> None:
        if isinstance(given.article, DragomanError):
            item.error = str(given.article)
            return
        article = self._task.article(given.article)
        try:
            with self._archive.reading() as connection:
                new = identity(article)
                identities.refuse_forgotten(connection, new)
                known = identities.known(connection, new, article.text, given.origin)
        except Forgotten:
            item.forgotten = True
            return
        if known is not None and new.content_hash in known.versions:
            item.article = known.uid
            self.counts["unchanged"] += 1
            self._told(Result(given.origin, "unchanged", known.uid))
        else:
            item.to_read.append((given, article))

    def _take(self, outcome: Outcome) -> None:
        """Take what became of the next article; results come in the order of `_inputs`."""
        waiting = (i for i in self._on_the_way if isinstance(i, _Item) and len(i.outcomes) < len(i.to_read))
        next(waiting).outcomes.append(outcome)
        self._settle()

    def _settle(self) -> None:
        """Keep what is complete, in order."""
        while self._on_the_way:
            first = self._on_the_way[0]
            if isinstance(first, _Item) and len(first.outcomes) < len(first.to_read):
                return
            self._on_the_way.popleft()
            with self._archive.writing() as pen:
                if isinstance(first, _Item):
                    self._keep_item(pen, first)
                else:
                    self._keep_visit(pen, first)

    def _keep_item(self, pen: Pen, item: _Item) -> None:
        fetched = item.fetched
        read: list[Incoming] = []
        for (given, article), outcome in zip(item.to_read, item.outcomes, strict=True):
            if outcome.record is None:
                item.error = outcome.error or ""
            else:
                read.append(Incoming(article, outcome.record, given.origin, given.original, fetched.follow.collection))
        for stored in articles.store_all(pen, [prepare(one) for one in read]):
            if isinstance(stored, Forgotten):
                item.forgotten = True
            else:
                item.article = stored.article
                self._count(fetched.follow.id, Result(fetched.url, stored.change, stored.article))
        outcome_: SightOutcome = "forgotten" if item.forgotten else "failed" if item.error is not None else "stored"
        if outcome_ == "failed":
            self._fail(pen, fetched.follow.id, fetched.url, item.error or "")
        following.sight(
            pen, fetched.follow.id, fetched.item, outcome_, url=None if item.forgotten or fetched.once else fetched.url,
            feed_date=fetched.feed_date, article=item.article, etag=fetched.etag, last_modified=fetched.last_modified,
        )  # fmt: skip

    def _keep_visit(self, pen: Pen, looked: Looked) -> None:
        follow = looked.follow
        if looked.error is not None:
            self._fail(pen, follow.id, follow.url, looked.error)
        elif looked.ended:
            following.change(pen, follow.id, "ended", follow.url, follow.collection)
        elif looked.moved_to is not None:
            following.change(pen, follow.id, "moved", looked.moved_to, follow.collection)
        counts = self._of[follow.id]
        following.visit(
            pen, self._run, follow.id,
            "not-fetched" if looked.error is not None else "new" if counts["new"] + counts["changed"] else "nothing-new",
            reason=looked.error or ("The server says that it is gone for good." if looked.ended else None),
            etag=looked.etag, last_modified=looked.last_modified, not_before=looked.not_before,
            new=counts["new"], failed=counts["failed"], gap=looked.gap,
        )  # fmt: skip

    def _fail(self, pen: Pen, follow: int, origin: str, reason: str) -> None:
        self._count(follow, Result(origin, "failed", reason=reason))
        ledger.fail(pen, self._run, origin, reason)

    def _count(self, follow: int, result: Result) -> None:
        self.counts[result.change] += 1
        self._of[follow][result.change] += 1
        self._told(result)
