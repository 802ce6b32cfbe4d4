"""Lists in all forms."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import polars
import pytest
from openpyxl import load_workbook

from dragoman.cli.listing import Listing, show
from dragoman.cli.targets import Target
from dragoman.dossier.export.about import About
from dragoman.dossier.export.columns import columns

ROWS = [{"name": "=cmd|' /C calc'!A0", "number": 1, "codes": ["A", "B"], "none": None}, {"name": "a|b\x1b[31m<b>", "number": 2}]
ABOUT = About("things", (("pair", "KEN:TUN"),), None, "2026-03-01T10:00:00+00:00", "Dragoman 0", 12, at_least=True, note="a note")
LISTING = Listing(columns(("name", "number", "codes", "none"), codes="texts"), ROWS, ABOUT, "things")


def _printed(listing: Listing, format: str, *, about: bool = False) -> bytes:
    out = io.BytesIO()
    stream = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
    show(listing, Target(format, stream, about))
    stream.flush()
    return out.getvalue()


def shown(listing: Listing, format: str, *, about: bool = False) -> str:
    return _printed(listing, format, about=about).decode()


def test_json_says_how_many_and_of_what() -> None:
    found = json.loads(shown(LISTING, "json"))
    assert (found["rows"], found["total"], found["at_least"], found["note"]) == (ROWS, 12, True, "a note")
    assert found["listed"] == "2 of more than 12 things listed"
    assert found["about"]["filters"] == {"pair": "KEN:TUN"}


def test_json_lines_are_the_rows_alone(capsys: pytest.CaptureFixture[str]) -> None:
    found = [json.loads(line) for line in shown(LISTING, "jsonl").splitlines()]
    assert found == [{"codes": None, "none": None} | row for row in ROWS]
    assert capsys.readouterr().err == "2 of more than 12 things listed\n"


def test_csv_runs_no_formula() -> None:
    assert shown(LISTING, "csv").splitlines()[:2] == ["name,number,codes,none", "'=cmd|' /C calc'!A0,1,\"A, B\","]


@pytest.mark.parametrize("format", ["csv", "jsonl"])
def test_what_tells_of_the_list_comes_where_it_is_wanted(format: str) -> None:
    plain, told = shown(LISTING, format), shown(LISTING, format, about=True)
    assert "KEN:TUN" not in plain
    assert "KEN:TUN" in told
    assert told.endswith(plain)


def test_binary_forms_are_read_back() -> None:
    assert polars.read_parquet(_printed(LISTING, "parquet"))["number"].to_list() == [1, 2]
    assert load_workbook(io.BytesIO(_printed(LISTING, "xlsx"))).active["B2"].value == 1


def test_markdown_is_no_markup() -> None:
    lines = shown(LISTING, "markdown").splitlines()
    assert lines[0] == "| name | number | codes | none |"
    assert lines[3].startswith("| a\\|b\u241b[31m&lt;b> |")
    assert lines[-1] == "2 of more than 12 things listed"


def test_a_table_escapes_the_terminal_and_says_how_many() -> None:
    text = shown(LISTING, "table")
    assert "\x1b" not in text
    assert "2 of more than 12 things listed  a note" in text


def test_an_empty_list() -> None:
    assert shown(Listing(columns(("a",)), [], replace(ABOUT, total=None, note="")), "table") == "0 listed\n"
