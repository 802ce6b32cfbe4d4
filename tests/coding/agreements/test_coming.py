"""Instruments that are near, that one state joins alone, that took effect or were put aside: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements

MET = {"en": "Kenya and Nepal held talks in Nairobi on Monday. ", "fr": "Le Kenya et le Népal ont négocié lundi à Nairobi. "}

NEAR = [
    ("en", "A protocol on tea should follow in June.", "announced"),
    ("en", "A visa accord is to follow by the end of the year.", "announced"),
    ("en", "A fisheries agreement is expected within months.", "announced"),
    ("en", "An extradition treaty is not yet ready for signature.", "not-signed"),
    ("en", "A labour pact is ready to be signed.", "negotiated"),
    ("en", "A labour pact is in the works.", "negotiated"),
    ("fr", "Un protocole sur le thé devrait suivre en juin.", "announced"),
    ("fr", "Un accord sur les visas est attendu d'ici à la fin de l'année.", "announced"),
    ("fr", "Un traité d'extradition n'est pas encore prêt à être signé.", "not-signed"),
    ("fr", "Un mémorandum sur les ports est prêt pour la signature.", "negotiated"),
    ("fr", "Un accord fiscal est en gestation.", "negotiated"),
]

TOLD = [
    ("en", "Peru has put on hold a fisheries agreement with China.", "suspended", "CHN PER"),
    ("en", "Peru has refused to sign the water treaty that Chile proposed in March.", "not-signed", "CHL PER"),
    ("en", "Peru has declined to ratify the water treaty with Chile.", "signed", "CHL PER"),
    ("en", "Peru secured a preliminary agreement with the International Monetary Fund on Monday.", "negotiated", "IMF PER"),
    ("en", "Peru rescinded its defence pact with Chile in March.", "terminated", "CHL PER"),
    ("en", "Peru bowed out of the 2015 power deal with Chile.", "terminated", "CHL PER"),
    ("en", "Peru quit the fisheries deal with Chile on Friday.", "terminated", "CHL PER"),
    ("en", "An extradition treaty between Peru and Chile came into effect on Monday.", "in-force", "CHL PER"),
    ("en", 'Peru and Chile signed a "Protocol on Clean Copper" on Monday.', "signed", "CHL PER"),
    ("en", "Ghana has acceded to the Budapest Convention on cybercrime.", "ratified", "GHA"),
    ("en", "Mali met Niger in Bamako. Mali has joined the Mine Ban Convention.", "ratified", "MLI"),
    ("en", "Ghana and Togo met on Friday. Ghana has withdrawn from the Energy Charter Treaty.", "terminated", "GHA"),
    ("fr", "Le Pérou a mis en veilleuse l'accord de pêche avec la Chine.", "suspended", "CHN PER"),
    ("fr", "Le Pérou a refusé de signer le traité sur les eaux que lui proposait la Bolivie.", "not-signed", "BOL PER"),
    ("fr", "Le Pérou a obtenu du Fonds monétaire international un accord préliminaire.", "negotiated", "IMF PER"),
    ("fr", "Le Pérou a adhéré à la convention d'Istanbul. La Chine s'en est félicitée.", "ratified", "PER"),
]


@pytest.mark.parametrize(("lang", "text", "status"), NEAR)
def test_how_near_an_instrument_is(lang: str, text: str, status: str) -> None:
    assert [(a.status, a.parties) for a in agreements(MET[lang] + text, lang)] == [(status, ("KEN", "NPL"))]


@pytest.mark.parametrize(("lang", "text", "status", "parties"), TOLD)
def test_what_becomes_of_an_instrument(lang: str, text: str, status: str, parties: str) -> None:
    assert [(a.status, " ".join(a.parties)) for a in agreements(text, lang)] == [(status, parties)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", MET["en"] + "The treaty followed years of quarrels."),
        ("en", "Bolivia and Peru met on Friday. Peru condemned any violation of the Vienna Convention."),
        ("en", "Bolivia and Peru met on Friday. Peru may walk out of the Rome Statute."),
        ("fr", "Le Pérou et la Chine se sont vus lundi. Le Pérou a condamné la violation de la convention de Vienne."),
    ],
)
def test_no_instrument_of_the_two_is_told(lang: str, text: str) -> None:
    assert not agreements(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "A transit agreement between Peru and Chile, signed in Lima last June, entered into force on Tuesday.",
        "Peru and Chile signed a transit agreement in 2019. The agreement, which came into force on Tuesday, covers copper.",
    ],
)
def test_an_instrument_that_takes_effect_has_that_day(text: str) -> None:
    assert [(a.status, a.date.value if a.date else None) for a in agreements(text, "en")] == [("in-force", "2023-05-09")]
