from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from cli.conftest import Run

TEXT = "KEN > TUN SUPPORT | signed a treaty\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_jsonl_is_one_record_a_line(run: Run, article: str) -> None:
    result = run("read", article, article, "--format", "jsonl", "--published", "2024-03-12", "--lang", "fr")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [(r["published"], r["lang"], r["text"]) for r in records] == [("2024-03-12", "fr", TEXT)] * 2


def test_json_is_an_array_also_where_it_is_empty(run: Run, article: str, tmp_path: Path) -> None:
    assert len(json.loads(run("read", article, article, "--format", "json").stdout)) == 2
    (tmp_path / "empty.txt").touch()
    result = run("read", str(tmp_path / "empty.txt"), "--format", "json")
    assert json.loads(result.stdout) == []
    assert result.exit_code == 1


def test_csv_is_a_row_an_event(run: Run, article: str) -> None:
    (row,) = csv.DictReader(io.StringIO(run("read", article, "--format", "csv").stdout))
    assert row["actors"] == "KEN"
    assert row["goldstein"] == "-8"
    assert row["evidence"] == "signed a treaty"
    assert row["place"] == "Nairobi"


def test_json_lines_keep_what_they_say_of_themselves(run: Run) -> None:
    lines = b'{"id": "x1", "text": "a", "published": "2020-01-02"}\n{"id": "x2", "text": "b"}\n'
    result = run("read", "-", "--format", "jsonl", "--published", "2024-03-12", stdin=lines)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["id"], r["published"]) for r in found] == [("x1", "2020-01-02"), ("x2", "2024-03-12")]


def test_what_fails_is_told_and_counted_and_the_rest_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xe9t\xe9")
    (tmp_path / "c.txt").write_text("Unlucky", encoding="utf-8")
    (tmp_path / "d.jsonl").write_text('{"text": "Gut.", "lang": "de"}\n{\n{"text": "fine"}\n', encoding="utf-8")
    result = run("read", str(tmp_path), str(tmp_path / "none"), "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 2
    assert result.exit_code == 5
    told = result.stderr
    assert f"{tmp_path}/b.txt: It is not valid UTF-8" in told
    assert "c.txt: The program failed on it (ZeroDivisionError: division by zero)." in told
    assert "d.jsonl, line 1: There is no language pack for 'de'." in told
    assert "d.jsonl, line 2: It is no valid JSON" in told
    assert "none: It cannot be opened" in told
    assert told.splitlines()[-1] == "5 of 7 inputs could not be read."


def test_too_long_is_refused_unless_allowed(run: Run, article: str) -> None:
    assert "Raise the limit with --max-chars" in run("read", article, "--max-chars", "5").stderr
    assert run("read", article, "--max-chars", "50").exit_code == 0


def test_the_exit_status_stops_at_a_hundred(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{\n" * 130, encoding="utf-8")
    assert run("read", str(tmp_path), "--jobs", "1").exit_code == 100


def test_warnings_are_told_once(run: Run, article: str) -> None:
    assert "No date of publication. (2 of 2)" in run("read", article, article, "--format", "csv").stderr


def test_a_wrong_date_is_refused(run: Run, article: str) -> None:
    result = run("read", article, "--published", "12/03/2024")
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr


def test_explain_adds_reasons(run: Run, article: str) -> None:
    record = json.loads(run("read", article, "--format", "jsonl", "--explain").stdout)
    assert [e["item"] for e in record["explanations"]] == ["e0", None]
    assert "explanations" not in json.loads(run("read", article, "--format", "jsonl").stdout)
    view = run("read", article, "--explain").stdout
    assert "entry: an entry" in view
    assert "A promising one." in view
    assert "why not: no verb" in view


def test_the_least_confidence_reaches_the_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.intake.workers import task

    monkeypatch.setenv("DRAGOMAN_MIN_CONFIDENCE", "0.4")
    assert task(None, None, None, None, None).settings.min_confidence == 0.4
    assert task(None, None, None, None, None, min_confidence=0.0).settings.min_confidence == 0


@pytest.mark.parametrize("command", ["read", "add", "reread", "watch"])
def test_a_confidence_is_from_0_to_1(run: Run, command: str) -> None:
    result = run(command, "--min-confidence", "1.1")
    assert result.exit_code == 2
    assert "less than or equal to 1" in result.output
