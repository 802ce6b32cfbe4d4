"""One run of `dragoman add`: find the articles, read what is not kept yet, keep it, tell the counts."""

from __future__ import annotations

import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from dragoman.archive.incoming import Incoming, Stored
from dragoman.archive.writer import ledger
from dragoman.cli.outcome import Outcome
from dragoman.cli.progress import counted, jobs_for
from dragoman.cli.reading import MOST
from dragoman.cli.workers import Task, read_all
from dragoman.errors import DragomanError
from dragoman.harmless import one_line
from dragoman.settings import LANGUAGES
from dragoman.sources import files
from dragoman.sources.given import Given
from dragoman.sources.limits import Options
from dragoman.sources.web.fetch import Access

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

# So many articles are kept at once, or as many as were read in this time: a commit waits for the disk.
_BATCH = 32
_BATCH_SECONDS = 1.0
_CHANGES = ("new", "unchanged", "changed", "failed")


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    files: list[str]
    collection: str
    source: str | None
    originals: bool
    jobs: int | None
    task: Task
    options: Options
    access: Access


def run(request: Request, archive: Archive) -> int:
    """Add the articles; the exit status, which is the number of inputs that failed, at most 100."""
    names = files.expand(request.files)
    total = files.count(names)
    jobs, most = request.jobs or jobs_for(total), request.task.settings.max_chars
    inputs = files.articles(names, sys.stdin.buffer, max_chars=most, options=request.options, access=request.access, jobs=jobs)
    adding = _Adding(request, archive)
    outcomes = read_all(adding.unread(inputs), request.task, jobs)
    for outcome in counted(outcomes, "Adding", total):
        adding.take(outcome)
    counts = adding.close()
    print(", ".join(f"{counts[change]:,} {change}" for change in _CHANGES))
    if adding.without_pack:
        told = ", ".join(f"{lang} {number:,}" for lang, number in adding.without_pack.most_common())
        print(f"Kept unread, for want of a language pack: {told}. `dragoman reread` reads them when there is one.")
    return min(counts["failed"], MOST)


class _Adding:
    """Articles on their way into the archive.  Reading happens between the transactions, never inside one."""

    def __init__(self, request: Request, archive: Archive) -> None:
        self._request = request
        self._archive = archive
        self._on_the_way: deque[Given] = deque()
        self._read: list[Incoming] = []
        self._failed: list[tuple[str, str]] = []
        self._counts: Counter[str] = Counter()
        self._kept_at = monotonic()
        self.without_pack: Counter[str] = Counter()
        """Articles that are kept unread, by language."""
        with archive.writing() as pen:
            self._run = ledger.begin(pen, "add")

    def unread(self, inputs: Iterable[Given]) -> Iterator[Given]:
        """The inputs that must be read: those that are kept already are counted, those that cannot be are told."""
        for given in inputs:
            try:
                found = self._unkept(given)
            except DragomanError as e:
                self._fail(given.origin, str(e))
                continue
            if found is None:
                self._counts["unchanged"] += 1
            else:
                self._on_the_way.append(found)
                yield replace(found, original=None)

    def _unkept(self, given: Given) -> Given | None:
        """The input with what was given for all; None where it is kept already, an error where it cannot be read."""
        if isinstance(given.article, DragomanError):
            raise given.article
        article = self._request.task.article(given.article)
        article = article.model_copy(update={"source": article.source or self._request.source})
        known = self._archive.is_kept(article, given.origin)
        return None if known else replace(given, article=article)

    def take(self, outcome: Outcome) -> None:
        """Take what became of the next input; results come in the order of `unread`."""
        given = self._on_the_way.popleft()
        if outcome.record is None or isinstance(given.article, DragomanError):
            self._fail(given.origin, outcome.error or "")
        else:
            if outcome.record.lang not in LANGUAGES:
                self.without_pack[str(outcome.record.lang)] += 1
            original = given.original if self._request.originals else None
            self._read.append(Incoming(given.article, outcome.record, given.origin, original, self._request.collection))
        if len(self._read) >= _BATCH or monotonic() - self._kept_at > _BATCH_SECONDS:
            self._keep()

    def close(self) -> Counter[str]:
        """Keep the rest and end the run; its counts."""
        self._keep()
        with self._archive.writing() as pen:
            ledger.end(pen, self._run, self._counts)
        return self._counts

    def _fail(self, origin: str, reason: str) -> None:
        self._counts["failed"] += 1
        self._failed.append((origin, reason))
        print(f"{one_line(origin)}: {one_line(reason)}", file=sys.stderr)

    def _keep(self) -> None:
        for incoming, answer in zip(self._read, self._archive.add(*self._read), strict=True):
            if isinstance(answer, Stored):
                self._counts[answer.change] += 1
            else:
                self._fail(incoming.origin, str(answer))
        if self._failed:
            with self._archive.writing() as pen:
                for origin, reason in self._failed:
                    ledger.fail(pen, self._run, origin, reason)
        self._read, self._failed, self._kept_at = [], [], monotonic()
