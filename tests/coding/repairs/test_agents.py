"""Agents of passives that the parser hung on a noun in between."""

from __future__ import annotations

import pytest
from helpers.parses import under

AGENTS = [
    ("Cinq officiers tchadiens, capturés avec leur véhicule par les Soudanais, restent à Nyala.", "capturés", "Soudanais"),
    ("Deux chalutiers, arraisonnés avec leur cargaison par les Vietnamiens, sont à quai.", "arraisonnés", "Vietnamiens"),
    ("Le cargo, saisi avec son équipage par les Iraniens, a repris la mer.", "saisi", "Iraniens"),
    ("Trois pêcheurs ont été interpellés sur leur bateau par les Marocains.", "interpellés", "Marocains"),
    ("Le consul a été reçu dans son bureau par le gouverneur.", "reçu", "gouverneur"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "agent"), AGENTS)
def test_agent_behind_another_complement(text: str, verb: str, agent: str) -> None:
    assert agent in under(text, verb, "obl:agent", "obl")


def test_a_noun_of_action_keeps_its_agent() -> None:
    text = "Deux soldats, blessés lors de l'attaque du poste par les rebelles, sont rentrés."
    assert "rebelles" not in under(text, "blessés", "obl:agent", "obl")
