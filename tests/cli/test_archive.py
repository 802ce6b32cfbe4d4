"""The commands that write to an archive, as a person gives them."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.fakes import FakeReader
from helpers.incoming import MET, SIGNED
from sqlalchemy import delete
from typer.testing import CliRunner, Result

from dragoman.archive.archive import Archive
from dragoman.archive.projections import made_with
from dragoman.cli.app import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on an archive of the test's own, with a reader without models."""
    monkeypatch.setattr("dragoman.intake.workers._reader", lambda task: FakeReader())
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", str(tmp_path / "archive.db"))
    monkeypatch.setenv("COLUMNS", "200")
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles in files, one of them JSON lines with a line that cannot be read."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "a.txt").write_text(SIGNED)
    lines = [{"id": "1", "source": "Outlet", "text": MET, "published": "2024-03-12"}, {"id": "2", "text": " "}]
    (made / "b.jsonl").write_text("\n".join(map(json.dumps, lines)))
    return made


def test_add_counts_and_tells_why_in_the_ledger(run: Run, folder: Path) -> None:
    first = run("add", folder)
    assert (first.exit_code, first.stdout) == (1, "2 new, 0 unchanged, 0 changed, 1 failed\n")
    assert run("add", folder).stdout == "0 new, 2 unchanged, 0 changed, 1 failed\n"
    (folder / "b.jsonl").write_text(json.dumps({"id": "1", "source": "Outlet", "text": f"{MET}\n{SIGNED}"}))
    assert run("add", folder).stdout == "0 new, 1 unchanged, 1 changed, 0 failed\n"
    failures = json.loads(run("ledger", "--format", "json").stdout)["rows"]
    assert [f["run"] for f in failures] == [2, 1]
    assert all("b.jsonl, line 2" in f["origin"] and "empty" in f["reason"] for f in failures)
    runs = json.loads(run("ledger", "--runs", "--format", "json").stdout)["rows"]
    assert [(r["new"], r["unchanged"], r["changed"], r["failed"]) for r in runs] == [(0, 1, 1, 0), (0, 2, 0, 1), (2, 0, 0, 1)]


def test_an_article_on_which_the_reader_fails_costs_only_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text("Unlucky")
    (tmp_path / "good.txt").write_text(SIGNED)
    found = run("add", tmp_path / "bad.txt", tmp_path / "good.txt")
    assert found.stdout == "1 new, 0 unchanged, 0 changed, 1 failed\n"
    assert "Please report" in found.stderr


def test_what_is_given_for_all_is_kept(run: Run, folder: Path) -> None:
    run("add", folder / "a.txt", "--published", "2024-03-13", "--source", "Daily", "--collection", "wire", "--no-originals")
    rows = json.loads(run("events", "--collection", "wire", "--format", "json").stdout)["rows"]
    assert [(row["type"], row["sources"]) for row in rows] == [("SUPPORT", ["Daily"])]
    stats = json.loads(run("archive", "stats", "--format", "json").stdout)["rows"]
    assert {row["what"]: row["number"] for row in stats}["originals"] == 0
    assert "no collection" in run("events", "--collection", "other").stderr


def test_verify_backup_restore_move(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    assert run("archive", "verify").stdout == "The archive is whole.\n"
    assert "2 articles" in run("archive", "backup", tmp_path / "b.zip").stdout
    refused = run("archive", "restore", tmp_path / "b.zip")
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)
    assert run("archive", "restore", tmp_path / "b.zip", "--force").exit_code == 0
    assert run("archive", "move", tmp_path / "moved.db").exit_code == 0
    assert run("archive", "verify", "--archive", tmp_path / "moved.db").exit_code == 0
    assert run("rebuild").stdout == "2 articles\n"
    assert "up to date" in run("archive", "migrate").stdout


def test_bringing_an_archive_up_to_date_is_told_once_and_beside_the_answer(run: Run, folder: Path, tmp_path: Path) -> None:
    assert "up to date" not in run("add", folder).stderr, "a new archive is not brought up to date"
    with Archive(tmp_path / "archive.db") as store, store.writing() as pen:
        pen.connection.execute(delete(made_with))
    done = run("archive", "migrate")
    assert done.stdout.splitlines() == [f"{tmp_path / 'archive.db'} is up to date."]
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"Bringing {tmp_path / 'archive.db'} up to date with this version of the program.")
    assert run("archive", "migrate").stderr == ""


def test_forget(run: Run, folder: Path) -> None:
    run("add", folder)
    assert run("forget", "1", "--reason", "court").exit_code == 0
    again = run("add", folder / "b.jsonl")
    assert "forget this article (court)" in again.stderr
    assert run("forget", "1", "--reason", "court").exit_code == 2
    (entry,) = map(json.loads, run("user", "audit", "--format", "jsonl").stdout.splitlines())
    assert (entry["who"], entry["action"], entry["about"][-7:]) == (getpass.getuser(), "article.forget", ": court")


def test_judge_and_undo(run: Run, folder: Path) -> None:
    run("add", folder)
    ids = [row["id"] for row in json.loads(run("events", "--format", "json").stdout)["rows"]]
    merged = run("judge", "merge", *ids, "--note", "one visit").stdout.strip()
    assert len(json.loads(run("events", "--format", "json").stdout)["rows"]) == 1
    run("judge", "undo", merged)
    assert len(json.loads(run("events", "--format", "json").stdout)["rows"]) == 2
    run("judge", "wrong", ids[0], "type", "AID")
    run("judge", "confirm", ids[1], "type")
    run("judge", "confirm", ids[1], "--note", "all of it")
    rejected = run("judge", "reject", ids[0]).stdout.strip()
    assert [row["id"] for row in json.loads(run("events", "--format", "json").stdout)["rows"]] == [ids[1]]
    run("judge", "undo", rejected)
    again = run("judge", "undo", rejected)
    assert (again.exit_code, "undone already" in again.stderr) == (2, True)
    listed = json.loads(run("judge", "list", "--format", "json").stdout)["rows"]
    assert [row["kind"] for row in listed] == ["undo", "reject", "confirm", "value", "value", "undo", "merge"]
    assert json.loads(run("judge", "list", "--unplaced", "--format", "json").stdout)["rows"] == []
    assert run("judge", "split", ids[0], "nobody").exit_code == 2


def test_reread_and_diff(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", folder / "a.txt")
    assert run("reread").stdout == "0 changed, 1 unchanged, 0 failed\n"

    class Other(FakeReader):
        def read(self, article):  # type: ignore[no-untyped-def]
            return super().read(article).model_copy(update={"events": ()})

    monkeypatch.setattr("dragoman.intake.workers._reader", lambda task: Other())
    assert run("reread", "--extract").stdout == "1 changed, 0 unchanged, 0 failed\n"
    assert json.loads(run("events", "--format", "json").stdout)["rows"] == []
    assert run("diff", "2000-01-01").stdout.startswith("0 of 0 differences")


@pytest.mark.parametrize("words", [("events",), ("archive", "migrate"), ("reread",), ("rebuild",)])
def test_an_archive_that_is_not_there_is_not_made(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    found = run(*words)
    assert (found.exit_code, "dragoman add" in found.stderr) == (2, True)
    assert not (tmp_path / "archive.db").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are POSIX's")
def test_a_backup_is_for_its_owner_alone(run: Run, folder: Path, tmp_path: Path) -> None:
    run("add", folder)
    run("archive", "backup", tmp_path / "b.zip")
    assert (tmp_path / "b.zip").stat().st_mode & 0o777 == 0o600
