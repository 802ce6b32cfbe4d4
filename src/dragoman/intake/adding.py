"""Articles on their way into the archive: what is not kept yet is read and kept, and each outcome is told."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from dragoman.archive.incoming import Incoming, Stored
from dragoman.archive.writer import ledger
from dragoman.errors import DragomanError
from dragoman.intake.outcome import Outcome
from dragoman.intake.result import Result, Told
from dragoman.intake.workers import Task
from dragoman.settings import LANGUAGES
from dragoman.sources.given import Given

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

# So many articles are kept at once, or as many as were read in this time: a commit waits for the disk.
_BATCH = 32
_BATCH_SECONDS = 1.0


@dataclass(frozen=True)
class How:
    """What holds for all articles of a run: collection, outlet of those that name none, and how they are read."""

    collection: str
    source: str | None
    originals: bool
    task: Task


class Adding:
    """One run.  Reading happens between the transactions, never inside one."""

    def __init__(self, archive: Archive, how: How, told: Told, command: str = "add") -> None:
        self._archive = archive
        self._how = how
        self._told = told
        self._on_the_way: deque[Given] = deque()
        self._read: list[Incoming] = []
        self._failed: list[tuple[str, str]] = []
        self._counts: Counter[str] = Counter()
        self._kept_at = monotonic()
        self.without_pack: Counter[str] = Counter()
        """Articles that are kept unread, by language."""
        with archive.writing() as pen:
            self._run = ledger.begin(pen, command)

    def unread(self, inputs: Iterable[Given]) -> Iterator[Given]:
        """The inputs that must be read: those that are kept already are counted, those that cannot be are told."""
        for given in inputs:
            try:
                found = self._unkept(given)
            except DragomanError as e:
                self._fail(given.origin, str(e))
                continue
            if found is not None:
                self._on_the_way.append(found)
                yield replace(found, original=None)

    def _unkept(self, given: Given) -> Given | None:
        """The input with what was given for all; None where it is kept already, an error where it cannot be read."""
        if isinstance(given.article, DragomanError):
            raise given.article
        article = self._how.task.article(given.article)
        article = article.model_copy(update={"source": article.source or self._how.source})
        known = self._archive.kept_as(article, given.origin)
        if known is not None:
            self._count(Result(given.origin, "unchanged", known))
        return None if known else replace(given, article=article)

    def take(self, outcome: Outcome) -> None:
        """Take what became of the next input; results come in the order of `unread`."""
        given = self._on_the_way.popleft()
        if outcome.record is None or isinstance(given.article, DragomanError):
            self._fail(given.origin, outcome.error or "")
        else:
            if outcome.record.lang not in LANGUAGES:
                self.without_pack[str(outcome.record.lang)] += 1
            original = given.original if self._how.originals else None
            self._read.append(Incoming(given.article, outcome.record, given.origin, original, self._how.collection))
        if len(self._read) >= _BATCH or monotonic() - self._kept_at > _BATCH_SECONDS:
            self._keep()

    def close(self) -> Counter[str]:
        """Keep the rest and end the run; its counts by change."""
        self._keep()
        with self._archive.writing() as pen:
            ledger.end(pen, self._run, self._counts)
        return self._counts

    def _count(self, result: Result) -> None:
        self._counts[result.change] += 1
        self._told(result)

    def _fail(self, origin: str, reason: str) -> None:
        self._failed.append((origin, reason))
        self._count(Result(origin, "failed", reason=reason))

    def _keep(self) -> None:
        for incoming, answer in zip(self._read, self._archive.add(*self._read), strict=True):
            if isinstance(answer, Stored):
                self._count(Result(incoming.origin, answer.change, answer.article))
            else:
                self._fail(incoming.origin, str(answer))
        if self._failed:
            with self._archive.writing() as pen:
                for origin, reason in self._failed:
                    ledger.fail(pen, self._run, origin, reason)
        self._read, self._failed, self._kept_at = [], [], monotonic()
