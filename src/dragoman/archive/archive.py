"""The archive: one place where articles and their records are kept, asked and corrected."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from types import TracebackType

from sqlalchemy import Connection

from dragoman.archive import engine as engines
from dragoman.archive import portable
from dragoman.archive.collecting import nothing_collected
from dragoman.archive.identity import identity
from dragoman.archive.incoming import Incoming, Stored
from dragoman.archive.location import check_drive, check_there, location
from dragoman.archive.migrate import check, migrate, version
from dragoman.archive.prepared import Prepared, opened, prepare
from dragoman.archive.queries import articles as queries
from dragoman.archive.queries import identities, stats
from dragoman.archive.restoring import restore
from dragoman.archive.snapshots import still
from dragoman.archive.verify.problems import Problem
from dragoman.archive.verify.verify import problems
from dragoman.archive.write_back import WriteBack
from dragoman.archive.writer import articles, forgetting, projections, ratings, words
from dragoman.archive.writer.as_of import Basis, copy_as_of
from dragoman.archive.writer.pen import Pen
from dragoman.errors import ArchiveError, Forgotten
from dragoman.records import Article
from dragoman.settings import Settings

# So long a write transaction should take, so that others get their turn within 50 ms; how many articles that are is told
# by the transaction before.  Fewer than `_LEAST` are not worth a transaction: what each looks up and commits would be most
# of the work.
_TURN_SECONDS = 0.035
_LEAST, _MOST = 4, 32


def utc_now() -> str:
    """This moment in UTC, ISO 8601 with microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


class Archive:
    """An archive in a SQLite file or, by URL, on a PostgreSQL server.

    `Archive(place)` opens one (NoArchive, ArchiveTooNew where that cannot be); `Archive(place, make=True)` makes
    it where it is missing and brings its tables, and what follows from them, up to date: `told` hears (0, 0) where
    that begins, then how many articles of how many are done.  Without a place it is the user's own.
    """

    def __init__(
        self,
        place: str | Path | None = None,
        *,
        make: bool = False,
        clock: Callable[[], str] = utc_now,
        told: Callable[[int, int], None] = projections.untold,
    ) -> None:
        self.place = location(place if place is not None else Settings().archive)
        self._clock = clock
        self._at_once = _LEAST
        if self.place.path is not None:
            check_drive(self.place.path)
            if make:
                engines.make_file(self.place)
            else:
                check_there(self.place.path)
        self._engine = engines.make_engine(self.place)
        self._write_back = WriteBack(self.place.path)
        if make:
            migrate(self._engine, self.place, lambda connection: projections.keep_up(Pen(connection, self._clock()), told), told)
            with self.writing() as pen:
                projections.keep_up(pen, told)
        else:
            check(self._engine, self.place)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._write_back.close()
        self._engine.dispose()

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one snapshot and cannot write."""
        return engines.reading(self._engine, self.place)

    def reading_through(self) -> AbstractContextManager[Connection]:
        """The same for long lists, which are gone through once: little is kept in memory."""
        return engines.reading_through(self._engine, self.place)

    @contextmanager
    def writing(self) -> Iterator[Pen]:
        """A transaction that holds the write lock."""
        with engines.writing(self._engine, self.place) as connection:
            yield Pen(connection, self._clock())

    def now(self) -> str:
        """This moment by the archive's clock, UTC, ISO 8601."""
        return self._clock()

    def kept_as(self, article: Article, origin: str = "") -> str | None:
        """The id under which just this article (text and all that is known of it) is kept already; raises Forgotten."""
        new = identity(article)
        with self.reading() as connection:
            identities.refuse_forgotten(connection, new)
            found = identities.known(connection, new, article.text, origin)
        return found.uid if found is not None and new.content_hash in found.versions else None

    def home_of(self, article: Article, origin: str = "") -> str | None:
        """The collection that keeps this article, in whatever version; None where none does."""
        with self.reading() as connection:
            found = identities.known(connection, identity(article), article.text, origin)
            return queries.collection_name(connection, found.collection) if found is not None else None

    def add(self, *incoming: Incoming) -> list[Stored | Forgotten]:
        """Keep articles with their records, in order, in short transactions: what was answered for is kept."""
        return self.add_prepared([prepare(one) for one in incoming])

    def add_prepared(self, waiting: Sequence[Prepared | bytes]) -> list[Stored | Forgotten]:
        """As `add`, of articles that were made ready elsewhere, as in another process (`prepared.parcel`)."""
        answers: list[Stored | Forgotten] = []
        while len(answers) < len(waiting):
            answers += self._turn(waiting[len(answers) : len(answers) + self._at_once])
        return answers

    @nothing_collected()
    def _turn(self, coming: Sequence[Prepared | bytes]) -> list[Stored | Forgotten]:
        """Add some articles in one transaction, and find out how many the next may take."""
        ready = [opened(one) if isinstance(one, bytes) else one for one in coming]
        with self.writing() as pen:
            start = perf_counter()  # without the wait for another writer
            answers = articles.store_all(pen, ready)
        fitting = int(len(ready) * _TURN_SECONDS / (perf_counter() - start))
        self._at_once = min(max(fitting, _LEAST), 2 * self._at_once, _MOST)
        self._write_back.added(len(ready))
        return answers

    def forget(self, article: str, reason: str, author: str) -> list[str]:
        """Take an article out for good; the ids of others that hold the same text, which stay.  Raises NotFound."""
        with self.writing() as pen:
            row = queries.named(pen.connection, article)
            others = list(queries.sharing_text(pen.connection, row.id))
            forgetting.forget(pen, row.id, reason, author)
            words.scrub(pen.connection)
        engines.scrub(self._engine, self.place)
        return others

    def rebuild(self, told: Callable[[int, int], None] = projections.untold) -> int:
        """Make all that follows from records and judgements anew; the number of articles.

        Others read what was there until all is made.  `told` hears how many articles of how many are done.
        """
        with self.writing() as pen:
            return projections.rebuild(pen, told)

    def verify(self, *, repair: bool = False) -> list[Problem]:
        """All that is wrong.  With `repair`, what follows from what is kept is made anew where only that is wrong."""
        found = list(problems(self.reading))
        if repair and found and all(p.derived for p in found):
            self.rebuild()
            found = list(problems(self.reading))
        return found

    def backup(self, target: Path) -> portable.Manifest:
        """Write a backup of one moment into a new file, while others read and write."""
        if target.exists():
            raise ArchiveError(f"{target} exists already. Give another name for the backup.")
        part = target.with_name(f"{target.name}.part")
        part.unlink(missing_ok=True)
        try:
            with engines.explained_files(target), still(self._engine, self.place, target.absolute().parent) as connection:
                manifest = portable.write(connection, str(version(connection)), part)
                os.chmod(part, 0o600)
                part.rename(target)
        finally:
            part.unlink(missing_ok=True)
        return manifest

    def stats(self) -> dict[str, dict[str, int]]:
        """How much there is: `rows` by table, `articles` by language, `bytes` of the whole and of texts and originals."""
        with self.reading() as connection:
            return {"rows": stats.counts(connection), "articles": stats.languages(connection), "bytes": stats.sizes(connection)}

    @contextmanager
    def as_of(self, moment: str, basis: Basis = "published") -> Iterator[Archive]:
        """This archive as it was at a moment (a day means its end), to be asked like any other; for the time of a `with`.

        By what had been published by then, or by what this archive had stored, with the reader and judgements of then.
        All articles of then are put together anew for it.
        """
        with TemporaryDirectory(prefix="dragoman-as-of-") as folder, Archive(Path(folder) / "then.db", make=True) as then:
            with self.reading() as source, then.writing() as pen:
                copy_as_of(source, pen, moment, basis)
            yield then

    def rate(self, source: str, reliability: str, author: str, note: str | None = None) -> None:
        """Give a source its reliability, A (reliable) to F (cannot be judged); the last rating holds.  Raises NotFound."""
        with self.writing() as pen:
            ratings.rate(pen, source, reliability, author, note)

    def move(self, target: str | Path) -> None:
        """Copy all into a new archive at another place, of either kind; this one stays as it is."""
        with TemporaryDirectory(prefix="dragoman-move-") as folder:
            path = Path(folder) / "moved.zip"
            self.backup(path)
            restore_backup(path, target, clock=self._clock)


def restore_backup(
    path: Path, target: str | Path | None = None, *, force: bool = False, clock: Callable[[], str] = utc_now
) -> None:
    """Make an archive of a backup at a place; over one that is there only with `force` (ArchiveError)."""
    place = location(target if target is not None else Settings().archive)
    with portable.opened(path) as backup:
        restore(backup, place, clock(), force=force)
