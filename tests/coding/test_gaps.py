"""Acts whose object the lexicon lacked or the parser hung elsewhere: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

TOLD = [
    ("fr", "L'Espagne a hébergé 45 demandeurs d'asile boliviens.", "AID", "ESP", "BOL"),
    ("fr", "Le Soudan a interdit à un cargo tchadien d'atterrir.", "SANCTION", "SDN", "TCD"),
    ("fr", "Le Kenya a bloqué le chargement du café ougandais.", "SANCTION", "KEN", "UGA"),
    ("fr", "L'Angola a reconduit vers la Namibie des dizaines d'orpailleurs.", "COERCE", "AGO", "NAM"),
    ("fr", "Les instructeurs émiratis ont quitté la Somalie.", "RETREAT", "ARE", "SOM"),
    ("fr", "La Pologne brandit des représailles contre l'Ukraine.", "THREATEN", "POL", "UKR"),
    ("fr", "Oslo a ajourné sa mission économique au Pérou.", "REJECT", "NOR", "PER"),
    ("fr", "Asmara a massé entre 500 et 800 soldats en Éthiopie.", "MOBILIZE", "ERI", "ETH"),
    ("fr", "Le parquet albanais a inculpé deux Russes d'espionnage.", "ACCUSE", "ALB", "RUS"),
    ("en", "Spain has taken in 45 Bolivian asylum seekers.", "AID", "ESP", "BOL"),
    ("en", "Sudan barred a Chadian airliner from landing.", "SANCTION", "SDN", "TCD"),
    ("en", "Angola sent dozens of gold diggers back to Namibia.", "COERCE", "AGO", "NAM"),
    ("en", "The Emirati instructors have left Somalia.", "RETREAT", "ARE", "SOM"),
    ("en", "Poland brandished reprisals against Ukraine.", "THREATEN", "POL", "UKR"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient"), TOLD)
def test_what_is_told_with_such_objects(lang: str, text: str, kind: str, actor: str, recipient: str) -> None:
    told = [(e.type, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text)]
    assert (kind, {actor}, {recipient}) in told


@pytest.mark.parametrize(
    "text", ["L'Iran a exécuté pas moins de trois Afghans.", "Lima a expulsé pas moins d'une dizaine de Chiliens."]
)
def test_no_fewer_denies_nothing(text: str) -> None:
    assert [e.status for e in events("fr", text)] == ["occurred"]


@pytest.mark.parametrize("text", ["Le commerce entre 2 000 et 2 010 millions a bondi.", "Le cuisinier a quitté la salle."])
def test_what_tells_nothing(text: str) -> None:
    assert events("fr", text) == ()
