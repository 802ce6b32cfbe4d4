"""Rows as comma-separated values."""

from __future__ import annotations

import csv
import io

from dragoman.dossier.tabular import plain, write_csv


def _written(*rows: dict[str, object]) -> list[list[str]]:
    out = io.StringIO()
    write_csv(("name", "number"), rows, out)
    return list(csv.reader(io.StringIO(out.getvalue())))


def test_what_a_spreadsheet_would_run_is_marked() -> None:
    found = _written({"name": "=1+1"}, {"name": ["@a", "b"]}, {"name": "+\x1b[31m", "number": -2})
    assert found == [["name", "number"], ["'=1+1", ""], ["'@a, b", ""], ["'+␛[31m", "-2"]]


def test_values_in_words() -> None:
    assert (plain(None), plain(1234.5), plain(["a", ["b"]]), plain(True)) == ("", "1,234.5", "a, b", "True")
