"""Parties told by what an instrument binds, by whom it was made with, by who only helped: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements

TOLD = [
    ("fr", "La Russie a signé un accord avec la Turquie et l'Iran.", "signed", "IRN RUS TUR"),
    ("en", "Russia signed an agreement with Turkey and Iran.", "signed", "IRN RUS TUR"),
    ("fr", "La Russie s'est retirée de l'accord céréalier conclu avec l'Ukraine et la Turquie.", "terminated", "RUS TUR UKR"),
    ("fr", "Moscou a suspendu l'accord céréalier avec l'Ukraine et la Turquie.", "suspended", "RUS TUR UKR"),
    ("en", "Moscow suspended the grain deal with Ukraine and Turkey.", "suspended", "RUS TUR UKR"),
    ("en", "Kenya ratified the treaty on Lake Victoria with Tanzania and Uganda.", "ratified", "KEN TZA UGA"),
    ("fr", "Le Kenya négocie avec la Tanzanie et l'Ouganda un traité sur le lac Victoria.", "negotiated", "KEN TZA UGA"),
    ("fr", "Le pacte de défense liant le Soudan à l'Éthiopie court jusqu'en 2030.", "in-force", "ETH SDN"),
    ("fr", "Addis-Abeba a dénoncé le pacte de défense qui la liait au Soudan.", "terminated", "ETH SDN"),
    ("en", "The defence pact binding Sudan to Ethiopia runs until 2030.", "in-force", "ETH SDN"),
    ("en", "The defence pact that bound Sudan to Ethiopia lapsed in 2020.", "terminated", "ETH SDN"),
    ("fr", "L'accord d'Alger de 2003, qui régit le commerce entre la Tunisie et l'Algérie, tient.", "in-force", "DZA TUN"),
    ("en", "The Moyale protocol, which governs transit between Kenya and Ethiopia, holds.", "in-force", "ETH KEN"),
    ("fr", "L'accord de Kigali, que l'Ouganda et le Kenya ont signé en 2019, est resté lettre morte.", "signed", "KEN UGA"),
    ("fr", "L'accord entre le Japon et le Laos doit être signé lundi.", "announced", "JPN LAO"),
    ("fr", "Le Japon fête. Avec la Lettonie, la Lituanie a signé un accord ferroviaire.", "signed", "LTU LVA"),
]

HELPED = [
    ("fr", "Sous la médiation de la Turquie, la Somalie et l'Éthiopie ont signé la déclaration d'Ankara."),
    ("fr", "Sous l'égide de la Turquie, la Somalie et l'Éthiopie ont signé un accord."),
    ("fr", "La Somalie et l'Éthiopie ont conclu un accord grâce à la médiation de la Turquie."),
    ("fr", "La Somalie et l'Éthiopie ont conclu un accord par l'entremise de la Turquie."),
    ("fr", "La Somalie et l'Éthiopie ont conclu un accord sous les auspices de l'ONU et de l'Union africaine."),
    ("fr", "La Somalie et l'Éthiopie ont signé un accord en présence du secrétaire général de l'ONU."),
    ("en", "Somalia and Ethiopia signed an accord under the auspices of Turkey."),
    ("en", "Somalia and Ethiopia signed an accord through Turkish mediation."),
    ("en", "Under the aegis of Turkey, Somalia and Ethiopia signed an accord."),
    ("en", "Somalia and Ethiopia signed an accord in the presence of the UN secretary-general."),
]

BETWEEN = [
    ("fr", "Le cessez-le-feu négocié par Le Caire entre Israël et le Hamas tient toujours."),
    ("fr", "Le cessez-le-feu négocié par l'Égypte entre Israël et le Hamas tient toujours."),
    ("en", "The ceasefire brokered by Cairo between Israel and Hamas is still holding."),
    ("en", "The ceasefire negotiated by Egypt between Israel and Hamas is still holding."),
]


@pytest.mark.parametrize(("lang", "text", "status", "parties"), TOLD)
def test_parties_and_state(lang: str, text: str, status: str, parties: str) -> None:
    assert [(a.status, a.parties) for a in agreements(text, lang)] == [(status, tuple(parties.split()))]


@pytest.mark.parametrize(("lang", "text"), HELPED)
def test_who_helped_or_looked_on_is_no_party(lang: str, text: str) -> None:
    assert [(a.status, a.parties) for a in agreements(text, lang)] == [("signed", ("ETH", "SOM"))]


@pytest.mark.parametrize(("lang", "text"), BETWEEN)
def test_who_dealt_between_others_is_no_party(lang: str, text: str) -> None:
    assert [(a.status, a.parties) for a in agreements(text, lang)] == [("in-force", ("HAMAS", "ISR"))]
