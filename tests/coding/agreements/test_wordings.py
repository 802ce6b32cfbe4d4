"""Instruments told by many wordings: worked on, walked out of, run out, unsigned, standing, made with another party."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "status", "parties"),
    [
        ("en", "Ghana and Togo are working on a maritime boundary treaty.", "negotiated", "GHA TGO"),
        ("en", "Ghana and Togo are putting the finishing touches to a trade agreement.", "negotiated", "GHA TGO"),
        ("en", "Ghana and Togo are haggling over a fisheries accord.", "negotiated", "GHA TGO"),
        ("en", "Ghana and Togo told their ministries to finalise a road map for energy cooperation.", "negotiated", "GHA TGO"),
        ("fr", "Le Ghana et le Togo travaillent à un accord sur l'hydrogène vert.", "negotiated", "GHA TGO"),
        ("fr", "Le Ghana négocie avec le Togo un mémorandum sur la pêche.", "negotiated", "GHA TGO"),
        ("fr", "Le Ghana est tombé d'accord avec le Togo sur un pacte de sécurité.", "negotiated", "GHA TGO"),
        ("en", "Talks between Mexico and Ecuador on a fishing pact broke down in 2022.", "not-signed", "ECU MEX"),
        ("fr", "Les pourparlers entre le Mexique et l'Équateur sur un accord de pêche ont échoué.", "not-signed", "ECU MEX"),
        ("en", "Ghana pulled out of the 1972 boundary arrangement with Togo.", "terminated", "GHA TGO"),
        ("en", "Ghana walked out of the grain pact with Togo.", "terminated", "GHA TGO"),
        ("fr", "Le contrat gazier entre le Ghana et le Togo est arrivé à échéance.", "terminated", "GHA TGO"),
        ("fr", "Le Mali a décidé de ne pas reconduire l'accord de défense signé en 2016 avec le Ghana.", "terminated", "GHA MLI"),
        ("en", "A memorandum between Zambia and China has still to be signed.", "not-signed", "CHN ZMB"),
        ("fr", "L'avenant entre le Laos et le Vietnam n'a pu être signé à cette occasion.", "not-signed", "LAO VNM"),
        ("fr", "La convention fiscale entre le Ghana et le Togo entrera en vigueur en juin.", "signed", "GHA TGO"),
        ("en", "Signed in 1973, the treaty between Brazil and Paraguay obliges each to sell it power.", "in-force", "BRA PRY"),
        ("fr", "Signé en 1973, le traité entre le Brésil et le Paraguay oblige chacun à la vente.", "in-force", "BRA PRY"),
        ("en", "Ghana signed a contract with Togo. A Peruvian firm closed a deal with a Chilean chain.", "signed", "CHL PER"),
        ("en", "Peru and Chile fell out. Belgium froze the memorandum on ore signed in May with Uganda.", "suspended", "BEL UGA"),
        ("fr", "Le Pérou craint le Chili. Oslo a gelé le pacte sur le bois conclu hier avec Dublin.", "suspended", "IRL NOR"),
    ],
)  # fmt: skip
def test_states_and_parties(lang: str, text: str, status: str, parties: str) -> None:
    assert (status, tuple(parties.split())) in [(a.status, a.parties) for a in agreements(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Ghana et le Togo sont tombés d'accord lundi sur le prix du poisson."),
        ("fr", "Le Ghana et le Togo se sont mis d'accord lundi sur le prix du poisson."),
        ("en", "Ghana and Togo met. Its town council scrapped some arrangement."),
    ],
)
def test_no_instrument(lang: str, text: str) -> None:
    assert agreements(text, lang) == []


def test_a_document_is_what_its_own_word_says() -> None:
    (found,) = agreements("Ghana and Togo have yet to sign the truce document that their envoys drafted.", "en")
    assert (found.kind, found.status) == ("ceasefire", "not-signed")


def test_the_day_on_which_it_will_begin_to_stand_is_not_that_of_its_signing() -> None:
    (found,) = agreements("La convention fiscale entre le Ghana et le Togo entrera en vigueur le 1er juin.", "fr")
    assert found.date is None


NEWS = [
    ("fr", "Le Pérou a reçu lundi le ministre chilien. Lima menace de dénoncer l'accord migratoire de 1968 si le Chili refuse.",
     "in-force", "CHL PER"),
    ("en", "Peru and Chile met. Lima threatens to scrap the 1968 migration accord if Santiago refuses.", "in-force", "CHL PER"),
    ("en", "The following statement was released by the Governments of Austria, Brazil, and the United States of America.",
     "announced", "AUT BRA USA"),
    ("en", "A statement on Chad was issued on Monday by France and Germany.", "announced", "DEU FRA"),
    ("fr", "Une déclaration a été publiée lundi par la France, l'Allemagne et la Pologne.", "announced", "DEU FRA POL"),
    ("en", "Peru and Chile began negotiations on a defence agreement. When concluded, this agreement will deepen ties.",
     "negotiated", "CHL PER"),
    ("en", "The ministers of Peru and Chile praised the Peru-Chile strategic partnership.", "in-force", "CHL PER"),
    ("en", "The ministers hailed on Monday the U.S.-ASEAN strategic partnership.", "in-force", "ASEAN USA"),
    ("fr", "Les ministres ont salué lundi le partenariat stratégique entre le Pérou et le Chili.", "in-force", "CHL PER"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "status", "parties"), NEWS)
def test_wordings_of_releases(lang: str, text: str, status: str, parties: str) -> None:
    assert [(a.status, " ".join(a.parties)) for a in agreements(text, lang)] == [(status, parties)]
