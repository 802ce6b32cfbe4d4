"""`dragoman note`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.conftest import Run
from helpers.incoming import incoming
from openpyxl import load_workbook

from dragoman.archive.archive import Archive


@pytest.fixture
def place(tmp_path: Path) -> str:
    path = tmp_path / "archive.db"
    with Archive(path, make=True) as archive:
        archive.add(incoming(url="https://a.example.com/1", title="Signed", published="2024-03-12"))
    return str(path)


def test_notes_are_added_listed_and_removed(run: Run, place: str) -> None:
    first = run("note", "add", "pair", "Tunisia:KEN", "To check", "--tag", "visit", "--shared", "--archive", place)
    assert (first.exit_code, first.stdout) == (0, "1\n")
    assert run("note", "add", "article", "https://a.example.com/1", "--tag", "Trade", "--archive", place).stdout == "2\n"
    listed = run("note", "list", "--format", "jsonl", "--archive", place).stdout.splitlines()
    rows = [json.loads(line) for line in listed]
    assert [(row["id"], row["kind"], row["title"], row["tags"]) for row in rows] == [
        (2, "article", "Signed", ["Trade"]),
        (1, "pair", "Kenya – Tunisia", ["visit"]),
    ]
    assert '"id": 1' in run("note", "list", "--tag", "VISIT", "--format", "jsonl", "--archive", place).stdout
    assert run("note", "list", "--kind", "person", "--format", "jsonl", "--archive", place).stdout == ""
    file = Path(place).with_name("notes.xlsx")
    assert run("note", "list", "--tag", "visit", "-o", str(file), "--archive", place).exit_code == 0
    book = load_workbook(file)
    assert [cell.value for cell in book["List"]["C"]] == ["item", "KEN:TUN"]
    assert ("Tag", "visit") in list(book["About"].iter_rows(max_col=2, values_only=True))
    assert run("note", "remove", "1", "--archive", place).exit_code == 0
    assert "1 of 1 notes listed" in run("note", "list", "--archive", place).stdout


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("add", "event", "nothing", "x"), "There is no case 'nothing'"),
        (("add", "state", "KEN"), "The note is empty"),
        (("add", "thing", "KEN", "x"), "no kind of item"),
        (("remove", "7"), "There is no note 7 of yours"),
        (("list", "--kind", "thing"), "no kind of item"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, place: str, args: tuple[str, ...], said: str) -> None:
    result = run("note", *args, "--archive", place)
    assert result.exit_code == 2
    assert said in " ".join(result.output.replace("│", " ").split())
