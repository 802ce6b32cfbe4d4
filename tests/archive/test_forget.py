"""What is forgotten is gone from every page, and does not come back."""

from __future__ import annotations

from pathlib import Path

from helpers.archives import state
from helpers.incoming import SIGNED, incoming
from sqlalchemy import func, select

from dragoman.archive.archive import Archive
from dragoman.archive.packing import squeeze
from dragoman.archive.tables import KEPT, texts, tombstones
from dragoman.errors import Forgotten

SECRET = "KEN > TUN CONSULT | Xylophagous negotiations of Quetzalcoatlus"


def test_forgetting_leaves_a_tombstone_and_nothing_else(archive: Archive) -> None:
    archive.add(incoming(SIGNED, published="2024-03-12"))
    before = state(archive)
    archive.add(incoming(SECRET, published="2024-03-12", url="https://a.example/1", title="Quetzalcoatlus"))
    assert archive.forget("https://a.example/1", "court", "me") == []
    assert state(archive) == before
    with archive.reading() as connection:
        told = " ".join(str(connection.execute(select(t)).all()) for t in KEPT)
        assert connection.execute(select(tombstones.c.reason)).scalars().all() == ["court"]
    assert "Quetzalcoatlus" not in told
    assert archive.verify() == []


def test_no_page_of_the_file_or_its_log_holds_what_was_forgotten(tmp_path: Path, empty: Path) -> None:
    path = tmp_path / "archive.db"
    path.write_bytes(empty.read_bytes())
    with Archive(path) as archive:
        for n in range(20):
            archive.add(incoming(f"{SIGNED} {n}", published="2024-03-12"))
        archive.add(incoming(SECRET, published="2024-03-12", url="https://a.example/1", title="Quetzalcoatlus"))
        assert _holds(path, b"quetzalcoatlus")
        archive.forget("https://a.example/1", "court", "me")
        for words in (b"Quetzalcoatlus", b"quetzalcoatlus", squeeze(SECRET), b"Xylophagous"):
            assert not _holds(path, words)


def _holds(path: Path, words: bytes) -> bool:
    return any(words in part.read_bytes() for part in path.parent.glob("archive.db*"))


def test_a_forgotten_article_is_refused_by_key_and_by_text(archive: Archive) -> None:
    given = incoming(SECRET, url="https://a.example/1")
    archive.add(given)
    archive.forget("https://a.example/1", "court", "me")
    again = archive.add(given, incoming(SECRET, url="https://b.example/1"), incoming("Other words", url="https://a.example/1"))
    assert all(isinstance(answer, Forgotten) for answer in again)
    assert "court" in str(again[0])


def test_other_articles_keep_a_text_that_they_share(archive: Archive) -> None:
    archive.add(incoming(SECRET, url="https://a.example/1"), incoming(SECRET, url="https://b.example/1"))
    others = archive.forget("https://a.example/1", "embargo", "me")
    assert len(others) == 1
    with archive.reading() as connection:
        assert connection.execute(select(func.count()).select_from(texts)).scalar_one() == 1
    assert archive.verify() == []
