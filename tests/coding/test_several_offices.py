"""Several holders of one office, each of another state, and visitors received together: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, named

TOLD = [
    ("en", "The Turkish and Greek foreign ministers met in Ankara on Tuesday.", "CONSULT", "TUR GRC", ""),
    ("en", "The French and German presidents signed a declaration in Berlin.", "SUPPORT", "FRA DEU", ""),
    ("en", "Egyptian, Omani and Qatari ministers held talks in Cairo on Monday.", "CONSULT", "EGY OMN QAT", ""),
    ("en", "Ethiopian and Somali leaders agreed to reopen their embassies.", "AGREE", "ETH SOM", ""),
    ("en", "The Peruvian and Chilean defence ministers signed an agreement on patrols.", "SUPPORT", "PER CHL", ""),
    ("en", "Kenya urged Ethiopian and Somali leaders to talk.", "REQUEST", "KEN", "ETH SOM"),
    ("en", "Russian and Ukrainian negotiators met in Istanbul on Monday.", "CONSULT", "RUS UKR", ""),
    ("en", "The Latvian, Lithuanian and Estonian presidents visited Kyiv on Thursday.", "CONSULT", "LVA LTU EST", "UKR"),
    ("en", "Moroccan and Spanish police chiefs signed a protocol in Rabat.", "SUPPORT", "MAR ESP", ""),
    ("en", "The meeting between the Armenian and Azerbaijani foreign ministers took place in Almaty.", "CONSULT", "ARM AZE", ""),
    ("fr", "Les ministres turc et grec des Affaires étrangères se sont rencontrés à Ankara mardi.", "CONSULT", "TUR GRC", ""),
    ("fr", "Les présidents français et malien ont signé une déclaration à Bamako.", "SUPPORT", "FRA MLI", ""),
    ("fr", "Les ministres égyptien, omanais et qatari se sont entretenus au Caire lundi.", "CONSULT", "EGY OMN QAT", ""),
    ("fr", "Les chefs de la diplomatie éthiopienne et somalienne se sont rencontrés lundi.", "CONSULT", "ETH SOM", ""),
    ("fr", "Les ministres péruvien et chilien de la Défense ont signé un accord.", "SUPPORT", "PER CHL", ""),
    ("fr", "Le Kenya a exhorté les dirigeants éthiopiens et somaliens à dialoguer.", "REQUEST", "KEN", "ETH SOM"),
    ("fr", "Les négociateurs russes et ukrainiens se sont rencontrés à Istanbul lundi.", "CONSULT", "RUS UKR", ""),
    ("fr", "Les présidents letton, lituanien et estonien se sont rendus à Kiev jeudi.", "CONSULT", "LVA LTU EST", "UKR"),
    ("fr", "Les chefs des polices marocaine et espagnole ont signé un protocole à Rabat.", "SUPPORT", "MAR ESP", ""),
    ("fr", "Les ambassadeurs américain et britannique ont été convoqués par Niamey.", "ACCUSE", "NER", "USA GBR"),
    # received together they pay one visit
    ("en", "Brazil hosted the Colombian and Venezuelan presidents on Friday.", "CONSULT", "COL VEN", "BRA"),
    ("en", "Brazil received ministers from Peru and Chile on Friday.", "CONSULT", "PER CHL", "BRA"),
    ("en", "Modi received the ministers from Greece, Malta and Cyprus.", "CONSULT", "GRC MLT CYP", "IND"),
    ("fr", "Emmanuel Macron a reçu les ministres grec et chypriote à Paris.", "CONSULT", "GRC CYP", "FRA"),
    ("fr", "Lula a reçu à son tour les présidents chilien et bolivien.", "CONSULT", "CHL BOL", "BRA"),
]  # fmt: skip

APART = [
    ("en", "Emmanuel Macron received separately the Greek and Cypriot foreign ministers.", "GRC CYP"),
    ("fr", "Emmanuel Macron a reçu séparément les présidents togolais et béninois.", "TGO BEN"),
    # named one by one
    ("en", "Brazil received the president of Peru and the premier of Belize.", "BLZ PER"),
    ("fr", "Le Brésil a reçu le président du Pérou et le premier ministre du Belize.", "BLZ PER"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "doers", "others"), TOLD)
def test_all_states_of_several_office_holders_are_told(lang: str, text: str, kind: str, doers: str, others: str) -> None:
    told = [e for e in events(lang, text, weigh=True) if e.type == kind]
    sides = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in told]
    assert sides == [(set(doers.split()), set(others.split()))]


@pytest.mark.parametrize(("lang", "text", "visitors"), APART)
def test_who_is_received_apart_pays_a_visit_of_his_own(lang: str, text: str, visitors: str) -> None:
    assert sorted(p.entity or "" for e in events(lang, text) for p in e.actors) == sorted(visitors.split())
    assert len(events(lang, text)) == 2


BESIDE = [
    ("en", "Prime Minister Edi Rama met Estonian President Alar Tamm and Foreign Minister Kadri Saar in Tirana.",
     "EST Alar Tamm, EST Kadri Saar"),
    ("en", "Albanian Prime Minister Edi Rama hosted Slovak Foreign Minister Peter Novak and Interior Minister Jana Kral in "
     "Tirana.", "SVK Peter Novak, SVK Jana Kral"),
    ("en", "U.S. Secretary Jane Doe will meet with President Raúl Soto, Foreign Minister Ana Ruiz, and Interior Minister Luis "
     "Vega of Panama.", "PAN Raúl Soto, PAN Ana Ruiz, PAN Luis Vega"),
    ("en", "Under Secretary Uma Doe and Acting Assistant Secretary Lisa Roe will visit Tallinn, Estonia.",
     "USA Uma Doe, USA Lisa Roe"),
    ("fr", "Le Premier ministre albanais a reçu le président estonien Alar Tamm et la ministre des Affaires étrangères Kadri "
     "Saar à Tirana.", "EST Alar Tamm, EST Kadri Saar"),
    ("fr", "La ministre française de la Défense Florence Roy et la secrétaire d'État Geneviève Lune se rendront au Mali.",
     "FRA Florence Roy, FRA Geneviève Lune"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "people"), BESIDE)
def test_several_of_one_state_each_take_part_by_name(lang: str, text: str, people: str) -> None:
    assert set(people.split(", ")) <= named(lang, text)
