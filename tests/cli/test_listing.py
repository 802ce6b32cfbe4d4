"""Lists in all forms."""

from __future__ import annotations

import io
import json

import pytest

from dragoman.cli.listing import Listing, show

ROWS = [{"name": "=cmd|' /C calc'!A0", "number": 1.5, "codes": ["A", "B"], "none": None}, {"name": "a|b\x1b[31m<b>", "number": 2}]
LISTING = Listing(("name", "number", "codes", "none"), ROWS, 12, at_least=True, note="a note", what="things")


def shown(listing: Listing, format: str) -> str:
    out = io.StringIO()
    show(listing, format, out)
    return out.getvalue()


def test_json_says_how_many() -> None:
    found = json.loads(shown(LISTING, "json"))
    assert (found["rows"], found["total"], found["at_least"]) == (ROWS, 12, True)
    assert found["listed"] == "2 of more than 12 things listed"


def test_json_lines_are_the_rows_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert [json.loads(line) for line in shown(LISTING, "jsonl").splitlines()] == ROWS
    assert capsys.readouterr().err == "2 of more than 12 things listed\n"


def test_csv_runs_no_formula() -> None:
    assert shown(LISTING, "csv").splitlines()[:2] == ["name,number,codes,none", "'=cmd|' /C calc'!A0,1.5,\"A, B\","]


def test_markdown_is_no_markup() -> None:
    lines = shown(LISTING, "markdown").splitlines()
    assert lines[0] == "| name | number | codes | none |"
    assert lines[3].startswith("| a\\|b\u241b[31m&lt;b> |")


def test_a_table_escapes_the_terminal_and_says_how_many() -> None:
    text = shown(LISTING, "table")
    assert "\x1b" not in text
    assert "2 of more than 12 things listed  a note" in text


def test_an_empty_list() -> None:
    assert shown(Listing(("a",), []), "table") == "0 listed\n"
