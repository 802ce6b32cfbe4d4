"""Dealings of private people are no acts between their states: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.weighing import act, acts

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


# (language, text, doer of the accusation, None where none is told)
ACCUSED = [
    ("en", "Kenya closed its border. The Somali general is accused of ordering the raid.", None),
    ("en", "Kenya closed its border. Somalia is suspected of arming the rebels.", None),
    ("en", "Somalia is accused by Kenya of arming the rebels.", "KEN"),
    ("en", "Kenya accused Somalia of arming the rebels.", "KEN"),
    ("fr", "Le Kenya a fermé sa frontière. Le général somalien est accusé d'avoir ordonné le raid.", None),
    ("fr", "Le Kenya a fermé sa frontière. La Somalie est soupçonnée d'armer les rebelles.", None),
    ("fr", "La Somalie est accusée par le Kenya d'armer les rebelles.", "KEN"),
    ("fr", "Le Kenya a accusé la Somalie d'armer les rebelles.", "KEN"),
]


@pytest.mark.parametrize(("lang", "text", "doer"), ACCUSED)
def test_an_accusation_without_a_doer_is_none(lang: str, text: str, doer: str | None) -> None:
    told = [w.candidate for w in acts(text, lang) if w.candidate.type == "ACCUSE"]
    assert [w.entity for c in told for w in c.actors] == ([doer] if doer else [])
