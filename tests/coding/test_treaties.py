"""Treaties of many, which one joins or leaves alone; the Rome Statute is its court's."""

from __future__ import annotations

import pytest
from helpers.told import events

TOLD = [
    ("fr", "Donald Trump a annoncé le retrait des États-Unis de l'accord de Paris sur le climat.", "SANCTION", {"USA"}),
    ("fr", "Le Brésil a quitté l'accord de Paris.", "SANCTION", {"BRA"}),
    ("fr", "La Russie est sortie du traité sur les armes conventionnelles en Europe.", "SANCTION", {"RUS"}),
    ("fr", "Le Canada s'est retiré du protocole de Kyoto en 2011.", "SANCTION", {"CAN"}),
    ("fr", "Les Philippines se sont retirées du statut de Rome.", "SANCTION", {"PHL", "ICC"}),
    ("fr", "Le Parlement turc a ratifié l'accord de Paris.", "SUPPORT", {"TUR"}),
    ("fr", "Le Japon a signé avec l'Inde un traité sur les armes.", "SUPPORT", {"JPN", "IND"}),
    ("en", "Donald Trump announced the withdrawal of the United States from the Paris climate agreement.", "SANCTION", {"USA"}),
    ("en", "Brazil quit the Paris agreement.", "SANCTION", {"BRA"}),
    ("en", "Russia left the treaty on conventional weapons in Europe.", "SANCTION", {"RUS"}),
    ("en", "The Philippines withdrew from the Rome Statute.", "SANCTION", {"PHL", "ICC"}),
    ("en", "India ratified the Paris climate agreement.", "SUPPORT", {"IND"}),
    ("en", "The US Senate ratified the treaty with Russia on nuclear arms.", "SUPPORT", {"USA", "RUS"}),
]


@pytest.mark.parametrize(("lang", "text", "kind", "parties"), TOLD)
def test_a_treaty_of_many(lang: str, text: str, kind: str, parties: set[str]) -> None:
    told = [(e.type, {p.entity for p in (*e.actors, *e.recipients)}) for e in events(lang, text, weigh=True)]
    assert told == [(kind, parties)]


ONCE = [
    ("en", "A water treaty between Laos and Vietnam was signed in Hue in 2011 and came into force in 2012."),
    ("en", "A visa treaty between Oman and Chad, signed in Muscat last autumn, took effect in May."),
    ("en", "The free trade agreement between Peru and India entered into force on Monday."),
    ("en", "Peru and Chile issued a joint statement on Friday on their border."),
    ("fr", "Un traité entre l'Australie et l'Indonésie, signé à Lombok en 2006, est entré en vigueur en 2008."),
    ("fr", "Le Pérou a signé avec le Chili un protocole d'accord sur les mines."),
]


@pytest.mark.parametrize(("lang", "text"), ONCE)
def test_what_is_signed_is_told_once(lang: str, text: str) -> None:
    assert [e.type for e in events(lang, text, weigh=True)] == ["SUPPORT"]


def test_a_text_that_governments_release_is_no_agreement_of_theirs() -> None:
    assert not events("en", "The following communique was released by the Governments of Peru and Italy.", weigh=True)
