"""The file of users."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from dragoman.archive.location import location
from dragoman.errors import ArchiveError
from dragoman.users import tables
from dragoman.users.file import UserFile, beside
from dragoman.users.secrets import own_secret

_ROW = {"name": "a", "value": "b"}


def test_it_lies_beside_its_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_USERS", raising=False)
    assert beside(location(tmp_path / "archive.db")) == tmp_path / "archive.users.db"
    assert beside(location("postgresql://somebody@localhost/news")).name == "archive.users.db"
    monkeypatch.setenv("DRAGOMAN_USERS", str(tmp_path / "others.db"))
    assert beside(location(tmp_path / "archive.db")) == tmp_path / "others.db"


def test_it_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    file = UserFile(tmp_path / "folder" / "users.db")
    assert not file.path.exists()
    with file.reading() as connection:
        assert connection.execute(select(tables.users)).all() == []
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_who_reads_cannot_write(tmp_path: Path) -> None:
    file = UserFile(tmp_path / "users.db")
    with pytest.raises(ArchiveError), file.reading() as connection:
        connection.execute(insert(tables.secrets).values(**_ROW))


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    file = UserFile(tmp_path / "users.db")

    def fail() -> None:
        with file.writing() as connection:
            connection.execute(insert(tables.secrets).values(**_ROW))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with file.reading() as connection:
        assert connection.execute(select(tables.secrets)).all() == []


def test_its_secrets_are_the_same_for_all_processes(tmp_path: Path) -> None:
    first, second = UserFile(tmp_path / "users.db"), UserFile(tmp_path / "users.db")
    assert own_secret(first, "csrf") == own_secret(second, "csrf")
    assert own_secret(first, "csrf") != own_secret(first, "other")


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "users.db"
    path.write_text("no database, but a text that is long enough to be taken for one" * 20)
    with pytest.raises(ArchiveError, match=r"users\.db is no file of users.*DRAGOMAN_USERS"), UserFile(path).reading():
        pass
