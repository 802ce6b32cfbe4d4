"""Runs of `dragoman reread` and `dragoman diff`."""

from __future__ import annotations

import sys
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dragoman.archive.differences import Difference, claim, counted, differences
from dragoman.archive.incoming import Incoming
from dragoman.archive.incoming import Stored as Added
from dragoman.archive.packing import Item, Kind, hash_of
from dragoman.archive.queries import articles as queries
from dragoman.archive.queries.originals import document_of, extracted, origin_of, original_of
from dragoman.archive.queries.records import record_and_facts
from dragoman.archive.queries.rereading import Stored, article_rows, at, readings_of, stored_articles
from dragoman.archive.writer import articles, ledger
from dragoman.cli.listing import Listing, list_about, show
from dragoman.cli.progress import counted as progress
from dragoman.cli.progress import jobs_for
from dragoman.cli.reading import MOST
from dragoman.cli.targets import Target
from dragoman.dossier.export.columns import columns
from dragoman.errors import DragomanError
from dragoman.harmless import one_line
from dragoman.intake.outcome import Outcome
from dragoman.intake.workers import Task, read_all
from dragoman.records import Article, Record
from dragoman.sources.given import Given
from dragoman.sources.isolation.extracting import Extractors
from dragoman.sources.limits import Options

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dragoman.archive.archive import Archive

_COLUMNS = ("article", "kind", "what", "old", "new", "words")


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    since: str | None
    extract: bool
    jobs: int | None
    task: Task


def run(request: Request, archive: Archive) -> int:
    """Read again; the exit status, which is the number of articles that failed, at most 100."""
    total = archive.stats()["rows"]["articles"]
    with Extractors(Options()) as extractors:
        rereading = _Rereading(request, archive, extractors)
        outcomes = read_all(rereading.inputs(), request.task, request.jobs or jobs_for(total))
        for outcome in progress(outcomes, "Reading again", total):
            rereading.take(outcome)
        counts = rereading.close()
    print(", ".join(f"{counts[name]:,} {name}" for name in ("changed", "unchanged", "failed")))
    return min(counts["failed"], MOST)


class _Rereading:
    """Stored articles on their way through the reader.  Reading happens between the transactions."""

    def __init__(self, request: Request, archive: Archive, extractors: Extractors) -> None:
        self._request = request
        self._extractors = extractors
        self._archive = archive
        self._on_the_way: deque[Stored] = deque()
        self._counts: Counter[str] = Counter()
        with archive.writing() as pen:
            self._run = ledger.begin(pen, "reread")

    def inputs(self) -> Iterator[Given]:
        """The articles that are to be read, page by page."""
        after = 0
        while page := self._page(after):
            after = page[-1].version
            for stored in page:
                if article := self._article(stored):
                    self._on_the_way.append(replace(stored, article=article))
                    yield Given(stored.uid, article)

    def _page(self, after: int) -> list[Stored]:
        with self._archive.reading() as connection:
            return stored_articles(connection, self._request.since, after)

    def _article(self, stored: Stored) -> Article | None:
        """The article to be read; None where its original cannot be taken apart, or this reader has read it."""
        if not self._request.extract:
            return stored.article
        with self._archive.reading() as connection:
            original, origin = original_of(connection, stored.version), origin_of(connection, stored.version)
        if original is None:
            return stored.article
        document = document_of(original, origin, stored.article)
        try:
            return extracted(list(self._extractors.givens([document])), origin, stored.article)
        except DragomanError as e:
            self._fail(stored, str(e))
            return None

    def take(self, outcome: Outcome) -> None:
        """Keep what became of the next article; results come in the order of `inputs`."""
        stored = self._on_the_way.popleft()
        if outcome.record is None:
            self._fail(stored, outcome.error or "")
        elif hash_of(stored.article.text) != stored.text_hash:
            self._keep_version(stored, outcome.record)
        else:
            with self._archive.writing() as pen:
                changed = articles.store_again(pen, stored.version, stored.article_id, outcome.record)
            self._counts["changed" if changed else "unchanged"] += 1

    def _keep_version(self, stored: Stored, record: Record) -> None:
        """Another text was taken from the original: a new version."""
        with self._archive.reading() as connection:
            origin, original = origin_of(connection, stored.version), original_of(connection, stored.version)
        (answer,) = self._archive.add(Incoming(stored.article, record, origin, original, stored.collection))
        self._counts["changed" if isinstance(answer, Added) else "failed"] += 1

    def _fail(self, stored: Stored, reason: str) -> None:
        self._counts["failed"] += 1
        print(f"{stored.uid}: {one_line(reason)}", file=sys.stderr)
        with self._archive.writing() as pen:
            ledger.fail(pen, self._run, stored.uid, reason)

    def close(self) -> Counter[str]:
        """End the run; its counts."""
        with self._archive.writing() as pen:
            ledger.end(pen, self._run, self._counts)
        return self._counts


def list_differences(archive: Archive, old: str, new: str, article: str | None, limit: int, out: Target) -> None:
    """Print what the readings that stood at two moments tell otherwise."""
    rows: list[dict[str, Any]] = []
    sums: Counter[str] = Counter()
    with archive.reading() as connection:
        wanted = [queries.named(connection, article)] if article else list(article_rows(connection))
        for row in wanted:
            found = list(_between(connection, row.id, old, new))
            sums.update(counted(found))
            rows += ({"article": row.uid, **difference_row(d)} for d in found[: max(limit - len(rows), 0)])
        note = ", ".join(f"{number:,} {what}" for what, number in sorted(sums.items()))
        filters = {"from": old, "to": new, "article": article}
        told = list_about(connection, "differences", filters, total=sum(sums.values()), note=note)
    show(Listing(columns(_COLUMNS, new="text", words="text"), rows, told, what="differences"), out)


def _between(connection: Connection, article: int, old: str, new: str) -> Iterator[Difference]:
    found = readings_of(connection, article)
    before, after = at(found, old), found[-1] if new == "now" else at(found, new)
    if before is not None and after is not None and before.id != after.id:
        yield from differences(*(_told(connection, reading.id) for reading in (before, after)))


def _told(connection: Connection, reading: int) -> list[tuple[Kind, Item]]:
    return [(fact.kind, fact.item) for fact in record_and_facts(connection, reading)[1]]


def difference_row(found: Difference) -> dict[str, Any]:
    """A difference in one row: what each reading claims, in short."""
    return {
        "kind": found.kind, "what": found.what, "old": found.old and claim(found.old), "new": found.new and claim(found.new),
        "words": found.words,
    }  # fmt: skip
