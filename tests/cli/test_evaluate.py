from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli.conftest import Run
from helpers.fakes import FakeReader

from dragoman.cli import scoring
from dragoman.records import Party

SMALL = Path(__file__).parents[1] / "evaluation"
GOLD, PREDICTED = str(SMALL / "small_gold.jsonl"), str(SMALL / "small_predicted.jsonl")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Gold that the fake reader reads half right."""
    path = tmp_path / "gold.jsonl"
    right = {"type": "SUPPORT", "actors": ["KEN"], "recipients": ["TUN"], "evidence": "signed"}
    missed = {"type": "AID", "actors": ["KEN"], "recipients": ["UGA"], "evidence": "gave"}
    record = {
        "id": "g",
        "lang": "en",
        "text": "KEN > TUN SUPPORT | signed\nKenya gave.",
        "events": [right, missed],
    }
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def _fake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scoring, "_reader", FakeReader)


def test_predicted_records_are_scored_as_by_the_reference(run: Run) -> None:
    scored = json.loads(run("evaluate", GOLD, "--predicted", PREDICTED, "--format", "json").stdout)
    expected = json.loads((SMALL / "small_expected.json").read_text(encoding="utf-8"))
    assert {k: scored[k] for k in expected} == expected
    assert set(scored["intervals"]) == set(scored["scores"])


def test_gold_texts_are_read_and_errors_listed(run: Run, gold: Path) -> None:
    out = run("evaluate", str(gold), "--errors").stdout
    assert "events.strict                 1.000  0.500  0.667" in out
    assert "g  events.strict  missed: AID KEN → UGA occurred\n    in   Kenya gave.\n    why  " in out


def test_the_floor_holds_rises_and_sinks_only_when_told(run: Run, gold: Path, tmp_path: Path) -> None:
    floor = str(tmp_path / "floor.yaml")
    assert run("evaluate", str(gold), "--floor", floor, "--update-floor").exit_code == 0
    assert run("evaluate", str(gold), "--floor", floor).exit_code == 0
    empty = tmp_path / "none.jsonl"
    empty.touch()
    worse = run("evaluate", str(gold), "--predicted", str(empty), "--floor", floor)
    assert worse.exit_code == 1
    assert "gold.jsonl: events.strict sank from 0.667 to 0.000" in worse.stderr
    lower = ("evaluate", str(gold), "--predicted", str(empty), "--floor", floor, "--update-floor")
    run(*lower)
    assert run("evaluate", str(gold), "--predicted", str(empty), "--floor", floor).exit_code == 1
    run(*lower, "--allow-lower")
    assert run("evaluate", str(gold), "--predicted", str(empty), "--floor", floor).exit_code == 0


def test_who_is_who_is_scored_alone(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Mentions:
        def mentions(self, article: object) -> list[Party]:
            return [Party(entity="KEN", start=0, end=5, text="Kenya")]

    monkeypatch.setattr(scoring, "_reader", Mentions)
    line = {"id": "w", "lang": "en", "text": "Kenya and Togo", "kind": "name"}
    right = line | {"start": 0, "end": 5, "mention": "Kenya", "entity": "KEN"}
    wrong = line | {"start": 10, "end": 14, "mention": "Togo", "entity": "TGO"}
    path = tmp_path / "who.jsonl"
    path.write_text(f"{json.dumps(right)}\n{json.dumps(wrong)}\n", encoding="utf-8")
    out = run("evaluate", "--who", str(path), "--errors").stdout
    assert "en:name                           1      2  0.500" in out
    assert "w  name  'Togo' means TGO, read nothing" in out
    found = json.loads(run("evaluate", "--who", str(path), "--format", "json").stdout)
    assert found == {"accuracy": {"all": [1, 2], "en": [1, 2], "en:name": [1, 2]}}


def test_wrong_use_is_refused(run: Run, gold: Path, tmp_path: Path) -> None:
    assert run("evaluate").exit_code == 2
    assert run("evaluate", str(gold), "--update-floor").exit_code == 2
    broken = tmp_path / "broken.jsonl"
    broken.write_text("{", encoding="utf-8")
    result = run("evaluate", str(broken))
    assert result.exit_code == 2
    assert "line 1: no valid JSON" in result.stderr
