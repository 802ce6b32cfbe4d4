"""Whom words for fighters mean, and whom an attack is on where its clause does not say it: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

UNREAD = pytest.mark.xfail(reason="towns taken, and 'se rendre maître', are not read right yet", strict=True)
TAKEN = [
    pytest.param("fr", "Les chebabs ont attaqué lundi l'armée somalienne. Mardi, les djihadistes ont pris la bourgade de Wardhiigo.",
     "AL_SHABAAB", "SOM", marks=UNREAD),
    pytest.param("fr", "Le M23 a attaqué lundi l'armée congolaise. Les rebelles se sont rendus maîtres mardi de Kibati.",
     "M23", "COD", marks=UNREAD),
    ("en", "Al-Shabaab attacked the Somali army on Monday. On Tuesday the militants captured the town of Wardhiigo.",
     "AL_SHABAAB", "SOM"),
    ("en", "The M23 attacked the Congolese army on Monday. Government forces recaptured the town of Kibati on Tuesday.",
     "COD", "M23"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "doer", "enemy"), TAKEN)
def test_a_town_is_taken_from_whom_the_fighters_fight(lang: str, text: str, doer: str, enemy: str) -> None:
    found = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text) if e.type == "ASSAULT"]
    assert ({doer}, {enemy}) in found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le constructeur français a lancé lundi une offensive commerciale en Italie."),
        pytest.param("fr", "Le patron suédois s'est rendu maître d'un jeu difficile devant le public danois.", marks=UNREAD),
        ("en", "The French carmaker launched a sales offensive in Italy on Monday."),
    ],
)
def test_offensives_of_trade_are_no_attacks(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text) if e.type == "ASSAULT"]
