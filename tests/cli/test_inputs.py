"""Files of all kinds at the command line: read, added, and taken out of their originals again."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from cli.conftest import Run
from helpers import makers
from helpers.makers import BODY, SECOND

BOTH = f"{BODY['en']}\n\n{SECOND['en']}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "a.html").write_bytes(makers.page())
    (inside / "b.zip").write_bytes(makers.zipped({"x.docx": makers.docx([BODY["en"]]), "y.html": b"<html><body></body></html>"}))
    (inside / "c.pdf").write_bytes(makers.scanned_pdf())
    (inside / "d.csv").write_text(f"Überschrift;Datum;Inhalt\nOne;12.03.2024;{SECOND['en']}\nTwo;soon;x\n", encoding="utf-8")
    (inside / "e.bin").write_bytes(b"\0\1")
    return inside


def test_a_folder_of_all_kinds_is_read_and_each_failure_told(run: Run, folder: Path) -> None:
    result = run("read", str(folder), "--format", "jsonl", "--columns", "title=Überschrift,published=Datum,text=Inhalt")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["text"], r["title"], r["published"]) for r in found] == [
        (BOTH, "Turkey and Malta sign", "2024-03-12"),
        (BODY["en"], None, "2013-12-23"),  # the day that python-docx's own template was made
        (SECOND["en"], "One", "2024-03-12"),
    ]
    assert result.exit_code == 3
    assert "b.zip, y.html: No article was found in the page." in result.stderr
    assert "c.pdf: It is a PDF without a text layer: it needs OCR" in result.stderr
    assert "d.csv, row 3: Its date 'soon' is no day." in result.stderr


def test_columns_that_are_none_are_told(run: Run, folder: Path) -> None:
    result = run("read", str(folder / "d.csv"), "--columns", "text=Body")
    assert "It has no column 'Body' for text; it has Überschrift, Datum, Inhalt." in result.stderr
    assert run("read", str(folder / "d.csv"), "--columns", "body=Text").exit_code == 2
    assert "No column holds texts" in run("read", str(folder / "d.csv")).stderr


@pytest.mark.parametrize(
    "data",
    [
        makers.page(),
        makers.zipped({"a.html": makers.page()}),
        makers.warc({"https://a.example.org/1": makers.page()}),
        gzip.decompress(makers.warc({"https://a.example.org/1": makers.page()})),
        *(makers.tarred({"a.html": makers.page()}, mode) for mode in ("w", "w:gz", "w:bz2", "w:xz")),
    ],
    ids=["page", "zip", "warc.gz", "warc", "tar", "tar.gz", "tar.bz2", "tar.xz"],
)
def test_standard_input_may_be_of_any_kind(run: Run, data: bytes) -> None:
    result = run("read", "-", "--format", "jsonl", stdin=data)
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == [BOTH]


def test_offsets_lead_from_the_record_to_the_element(run: Run, folder: Path) -> None:
    record = json.loads(run("read", str(folder / "a.html"), "--format", "jsonl").stdout)
    first = record["extraction"]["loci"][0]
    assert record["text"][first["start"] : first["end"]] == BODY["en"]
    assert first["where"] == "/html/body/article/p[1]"


def test_what_is_added_can_be_taken_out_of_its_original_again(run: Run, folder: Path, tmp_path: Path) -> None:
    archive = str(tmp_path / "a.db")
    review = "\n".join(f"THE WIRE – {n} March 2024\nTitle {n}\n\n{BODY['en']} {SECOND['en']} Number {n}.\n" for n in (11, 12))
    (folder / "f.txt").write_text(review, encoding="utf-8")
    (folder / "g.html").write_bytes(
        makers.page("fr", "Sans année").replace(b"<p>Le", b"<p>LA VALETTE, 12 mars (Agence) - Le")
    )
    first = run("add", str(folder), "--archive", archive, "--columns", "text=Inhalt")
    assert first.stdout.startswith("7 new, 0 unchanged, 0 changed, 2 failed")
    assert run("add", str(folder), "--archive", archive, "--columns", "text=Inhalt").stdout.startswith("0 new, 7 unchanged")
    again = run("reread", "--extract", "--archive", archive)
    assert again.stdout == "0 changed, 7 unchanged, 0 failed\n"
    assert "needs OCR" in run("ledger", "--archive", archive).stdout


def test_an_article_without_a_language_pack_is_kept_unread_and_counted(run: Run, tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text('{"text": "KEN > TUN SUPPORT | x\\n", "lang": "de"}\n{"text": "b", "lang": "en"}\n', encoding="utf-8")
    archive = str(tmp_path / "a.db")
    result = run("add", str(lines), "--archive", archive)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].startswith("2 new")
    assert "for want of a language pack: de 1." in result.stdout
    assert run("reread", "--archive", archive).stdout == "0 changed, 2 unchanged, 0 failed\n"
    told = run("archive", "stats", "--archive", archive, "--format", "jsonl").stdout
    stats = [json.loads(line) for line in told.splitlines()]
    assert {row["what"]: row["number"] for row in stats if row["unit"] == "articles"} == {"de": 1, "en": 1}
    assert run("read", str(lines)).exit_code == 1
