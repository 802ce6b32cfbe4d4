"""Agreements: sentences of our own, each with the kind, the parties and the state of its instrument."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements

FRENCH = [
    ("La Grèce et l'Albanie ont signé lundi un accord de pêche.", "agreement signed", "ALB GRC"),
    ("Le Pérou et le Chili ont conclu un traité d'extradition.", "treaty signed", "CHL PER"),
    ("Le Parlement roumain a ratifié le traité avec la Moldavie.", "treaty ratified", "MDA ROU"),
    ("L'Inde et le Népal négocient un accord commercial.", "agreement negotiated", "IND NPL"),
    ("L'Éthiopie a suspendu l'accord commercial avec le Kenya.", "agreement suspended", "ETH KEN"),
    ("L'Algérie a dénoncé le traité d'amitié avec l'Espagne.", "treaty terminated", "DZA ESP"),
    ("La Jordanie et l'Irak n'ont pas signé l'accord sur le gaz.", "agreement not-signed", "IRQ JOR"),
    ("Le Soudan a violé le cessez-le-feu de 2019 avec le Tchad.", "ceasefire in-force", "SDN TCD"),
    ("Le Mali a invoqué l'accord de 1994 avec le Niger.", "agreement in-force", "MLI NER"),
    ("L'Iran et l'Arménie ont signé un mémorandum sur l'énergie.", "memorandum signed", "ARM IRN"),
    ("L'Italie et la Libye ont signé un protocole sur les migrations.", "protocol signed", "ITA LBY"),
    ("Le Kenya et la Somalie ont signé une déclaration commune.", "declaration signed", "KEN SOM"),
    ("L'Inde et l'Iran ont signé un contrat portuaire.", "contract signed", "IND IRN"),
    ("L'accord entre la Suède et la Finlande prévoit des patrouilles.", "agreement in-force", "FIN SWE"),
    ("Le Brésil respecte le traité conclu avec le Paraguay.", "treaty signed", "BRA PRY"),
    ("La Corée du Sud et le Vietnam vont signer un accord de libre-échange.", "agreement announced", "KOR VNM"),
    ("Le Sénat argentin a ratifié l'accord avec le Chili.", "agreement ratified", "ARG CHL"),
    ("La Turquie et le Qatar ont signé un accord de défense à Doha.", "agreement signed", "QAT TUR"),
    ("Le Bénin a suspendu le traité de transit avec le Niger.", "treaty suspended", "BEN NER"),
    ("L'Arménie et l'Azerbaïdjan ont paraphé un traité de paix.", "treaty negotiated", "ARM AZE"),
    ("Les négociateurs de la Serbie et du Kosovo ont signé un accord sur l'énergie.", "agreement signed", "SRB XKX"),
    ("La Bolivie et le Brésil ont conclu un accord gazier en 2019.", "agreement signed", "BOL BRA"),
    ("La Chine et le Laos ont signé un accord ferroviaire.", "agreement signed", "CHN LAO"),
    ("L'Égypte et Israël respectent le traité de paix de 1979.", "treaty in-force", "EGY ISR"),
    ("Le Japon et l'Australie ont signé un pacte de sécurité.", "agreement signed", "AUS JPN"),
]
ENGLISH = [
    ("Greece and Albania signed a fishing agreement on Monday.", "agreement signed", "ALB GRC"),
    ("Peru and Chile concluded an extradition treaty.", "treaty signed", "CHL PER"),
    ("The Romanian parliament ratified the treaty with Moldova.", "treaty ratified", "MDA ROU"),
    ("India and Nepal are negotiating a trade agreement.", "agreement negotiated", "IND NPL"),
    ("Ethiopia suspended the trade agreement with Kenya.", "agreement suspended", "ETH KEN"),
    ("Algeria terminated the friendship treaty with Spain.", "treaty terminated", "DZA ESP"),
    ("Jordan and Iraq did not sign the gas agreement.", "agreement not-signed", "IRQ JOR"),
    ("Sudan violated the 2019 ceasefire with Chad.", "ceasefire in-force", "SDN TCD"),
    ("Mali invoked the 1994 accord with Niger.", "agreement in-force", "MLI NER"),
    ("Iran and Armenia signed a memorandum on energy.", "memorandum signed", "ARM IRN"),
    ("Italy and Libya signed a protocol on migration.", "protocol signed", "ITA LBY"),
    ("Kenya and Somalia signed a joint declaration.", "declaration signed", "KEN SOM"),
    ("India and Iran signed a port contract.", "contract signed", "IND IRN"),
    ("The agreement between Sweden and Finland provides for patrols.", "agreement in-force", "FIN SWE"),
    ("Brazil respects the treaty concluded with Paraguay.", "treaty signed", "BRA PRY"),
    ("South Korea and Vietnam will sign a free trade agreement.", "agreement announced", "KOR VNM"),
    ("The Argentine senate ratified the agreement with Chile.", "agreement ratified", "ARG CHL"),
    ("Turkey and Qatar signed a defence agreement in Doha.", "agreement signed", "QAT TUR"),
    ("Benin suspended the transit treaty with Niger.", "treaty suspended", "BEN NER"),
    ("Armenia and Azerbaijan initialled a peace treaty.", "treaty negotiated", "ARM AZE"),
    ("Negotiators from Serbia and Kosovo signed an energy agreement.", "agreement signed", "SRB XKX"),
    ("Bolivia and Brazil concluded a gas deal in 2019.", "agreement signed", "BOL BRA"),
    ("China and Laos signed a railway agreement.", "agreement signed", "CHN LAO"),
    ("Egypt and Israel respect the 1979 peace treaty.", "treaty in-force", "EGY ISR"),
    ("Japan and Australia signed a security pact.", "agreement signed", "AUS JPN"),
]
NOTHING = [
    ("fr", "La France et l'Italie sont d'accord sur ce point."),
    ("fr", "Si un accord est signé, la Grèce et la Turquie rouvriront le poste."),
    ("en", "France and Italy said so in a statement."),
    ("en", "If a deal is signed, Greece and Turkey will reopen the crossing."),
]


CASES = [("fr", *case) for case in FRENCH] + [("en", *case) for case in ENGLISH]


@pytest.mark.parametrize(("lang", "text", "told", "parties"), CASES)
def test_kind_state_and_parties(lang: str, text: str, told: str, parties: str) -> None:
    kind, status = told.split()
    found = agreements(text, lang)
    assert [(a.kind, a.status, a.parties) for a in found] == [(kind, status, tuple(parties.split()))]
    assert all(s.text == text[s.start : s.end] for s in found[0].evidence)


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_words_that_name_no_instrument(lang: str, text: str) -> None:
    assert agreements(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La Grèce et l'Albanie ont signé un accord de pêche. Le Parlement albanais l'a ratifié mardi."),
        ("en", "Greece and Albania signed a fishing agreement. The agreement will create jobs."),
    ],
)
def test_the_same_instrument_again_is_one(lang: str, text: str) -> None:
    assert len(agreements(text, lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Le Mali a invoqué l'accord de 1994 avec le Niger."), ("en", "Mali invoked the 1994 accord with Niger.")],
)
def test_the_year_in_the_words_is_the_date(lang: str, text: str) -> None:
    (found,) = agreements(text, lang)
    assert found.date is not None
    assert found.date.value == "1994"


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "Tanzania keeps troops in Mozambique under a bilateral accord concluded in November 2022.", "in-force"),
        ("en", "The Maldives decided not to renew a 2019 agreement with India.", "terminated"),
        ("en", "Algeria suspended the treaty of friendship that it had concluded with Spain in 2002.", "suspended"),
        ("fr", "L'Algérie a suspendu le traité d'amitié qu'elle avait conclu avec l'Espagne en 2002.", "suspended"),
        ("fr", "Les Maldives n'ont pas renouvelé l'accord de 2019 avec l'Inde.", "terminated"),
    ],
)
def test_the_last_state_of_an_instrument_counts(lang: str, text: str, status: str) -> None:
    assert [a.status for a in agreements(text, lang)] == [status]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya and Chad signed five documents, including a protocol on customs and a memorandum on visas."),
        ("fr", "Le Kenya et le Tchad ont signé cinq documents, dont un protocole douanier et un mémorandum sur les visas."),
    ],
)
def test_documents_are_those_that_are_listed(lang: str, text: str) -> None:
    found = agreements(text, lang)
    assert {(a.kind, a.status, a.parties) for a in found} == {
        (kind, "signed", ("KEN", "TCD")) for kind in ("protocol", "memorandum")
    }


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "Kenya and Chad signed three documents. The documents include a memorandum on labour and a protocol on ports.",
         {"memorandum", "protocol"}),
        ("en", "Kenya and Chad signed two papers. Among them are a memorandum of understanding on labour and a treaty on rivers.",
         {"memorandum", "treaty"}),
        ("en", "The kings of Jordan and Morocco witnessed the signing of a treaty on taxation, an aviation agreement and two "
         "memoranda on youth.", {"treaty", "agreement", "memorandum"}),
        ("fr", "Le Kenya et le Tchad ont signé deux textes. Ces textes comprennent un mémorandum sur la pêche et un protocole "
         "sur les ports.", {"memorandum", "protocol"}),
        ("fr", "Le Kenya et le Tchad ont signé cinq documents. Parmi eux figurent un traité sur l'eau et un accord sur les "
         "ports.", {"treaty", "agreement"}),
    ],
)  # fmt: skip
def test_the_next_sentence_may_say_what_was_signed(lang: str, text: str, kinds: set[str]) -> None:
    found = agreements(text, lang)
    assert {a.kind for a in found} == kinds
    assert len(found) == len(kinds)


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "The alliance treaty between Peru and Chile, signed in December 2022, came into force in 2024.", "in-force"),
        ("en", "A security treaty between Peru and Chile was signed in Lima in 2006 and entered into force in 2008.", "in-force"),
        ("en", "Kenya has not denounced the defence pact signed with Somalia in 2019.", "in-force"),
        ("en", "The border could reopen once the peace treaty between Baku and Yerevan is signed.", "negotiated"),
        ("en", "Turkey hopes to contribute to the conclusion of a peace treaty between Baku and Yerevan.", "negotiated"),
        ("fr", "Le traité d'alliance entre le Pérou et le Chili, signé en 2022, est entré en vigueur en 2024.", "in-force"),
        ("fr", "Un traité entre le Pérou et le Chili a été signé à Lima en 2006 et est entré en vigueur en 2008.", "in-force"),
        ("fr", "Le Kenya n'a pas dénoncé le pacte de défense signé en 2019 avec la Somalie.", "in-force"),
        ("fr", "La frontière pourrait rouvrir une fois le traité de paix signé entre Bakou et Erevan.", "negotiated"),
        ("fr", "La Turquie veut contribuer à la conclusion d'un traité de paix entre Bakou et Erevan.", "negotiated"),
    ],
)
def test_what_was_signed_stands_or_is_still_waited_for(lang: str, text: str, status: str) -> None:
    (found,) = agreements(text, lang)
    assert found.status == status
    assert (found.date is None) == (status == "negotiated")
