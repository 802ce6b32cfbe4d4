"""The query that is sent, and what becomes of an answer; the network is never touched."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from dragoman.errors import KnowledgeError
from dragoman.knowledge.people import PeopleIndex

SCRIPT = Path(__file__).parents[2] / "scripts" / "refresh_people.py"
ANSWER = Path(__file__).parent / "data" / "wikidata_answer.json"


@pytest.fixture(scope="module")
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh_people", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _answer() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(ANSWER.read_text(encoding="utf-8"))
    return loaded


def test_query_asks_for_the_state_and_the_years(refresh: ModuleType) -> None:
    text = refresh.query("UZB", 1995)
    assert 'wdt:P298 "UZB"' in text
    assert "YEAR(?end) >= 1995" in text
    assert text.count("{") == text.count("}")
    for needed in ("p:P39", "pqv:P580", "pqv:P582", "wdt:P1001", '"en", "fr"', "altLabel"):
        assert needed in text


@pytest.mark.parametrize("state", ["Turkey", "tur", 'T"}', "T1R"])
def test_no_state(refresh: ModuleType, state: str) -> None:
    with pytest.raises(KnowledgeError, match="no state"):
        refresh.query(state, 1990)


def test_rows_have_offices_and_dates_as_precise_as_known(refresh: ModuleType) -> None:
    first, second = refresh.rows(_answer(), "TUR", "2033-06-01")
    assert first == {
        "name": "Ayla Demir",
        "aliases": "Aïla Demir|A. Demir",
        "entity": "TUR",
        "office": "defence minister",
        "sector": "MIL",
        "start": "2027-01-03",
        "end": "",
        "as_of": "2033-06-01",
        "source": "wikidata:Q9000001",
    }
    assert (second["office"], second["start"], second["end"]) == ("president", "2028-05", "2033")


def test_not_an_answer(refresh: ModuleType) -> None:
    with pytest.raises(KnowledgeError, match="no answer"):
        refresh.rows({"error": "busy"}, "TUR", "2033-06-01")


def test_command_writes_a_file_that_the_index_reads(refresh: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refresh, "ask", lambda _text: _answer())
    out = tmp_path / "mine.csv"
    assert refresh.main(["TUR", "--out", str(out), "--as-of", "2033-06-01"]) == 0
    held = PeopleIndex.load(out).holding("TUR", "defence minister", "2033-06")
    assert held is not None
    assert held[0].name == "Ayla Demir"
    assert held[1].source == "wikidata:Q9000001"


def test_command_prints_the_query_alone(refresh: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert refresh.main(["TUR", "--print-query"]) == 0
    assert "SELECT" in capsys.readouterr().out


def test_command_says_what_failed(refresh: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert refresh.main(["Turkey"]) == 1
    assert "no state" in capsys.readouterr().err
