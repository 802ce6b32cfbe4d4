"""Uploads wait in folders, and their names lead nowhere."""

from __future__ import annotations

import os
import stat
from io import BytesIO
from pathlib import Path

import pytest

from dragoman.errors import InputError, TooLong
from dragoman.intake.jobs import spool as spools
from dragoman.intake.jobs.spool import Spool, Upload, file_name


@pytest.fixture
def spool(tmp_path: Path) -> Spool:
    return Spool(tmp_path / "archive.users.db")


def uploads(*named: tuple[str, bytes]) -> list[Upload]:
    return [Upload(name, BytesIO(data)) for name, data in named]


def test_files_are_kept_in_order_under_their_names_for_their_owner_alone(spool: Spool) -> None:
    name = spool.keep(uploads(("b.txt", b"1"), ("a.txt", b"2"), ("b.txt", b"3")), 10)
    found = spool.files(name)
    assert [(path.name, path.read_bytes()) for path in found] == [("b.txt", b"1"), ("a.txt", b"2"), ("b.txt", b"3")]
    if os.name == "posix":
        assert stat.S_IMODE(found[0].stat().st_mode) == 0o600
        assert stat.S_IMODE(found[0].parents[2].stat().st_mode) == 0o700
    spool.drop(name)
    assert spool.files(name) == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"), ("/abs/a.html", "a.html"), ("..", "upload"),
        (".bashrc", "bashrc"), ("", "upload"), ("a\x00b\u202e.txt", "a␀b⟨U+202E⟩.txt"),
        ("C:\\x\\Revue de presse.docx", "Revue de presse.docx"),
    ],
)  # fmt: skip
def test_names_lead_nowhere(spool: Spool, given: str, kept: str) -> None:
    assert file_name(given) == kept
    (path,) = spool.files(spool.keep(uploads((given, b"x")), 10))
    assert path.name == kept


@pytest.mark.parametrize("name", ["é" * 5_000 + ".txt", "x" * 5_000, "a." + "y" * 5_000])
def test_long_names_are_cut_and_keep_their_ending(spool: Spool, name: str) -> None:
    assert len(file_name(name).encode()) <= 130
    assert file_name(name).endswith(".txt") == name.endswith(".txt")
    assert spool.files(spool.keep(uploads((name, b"x")), 10))


def test_too_much_is_refused_and_nothing_is_left(spool: Spool, tmp_path: Path) -> None:
    with pytest.raises(TooLong, match="larger than what may be uploaded"):
        spool.keep(uploads(("a", b"12345"), ("b", b"123456")), 10)
    assert list((tmp_path / "archive.users.uploads").iterdir()) == []


def test_the_disk_is_not_filled(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spools, "SPARE", 1 << 62)
    with pytest.raises(InputError, match="Make room"):
        spool.keep(uploads(("a", b"1")), 10)


def test_only_old_folders_that_nobody_wants_go(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted, unwanted = spool.keep(uploads(("a", b"1")), 10), spool.keep(uploads(("a", b"1")), 10)
    spool.tidy({wanted})
    assert spool.files(unwanted)
    monkeypatch.setattr(spools, "_STALE_SECONDS", -10.0)
    spool.tidy({wanted})
    assert (spool.files(unwanted), len(spool.files(wanted))) == ([], 1)


def test_there_may_be_nothing_to_tidy(spool: Spool) -> None:
    spool.tidy(())
