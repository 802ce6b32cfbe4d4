from __future__ import annotations

import json

import pytest
from cli.conftest import Run

from dragoman.cli.asking import told
from dragoman.knowledge.who import Answer


@pytest.mark.parametrize("question", ["ministre turc de la défense", "Turkish defence minister"])
def test_an_office_on_a_day(run: Run, question: str) -> None:
    result = run("who", question, "--on", "2020-10-27")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Hulusi Akar, defence minister, Turkey (TUR)"
    assert "in office from 2018" in result.stdout
    assert "source: " in result.stdout


def test_json(run: Run) -> None:
    answers = json.loads(run("who", "l'Ouzbékistan", "--lang", "fr", "--on", "2020-10-27", "--format", "json").stdout)
    assert answers[0]["entity"] == "UZB"
    assert set(answers[0]) >= {"person", "office", "from", "to", "source", "confidence", "reason"}


def test_nothing_known(run: Run) -> None:
    result = run("who", "Xyzzy\x1b[2J", "--on", "2020-10-27")
    assert result.exit_code == 1
    assert result.stdout.startswith("unknown\n    nothing known of")
    assert "\x1b" not in result.stdout


def test_an_unknown_language_is_refused(run: Run) -> None:
    assert run("who", "Ankara", "--lang", "xx").exit_code == 2


def test_an_open_end_is_told_as_such() -> None:
    answer = Answer("FRA", "Ana Mora", "president", "2020", None, "a source", "2023", 0.75, "last seen")
    assert list(told(answer, {"FRA": "France"})) == [
        "Ana Mora, president, France (FRA)",
        "    in office from 2020 to no end known as of 2023",
        "    source: a source",
        "    last seen (0.75)",
    ]
