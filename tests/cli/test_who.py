from __future__ import annotations

import json

import pytest
from cli.conftest import Run

from dragoman.cli.asking import Answer, told


@pytest.mark.parametrize("question", ["ministre turc de la défense", "Turkish defence minister"])
def test_an_office_on_a_day(run: Run, question: str) -> None:
    result = run("who", question, "--on", "2020-10-27")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "Hulusi Akar, defence minister, Turkey (TUR)"
    assert "in office 2018" in result.stdout
    assert "source: " in result.stdout


def test_a_name_of_a_state_and_json(run: Run) -> None:
    (answer,) = json.loads(run("who", "l'Ouzbékistan", "--lang", "fr", "--format", "json").stdout)
    assert (answer["entity"], answer["name"]) == ("UZB", "Uzbekistan")


def test_a_person(run: Run) -> None:
    assert run("who", "Hulusi Akar", "--on", "2020-10-27").stdout.startswith("Hulusi Akar, defence minister")


def test_nothing_known(run: Run) -> None:
    result = run("who", "Xyzzy", "--on", "2020-10-27")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "Nothing is known of 'Xyzzy' on 2020-10-27." in result.stderr


def test_an_open_end_is_told_as_such() -> None:
    answer = Answer("FRA", "France", "person", "Ana Mora", "president", "2020", "", "2023", "a source")
    assert list(told(answer))[1] == "    in office 2020 to no end known as of 2023"
    assert list(told(Answer("FRA", "France", "state"))) == ["FRA  France  (state)"]
