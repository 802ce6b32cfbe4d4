"""Since when something is new."""

from __future__ import annotations

from helpers.incoming import SIGNED, incoming

from dragoman.archive.archive import Archive
from dragoman.dossier.changes.since import EVER, Since, since


def test_a_moment_is_the_rows_before_it(archive: Archive) -> None:
    stored = [archive.now()]
    for n in range(7):
        archive.add(incoming(f"{SIGNED} {n}"))
        stored.append(archive.now())
    with archive.reading() as connection:
        found = [since(connection, moment) for moment in stored]
        assert found == [Since(n, n) for n in range(8)]
        assert since(connection, "2024-01-01") == EVER
        assert since(connection, "2999-01-01") == Since(7, 7)


def test_a_changed_article_is_a_new_version_and_no_new_article(archive: Archive) -> None:
    archive.add(incoming(SIGNED, url="https://a.example.com/1"))
    before = archive.now()
    archive.add(incoming(f"{SIGNED} again", url="https://a.example.com/1"))
    with archive.reading() as connection:
        assert since(connection, before) == Since(1, 1)
        assert since(connection, archive.now()) == Since(2, 1)


def test_rows_that_were_removed_do_not_matter(archive: Archive) -> None:
    for n in range(5):
        archive.add(incoming(f"{SIGNED} {n}", id=f"n{n}"))
    moment = archive.now()
    archive.add(incoming(f"{SIGNED} 5", id="n5"))
    with archive.reading() as connection:
        uids = list(connection.exec_driver_sql("SELECT uid FROM articles ORDER BY id").scalars())
    for uid in uids[2:4]:
        archive.forget(uid, "a test", "ada")
    with archive.reading() as connection:
        assert since(connection, moment) == Since(5, 5)
        assert since(connection, "2000") == EVER
