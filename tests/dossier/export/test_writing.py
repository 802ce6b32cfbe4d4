"""Lists as files of all forms: what stands in them, what tells of them, and what strangers' words cannot do there."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args

import polars
import pytest
from openpyxl import load_workbook

from dragoman.dossier.export import columnar, workbook
from dragoman.dossier.export.about import About, about_words
from dragoman.dossier.export.columns import columns
from dragoman.dossier.export.table import Table
from dragoman.dossier.export.writing import FORMS, KINDS, Form, write
from dragoman.dossier.naming import Language
from dragoman.errors import InputError

ABOUT = About(
    "events", (("pair", "KEN:TUN"), ("type", "CONSULT"), ("type", "SUPPORT"), ("q", '=1+1, "x"; +2')), "press",
    "2026-03-01T10:20:30+00:00", "Dragoman 1.2.3", 12,
)  # fmt: skip
EVIL = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", 'a;=HYPERLINK("x")', "<script>\u202e\x1b[31m", "é" * 40_000,
]  # fmt: skip
ROWS: list[dict[str, Any]] = [
    {
        "id": "1", "date": "2024-03", "published": "2024-03-12", "begun": "2026-03-01T10:20:30.5+00:00", "value": -1.5,
        "articles": 3, "withdrawn": True, "words": ["une", "deux"], "marks": [[1, 2], [4, 9]], "title": "À Tunis",
    },
    {"id": "2", "date": "1880-01-02", "title": None},
]  # fmt: skip
NAMES = tuple(ROWS[0])


def _file(
    form: Form, rows: list[dict[str, Any]], names: tuple[str, ...] = NAMES, lang: Language = "en", *, about: bool = True
) -> bytes:
    out = io.BytesIO()
    assert write(form, Table(columns(names), iter(rows), ABOUT, lang), out, about=about) == len(rows)
    return out.getvalue()


def _sheets(data: bytes) -> dict[str, list[list[Any]]]:
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in load_workbook(io.BytesIO(data))}


def test_csv_begins_with_the_table_unless_it_is_to_tell_of_itself() -> None:
    plain = _file("csv", ROWS, about=False).decode()
    assert plain.splitlines()[0] == ",".join(NAMES)
    told = _file("csv", ROWS, lang="fr").decode("utf-8-sig")
    head, table = told[: -len(plain)].splitlines(), told[-len(plain) :]
    assert table == plain
    assert head[0] == f"# Dragoman 1.2.3. Le tableau commence à la ligne {len(head) + 1}."
    assert {"# Entre : KEN:TUN", "# Collection : press", "# Lignes : 2 sur 12"} <= set(head)
    assert [line for line in head if "mars 2026" in line] == ['"# Archive au : 1 mars 2026, 10:20 UTC"']
    rows = list(csv.DictReader(told.splitlines()[len(head) :]))
    assert (rows[0]["words"], rows[0]["value"], rows[1]["title"]) == ("une, deux", "-1.5", "")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_of_csv_is_a_formula_however_lines_are_parted(delimiter: str) -> None:
    data = _file("csv", [{"title": text, "id": "x"} for text in EVIL], ("title", "id")).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(data), delimiter=delimiter) for cell in row]
    assert len(cells) > len(EVIL)
    assert not [cell for cell in cells if cell.strip(" \"'").startswith(tuple("=@＝")) and not cell.startswith("'")]


def test_a_workbook_has_days_numbers_and_texts_that_are_no_formulas() -> None:
    book = load_workbook(io.BytesIO(_file("xlsx", ROWS)))
    sheet = book["List"]
    first = dict(zip(NAMES, sheet[2], strict=True))
    assert first["published"].value == datetime(2024, 3, 12)
    assert first["published"].number_format == "yyyy-mm-dd"
    assert first["begun"].value == datetime(2026, 3, 1, 10, 20, 30, 500_000)
    assert (first["date"].value, first["value"].value, first["articles"].value) == ("2024-03", -1.5, 3)
    assert (first["withdrawn"].value, first["words"].value) == (True, "une, deux")
    assert sheet["B3"].value == "1880-01-02"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:J3")
    assert {row[0].value: row[1].value for row in book["About"].iter_rows()} == {
        "List": "Happenings", "Between": "KEN:TUN", "Type": "SUPPORT", "Words": '=1+1, "x"; +2', "Collection": "press",
        "Archive as of": "1 Mar 2026, 10:20 UTC", "Made by": "Dragoman 1.2.3", "Rows": "2 of 12",
    }  # fmt: skip


def test_what_a_workbook_would_run_stays_text_also_when_it_is_edited() -> None:
    book = load_workbook(io.BytesIO(_file("xlsx", [{"title": text} for text in EVIL], ("title",))))
    cells = [row[0] for row in book["List"].iter_rows(min_row=2)]
    assert all(cell.data_type == "s" for cell in cells)
    assert [cell.quotePrefix for cell in cells] == [True] * 6 + [False] * 3
    assert cells[0].value == EVIL[0]
    assert book["About"]["B5"].data_type == "s"


def test_what_is_too_long_for_a_cell_is_cut_and_this_is_told() -> None:
    texts = ("é" * 40_000, "😀" * 20_000, "é" * workbook.LONGEST)
    sheets = _sheets(_file("xlsx", [{"title": text} for text in texts], ("title",)))
    long, wide, fits = (row[0] for row in sheets["List"][1:])
    assert len(long) == workbook.LONGEST
    assert long.endswith("é […]")
    assert len(wide.encode("utf-16-le")) // 2 <= workbook.LONGEST
    assert wide.endswith("😀 […]")
    assert fits == "é" * workbook.LONGEST
    assert sheets["About"][-1] == ["Note", "Texts longer than 32767 characters are cut and end with […]"]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ROWS", 1)
    with pytest.raises(InputError, match="holds 1 rows"):
        _file("xlsx", ROWS)


def test_a_workbook_without_a_sheet_that_tells_of_it() -> None:
    assert list(_sheets(_file("xlsx", ROWS, lang="fr", about=False))) == ["Liste"]


def test_parquet_has_its_types_whatever_stands_in_it() -> None:
    full, empty = (polars.read_parquet(io.BytesIO(_file("parquet", rows))) for rows in (ROWS, []))
    assert full.schema == empty.schema == {
        "id": polars.String, "date": polars.String, "published": polars.Date, "begun": polars.Datetime("us", "UTC"),
        "value": polars.Float64, "articles": polars.Int64, "withdrawn": polars.Boolean, "words": polars.List(polars.String),
        "marks": polars.List(polars.List(polars.Int64)), "title": polars.String,
    }  # fmt: skip
    row = full.row(0, named=True)
    assert (row["published"], row["words"], row["marks"]) == (date(2024, 3, 12), ["une", "deux"], [[1, 2], [4, 9]])
    assert row["begun"] == datetime(2026, 3, 1, 10, 20, 30, 500_000, UTC)
    assert full["published"].to_list()[1] is None


def test_parquet_tells_of_itself_in_its_metadata() -> None:
    told = json.loads(polars.read_parquet_metadata(io.BytesIO(_file("parquet", ROWS)))[columnar.KEY])
    assert told == ABOUT.plain(2)
    assert (told["filters"]["type"], told["rows"], told["total"]) == (["CONSULT", "SUPPORT"], 2, 12)
    assert columnar.KEY not in polars.read_parquet_metadata(io.BytesIO(_file("parquet", ROWS, about=False)))


def test_json_lines() -> None:
    plain = _file("jsonl", ROWS, about=False)
    assert json.loads(plain.splitlines()[0]) == ROWS[0]
    first, *others = _file("jsonl", ROWS).splitlines(keepends=True)
    assert json.loads(first) == {"_about": ABOUT.plain(2)}
    assert b"".join(others) == plain


@pytest.mark.parametrize("form", FORMS)
def test_rows_are_taken_one_by_one(form: Form) -> None:
    """More than one batch of any form, from what can be gone through once."""

    def rows() -> Iterator[dict[str, Any]]:
        yield from ({"id": str(n), "articles": n} for n in range(2_500))

    out = io.BytesIO()
    assert write(form, Table(columns(("id", "articles")), rows(), ABOUT), out, about=False) == 2_500
    read = {
        "csv": lambda: [int(row["articles"]) for row in csv.DictReader(io.StringIO(out.getvalue().decode()))],
        "xlsx": lambda: [row[1] for row in _sheets(out.getvalue())["List"][1:]],
        "parquet": lambda: polars.read_parquet(out.getvalue())["articles"].to_list(),
        "jsonl": lambda: [json.loads(line)["articles"] for line in out.getvalue().splitlines()],
    }  # fmt: skip
    assert read[form]() == list(range(2_500))


@pytest.mark.parametrize("form", FORMS)
def test_the_same_list_is_the_same_file(form: Form, tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb") as file:
        write(form, Table(columns(NAMES), ROWS, ABOUT), file)
    assert (tmp_path / "file").read_bytes() == _file(form, ROWS)


def test_every_form_has_a_media_type() -> None:
    assert set(KINDS) == set(get_args(Form))


def test_the_words_of_both_languages_are_the_same() -> None:
    def keys(told: Any) -> Any:
        return {key: keys(value) for key, value in told.items()} if isinstance(told, dict) else None

    assert keys(about_words("en")) == keys(about_words("fr"))
