"""Requests to nobody in particular, blows told by who condemns them, programmes, meetings at gatherings: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, sided

# (language, text, type, who does it, to whom)
TOLD = [
    ("en", "Canada urged the international community to support Haiti.", "REQUEST", "CAN", ""),
    ("en", "Canada urged donors to support the people of Yemen.", "REQUEST", "CAN", ""),
    ("en", "The Dominican president urged other countries to pay for the mission in Haiti.", "REQUEST", "DOM", ""),
    ("en", "Canada called on the Caribbean Community to help Haiti.", "REQUEST", "CAN", "CARICOM"),
    ("fr", "Le Canada a exhorté la communauté internationale à soutenir Haïti.", "REQUEST", "CAN", ""),
    ("fr", "La Norvège a appelé les bailleurs de fonds à aider le Soudan.", "REQUEST", "NOR", ""),
    ("en", "Canada's minister condemned Russia's unjustified attack against Georgia.", "ASSAULT", "RUS", "GEO"),
    ("en", "Canada condemned the Russian strike on a Ukrainian hospital.", "ASSAULT", "RUS", "UKR"),
    ("en", "1:45 p.m. Canadian Foreign Minister Ane Roy meets with Peruvian Foreign Minister Jorge Paz.", "AGREE", "CAN PER", ""),
    ("en", "Algeria will honour its gas contracts with Spain.", "AGREE", "DZA", "ESP"),
    ("fr", "L'Algérie honorera ses contrats gaziers avec l'Espagne.", "AGREE", "DZA", "ESP"),
    ("en", "The French group Orano and the Mongolian fund initialled a uranium contract.", "SUPPORT", "FRA MNG", ""),
    ("en", "Jakarta recalled its ambassador to Australia and suspended military cooperation.", "SANCTION", "IDN", "AUS"),
]  # fmt: skip
ONE_MEETING = [
    ("en", "Canada's minister met her Japanese counterpart on the sidelines of the G20 summit in Bali. "
     "The two ministers discussed the situation in Myanmar."),
    ("fr", "La ministre canadienne a rencontré son homologue japonais en marge du sommet du G20 à Bali. "
     "Les deux ministres ont discuté de la situation en Birmanie."),
]  # fmt: skip
SILENT = [
    ("en", "Two hundred Nigerian and Ivorian soldiers have reached Cotonou."),
    ("en", "Iran must meet its obligations to the IAEA."),
    ("fr", "Le projet togolais a rencontré des difficultés au Pérou."),
    ("en", "12 soldiers meet the Peruvian minister in Lima."),
]


@pytest.mark.parametrize(("lang", "text", "kind", "doers", "others"), TOLD)
def test_who_does_it_to_whom(lang: str, text: str, kind: str, doers: str, others: str) -> None:
    assert (kind, doers, others) in sided(lang, text, weigh=True)


@pytest.mark.parametrize(("lang", "text"), ONE_MEETING)
def test_what_is_discussed_at_a_gathering_is_one_meeting(lang: str, text: str) -> None:
    assert [(e.type, e.mode) for e in events(lang, text, weigh=True)] == [("CONSULT", "multilateral")]


@pytest.mark.parametrize(("lang", "text"), SILENT)
def test_no_act(lang: str, text: str) -> None:
    assert not events(lang, text, weigh=True)


def test_a_journey_told_in_the_past_is_no_plan() -> None:
    text = "At the invitation of Peru's foreign minister, Norway's foreign minister travelled to Lima on Tuesday."
    assert ("AGREE", "NOR", "PER") not in sided("en", text, weigh=True)
