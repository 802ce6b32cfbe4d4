"""An article that goes leaves no words where people keep something."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.conftest import Run
from cli.conftest import run as run
from helpers.adding import ANALYST
from helpers.incoming import incoming

from dragoman.archive.archive import Archive
from dragoman.errors import NotFound
from dragoman.intake.forget import forget
from dragoman.users.file import UserFile
from dragoman.users.notes import reading, writing
from dragoman.users.notes.note import Ref, draft


def test_notes_lose_its_title_also_by_the_command_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with Archive(path, make=True) as archive:
        (stored,) = archive.add(incoming(url="https://a.example.com/1", title="Secret"))
        users = UserFile.of(archive.place)
    uid = stored.article  # type: ignore[union-attr]
    with users.writing() as connection:
        id = writing.add(connection, ANALYST, Ref("article", uid), "Secret", draft("words", [], True))
    assert run("forget", "https://a.example.com/1", "--reason", "x", "--archive", str(path)).exit_code == 0
    with users.reading() as connection:
        assert reading.note(connection, id, ANALYST.id).title == uid
    users.close()


def test_there_may_be_no_users(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        (stored,) = archive.add(incoming())
        assert forget(archive, None, stored.article, "x", "Ada") == []  # type: ignore[union-attr]
        with pytest.raises(NotFound):
            forget(archive, None, "nothing", "x", "Ada")
    assert list(tmp_path.glob("*users*")) == []
