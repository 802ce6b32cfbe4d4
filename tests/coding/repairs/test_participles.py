"""French participles go with the noun with which they agree."""

from __future__ import annotations

import pytest
from helpers.parses import under

AGREEING = [
    ("Deux soldats turcs ont péri dans une attaque au mortier menée par des combattants syriens.", "attaque", "menée"),
    ("Le Niger dénonce une incursion de soldats menée depuis le Bénin.", "incursion", "menée"),
]


@pytest.mark.parametrize(("text", "noun", "participle"), AGREEING)
def test_a_participle_goes_with_the_noun_it_agrees_with(text: str, noun: str, participle: str) -> None:
    assert participle in under(text, noun, "acl")


def test_a_participle_that_agrees_with_its_noun_stays() -> None:
    assert "menées" in under("Le Niger dénonce une série d'attaques menées depuis le Bénin.", "attaques", "acl")
