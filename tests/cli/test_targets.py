"""Where lists are printed: standard output or a file, in which form."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import polars
import pytest
from helpers.incoming import MET, SIGNED, incoming, with_agreement, with_people
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from dragoman.archive.archive import Archive
from dragoman.cli import dossier
from dragoman.cli.app import app
from dragoman.dossier.sections import NAMES

Run = Callable[..., Result]
LISTS = [
    ("events",), ("search", "kenya"), ("agreement", "KEN"), ("person", "Akar"), ("ledger",),
    ("ledger", "--runs"), ("ledger", "--visits"), ("sources",), ("coverage",),
    ("follow", "list"), ("judge", "list"), ("judge", "list", "--unplaced"), ("archive", "stats"),
    ("archive", "verify"), ("diff", "2024-01-01"), *(("country", "KEN", "--section", name) for name in NAMES),
    ("dossier", "KEN", "TUN"),
]  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on an archive with 54 articles."""
    place = tmp_path / "archive.db"
    known = {"published": "2024-03-12"}
    with Archive(place, make=True) as archive:
        archive.add(
            with_agreement(incoming(SIGNED, url="https://a.example/1", title="=1+1", **known)),
            with_people(incoming(MET, url="https://a.example/2", **known), "Hulusi Akar"),
            *(incoming(f"KEN > UGA CONSULT | Talk {n}", published=f"20{n:02}-01-01") for n in range(52)),
        )
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", str(place))
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.mark.parametrize("words", LISTS, ids=" ".join)
def test_every_list_is_had_as_a_file_that_tells_of_itself(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    for ending in ("csv", "xlsx", "parquet", "jsonl"):
        found = run(*words, "-o", tmp_path / f"list.{ending}")
        assert (found.exit_code, found.stdout) == (0, ""), found.output
    rows = [json.loads(line) for line in (tmp_path / "list.jsonl").read_text("utf-8").splitlines()]
    told = rows.pop(0)["_about"]
    assert (told["rows"], told["program"].split()[0]) == (len(rows), "Dragoman")
    frame = polars.read_parquet(tmp_path / "list.parquet")
    assert len(frame) == len(rows)
    lines = (tmp_path / "list.csv").read_text("utf-8-sig").splitlines()
    begin = int(lines[0].rpartition(" ")[2].rstrip(".")) - 1
    assert lines[begin].split(",")[0] == frame.columns[0]
    assert len(list(csv.DictReader(lines[begin:]))) == len(rows)
    book = load_workbook(tmp_path / "list.xlsx")
    assert book.worksheets[0].max_row == len(rows) + 1
    assert "Archive as of" in [row[0].value for row in book["About"].iter_rows()]


def test_a_file_holds_all_and_standard_output_a_page(run: Run, tmp_path: Path) -> None:
    assert len(run("events", "--format", "jsonl").stdout.splitlines()) == 50
    found = run("events", "-o", tmp_path / "all.jsonl")
    assert found.stderr == "54 of 54 cases listed\n"
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 55
    assert run("events", "-o", tmp_path / "some.csv", "--limit", 3).stderr == "3 of 54 cases listed\n"


def test_filters_collection_and_language_are_named_inside(run: Run, tmp_path: Path) -> None:
    words = ("--pair", "KEN", "TUN", "--type", "consult", "--from", "2024-01-01", "--collection", "press", "--lang", "fr")
    assert run("events", *words, "-o", tmp_path / "list.csv").exit_code == 0
    told = (tmp_path / "list.csv").read_text("utf-8-sig")
    assert {"# Liste : Faits", "# Entre : KEN:TUN", "# Type : CONSULT", "# Du : 2024-01-01", "# Collection : press"} <= set(
        told.splitlines()
    )


def test_telling_is_a_choice(run: Run, tmp_path: Path) -> None:
    assert run("sources", "--format", "csv", "--about").stdout.startswith("\ufeff# Dragoman")
    assert run("sources", "--format", "csv").stdout.startswith("source,articles")
    run("sources", "-o", tmp_path / "list.csv", "--no-about")
    assert (tmp_path / "list.csv").read_text("utf-8").startswith("source,articles")


def test_what_is_read_goes_into_a_file_too(run: Run, tmp_path: Path) -> None:
    assert run("dossier", "KEN", "TUN", "-o", tmp_path / "list.md").stdout == ""
    assert (tmp_path / "list.md").read_text("utf-8").startswith("# Kenya – Tunisia\n")
    assert json.loads(run("person", "Akar", "--format", "json").stdout)[0]["names"] == ["Hulusi Akar"]


def test_an_ending_that_names_no_form(run: Run, tmp_path: Path) -> None:
    found = run("events", "-o", tmp_path / "list.dat")
    assert found.exit_code == 2
    assert "--format csv|jsonl|parquet|xlsx" in " ".join(found.stderr.replace("│", "").split())
    assert run("events", "-o", tmp_path / "list.dat", "--format", "csv").exit_code == 0


def test_a_place_where_nothing_can_be_written(run: Run, tmp_path: Path) -> None:
    found = run("events", "-o", tmp_path / "nowhere" / "list.csv")
    assert found.exit_code == 2
    assert "cannot be written: No such file or directory" in found.stderr


def test_what_fails_leaves_the_old_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("old")
    assert run("events", "--collection", "none", "-o", tmp_path / "list.csv").exit_code == 2
    assert (tmp_path / "list.csv").read_text() == "old"
    assert sorted(path.name for path in tmp_path.glob("*list*")) == ["list.csv"]


def test_a_workbook_is_nothing_for_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.cli import targets

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(targets.sys, "stdout", Terminal())
    with pytest.raises(dossier.typer.BadParameter, match=r"-o FILE\.xlsx"), targets.target(dossier.ListFormat.xlsx, None, None):
        pass
