"""What fills a slot of a frame, and which pronouns are reflexive."""

from __future__ import annotations

import pytest
from helpers.frames import frame, word

from dragoman.coding.slots import reflexive, slot_tokens


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("La France nous a promis des radars.", "promis", False),
        ("Le ministre m'a reçue jeudi.", "reçue", False),
        ("Nous nous réunissons à Paris.", "réunissons", True),
        ("Les ministres se réunissent à Paris.", "réunissent", True),
    ],
)
def test_nous_and_me_are_reflexive_beside_their_own_subject(sentence: str, verb: str, expected: bool) -> None:
    assert (reflexive(word("fr", sentence, verb)) is not None) is expected


def test_what_the_parser_hung_on_a_name_fills_a_slot_of_the_verb() -> None:
    complaint = frame("fr", "La Syrie a déposé une plainte à l'ONU contre Israël.", "déposé")
    assert [t.text for t in slot_tokens(complaint, "contre")] == ["Israël"]
    assert slot_tokens(complaint, "de") == []
