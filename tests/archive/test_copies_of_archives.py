"""Backup, restore and move: what was kept comes back, from one kind of store to the other."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from helpers.archives import state
from helpers.clock import Clock
from helpers.incoming import MET, SIGNED, incoming
from sqlalchemy import select

from dragoman.archive.archive import Archive, restore_backup
from dragoman.archive.tables import KEPT, articles
from dragoman.errors import ArchiveBroken, ArchiveError

URL = "https://a.example/1"


def _filled(archive: Archive) -> Archive:
    archive.add(incoming(SIGNED, published="2024-03-12", url=URL), incoming(MET, published="2024-03-13", source="Outlet"))
    return archive


def _kept(archive: Archive) -> dict[str, list[str]]:
    with archive.reading() as connection:
        return {t.name: sorted(map(str, connection.execute(select(t)).all())) for t in KEPT}


def test_a_restored_backup_is_the_same_and_whole(archive: Archive, bare: str, tmp_path: Path) -> None:
    _filled(archive).backup(tmp_path / "backup.zip")
    restore_backup(tmp_path / "backup.zip", bare, clock=Clock())
    with Archive(bare) as restored:
        assert (_kept(restored), state(restored)) == (_kept(archive), state(archive))
        assert restored.verify() == []
        assert restored.add(incoming(SIGNED, published="2024-03-12", url=URL))[0].change == "unchanged"  # type: ignore[union-attr]


def test_move_copies_to_the_other_kind_of_store(archive: Archive, bare: str) -> None:
    _filled(archive).move(bare)
    with Archive(bare) as moved:
        assert _kept(moved) == _kept(archive)


def test_restore_over_an_archive_needs_force_and_forgets_what_was_forgotten_since(archive: Archive, tmp_path: Path) -> None:
    backup = tmp_path / "backup.zip"
    _filled(archive).backup(backup)
    archive.forget(URL, "court", "me")
    later = archive.add(incoming("KEN > UGA CONSULT | later", published="2024-04-01"))
    place = archive.place.url.render_as_string(hide_password=False)
    archive.close()
    with pytest.raises(ArchiveError, match="--force"):
        restore_backup(backup, place)
    restore_backup(backup, place, force=True, clock=Clock())
    with Archive(place) as restored, restored.reading() as connection:
        uids = connection.execute(select(articles.c.uid)).scalars().all()
        assert len(uids) == 1
        assert later[0].article not in uids  # type: ignore[union-attr]
    with Archive(place) as restored:
        assert restored.verify() == []
        assert "forget" in str(restored.add(incoming(SIGNED, published="2024-03-12", url=URL))[0])


def test_a_damaged_backup_is_refused_and_the_archive_left_alone(archive: Archive, tmp_path: Path) -> None:
    backup, damaged = tmp_path / "backup.zip", tmp_path / "damaged.zip"
    _filled(archive).backup(backup)
    with zipfile.ZipFile(backup) as a, zipfile.ZipFile(damaged, "w") as b:
        for name in a.namelist():
            data = a.read(name)
            b.writestr(name, data.replace(b"Outlet", b"Putlet"))
    place = archive.place.url.render_as_string(hide_password=False)
    before = _kept(archive)
    with pytest.raises(ArchiveBroken, match="sources"):
        restore_backup(damaged, place, force=True)
    assert _kept(archive) == before


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    with pytest.raises(ArchiveBroken, match="no backup"):
        restore_backup(path, tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_backup_is_a_new_file(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "backup.zip").write_text("precious")
    with pytest.raises(ArchiveError, match="exists"):
        archive.backup(tmp_path / "backup.zip")
    assert (tmp_path / "backup.zip").read_text() == "precious"
