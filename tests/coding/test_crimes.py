"""Dealings of private people are no acts between their states: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.weighing import act

PRIVATE = [
    ("fr", "Le touriste allemand a refusé l'offre d'un hôtelier togolais.", "refusé"),
    ("fr", "Le passager chinois a remercié la Norvège.", "remercié"),
    ("fr", "L'individu a demandé pardon au Pérou.", "demandé"),
    ("en", "The German tourist rejected the offer of a Togolese hotel.", "rejected"),
    ("en", "The Chinese passenger thanked Norway.", "thanked"),
    ("en", "A suspect from Chile threatened Peru.", "threatened"),
]
PUBLIC = [
    ("fr", "Le ministre allemand a refusé l'offre du Togo.", "refusé"),
    ("fr", "Le gouvernement chinois a remercié la Norvège.", "remercié"),
    ("en", "The German minister rejected the offer of Togo.", "rejected"),
    ("en", "The Chinese government thanked Norway.", "thanked"),
]
DOUBT = "it is a matter between private people"


@pytest.mark.parametrize(("lang", "text", "word"), PRIVATE)
def test_dealings_of_private_people_are_doubted(lang: str, text: str, word: str) -> None:
    assert act(text, lang, word).candidate.doubt == DOUBT


@pytest.mark.parametrize(("lang", "text", "word"), PUBLIC)
def test_those_of_who_speaks_for_a_state_are_not(lang: str, text: str, word: str) -> None:
    assert act(text, lang, word).candidate.doubt == ""
