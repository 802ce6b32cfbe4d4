"""What forms hold."""

from __future__ import annotations

import json

import pytest

from dragoman.errors import InputError
from dragoman.web.judging.forms import act, changed, id_in, note_of

SEEN = json.dumps({"type": "CONSULT", "mode": "visit", "status": "occurred", "date": "2024-03-12", "place": ""})


def test_only_what_was_changed_is_judged() -> None:
    given = {"act": act("CONSULT", None), "status": "occurred", "date": " 2024-03 ", "place": "", "country": "KEN"}
    assert changed(given, SEEN) == {"mode": "", "date": "2024-03"}
    assert changed({"act": "AID|"}, SEEN) == {"type": "AID", "mode": ""}


def test_a_form_in_which_nothing_was_changed_is_told() -> None:
    with pytest.raises(InputError, match="Nothing was changed"):
        changed({"act": "CONSULT|visit", "status": "occurred"}, SEEN)


@pytest.mark.parametrize("seen", ["", "{", "[]", '"text"'])
def test_a_form_that_is_not_whole_is_told(seen: str) -> None:
    with pytest.raises(InputError, match="not whole"):
        changed({"status": "planned"}, seen)


@pytest.mark.parametrize(
    "given", ["c12", " c12 ", "/events/c12", "http://127.0.0.1:8000/events/c12?page=2#why", "https://desk.example/events/c12/"]
)
def test_an_address_names_its_thing(given: str) -> None:
    assert id_in(given) == "c12"


def test_an_empty_note_is_none() -> None:
    assert note_of("  ") is None
    assert note_of(" why ") == "why"
