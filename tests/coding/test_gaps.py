"""Acts whose object the lexicon lacked or the parser hung elsewhere: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

TOLD = [
    ("fr", "Le Canada a accueilli 312 demandeurs d'asile nicaraguayens.", "AID", "CAN", "NIC"),
    ("fr", "Les autorités somaliennes ont interdit à un avion éthiopien de se poser.", "SANCTION", "SOM", "ETH"),
    ("fr", "Le Bénin avait interdit le 6 mai l'embarquement du pétrole nigérien.", "SANCTION", "BEN", "NER"),
    ("fr", "La Côte d'Ivoire a renvoyé vers le Burkina une centaine d'orpailleurs.", "COERCE", "CIV", "BFA"),
    ("fr", "Les instructeurs émiratis ont quitté la Somalie.", "RETREAT", "ARE", "SOM"),
    ("fr", "La Pologne brandit des représailles contre l'Ukraine.", "THREATEN", "POL", "UKR"),
    ("fr", "Berlin a reporté la mission d'affaires en Inde.", "REJECT", "DEU", "IND"),
    ("fr", "Kigali aurait déployé entre 3 000 et 4 000 hommes au Congo.", "MOBILIZE", "RWA", "COD"),
    ("fr", "Le parquet albanais a inculpé deux Russes d'espionnage.", "ACCUSE", "ALB", "RUS"),
    ("en", "Canada has taken in 312 Nicaraguan asylum seekers.", "AID", "CAN", "NIC"),
    ("en", "Somalia barred an Ethiopian plane from landing.", "SANCTION", "SOM", "ETH"),
    ("en", "Ivory Coast sent a hundred gold diggers back to Burkina Faso.", "COERCE", "CIV", "BFA"),
    ("en", "The Emirati instructors have left Somalia.", "RETREAT", "ARE", "SOM"),
    ("en", "Poland brandished reprisals against Ukraine.", "THREATEN", "POL", "UKR"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient"), TOLD)
def test_what_is_told_with_such_objects(lang: str, text: str, kind: str, actor: str, recipient: str) -> None:
    told = [(e.type, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text)]
    assert (kind, {actor}, {recipient}) in told


def test_no_fewer_denies_nothing() -> None:
    assert [e.status for e in events("fr", "L'Iran a exécuté pas moins de trois Afghans.")] == ["occurred"]


@pytest.mark.parametrize("text", ["Le commerce entre 2 000 et 2 010 millions a bondi.", "Le cuisinier a quitté la salle."])
def test_what_tells_nothing(text: str) -> None:
    assert events("fr", text) == ()
