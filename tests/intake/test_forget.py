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
from dragoman.users.audit import Wanted, entries
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
        ((entry,), _) = entries(connection, Wanted(action="article.forget"), 9)
    assert entry.about == f"{uid}: x"
    users.close()


def test_what_is_not_there_is_told_and_not_written_down(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        users = UserFile.of(archive.place)
        with pytest.raises(NotFound):
            forget(archive, users, "nothing", "x", "Ada")
    with users.reading() as connection:
        assert entries(connection, Wanted(), 9)[1] == 0
    users.close()
