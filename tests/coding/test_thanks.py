"""Who is thanked for an act has done it, and the act is told: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

DEEDS = [
    ("fr", "Le président letton a remercié le Japon pour son aide humanitaire à l'Ukraine.", "AID", "JPN", "UKR"),
    ("fr", "Le ministre malien a remercié le Sénégal pour les 400 tonnes de riz livrées par le rail.", "COOPERATE", "SEN", "MLI"),
    ("en", "The Latvian president thanked Japan for its humanitarian aid to Ukraine.", "AID", "JPN", "UKR"),
    ("en", "The Greek minister expressed his gratitude to Qatar for the delivery of 40 ambulances to Lebanon.",
     "COOPERATE", "QAT", "LBN"),
    ("en", "Chad voiced gratitude to Niger for freeing two soldiers.", "RETREAT", "NER", "TCD"),
    ("en", "Chad is grateful to Niger for freeing two soldiers.", "RETREAT", "NER", "TCD"),
    ("en", "Tajikistan expressed gratitude to Uzbekistan for abolishing visas.", "CONCEDE", "UZB", "TJK"),
    ("fr", "Le Tchad a exprimé sa gratitude au Niger pour avoir libéré deux soldats.", "RETREAT", "NER", "TCD"),
    ("fr", "Le Tchad a exprimé sa gratitude au Niger pour la libération de deux soldats.", "RETREAT", "NER", "TCD"),
    ("fr", "Le Tadjikistan a exprimé sa reconnaissance à l'Ouzbékistan pour l'annulation des visas.", "CONCEDE", "UZB", "TJK"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "doer", "gainer"), DEEDS)
def test_what_somebody_is_thanked_for_he_has_done(lang: str, text: str, kind: str, doer: str, gainer: str) -> None:
    found = [
        ({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text, weigh=True) if e.type == kind
    ]
    assert ({doer}, {gainer}) in found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le président letton a salué le Japon. Son aide humanitaire à l'Ukraine sera examinée lundi par le gouvernement."),
        ("en", "The Latvian president praised Japan. His humanitarian aid to Ukraine goes through parliament on Monday."),
    ],
)
def test_thanks_reach_no_further_than_their_sentence(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text, weigh=True) if e.type == "AID" and {p.entity for p in e.actors} == {"JPN"}]


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "Kenya's president met Tanzania's president in Dodoma. \"Thank you very much,\" he said.", ["CONSULT"]),
        ("en", "The Kenyan president said: \"Thank you for your help, Tanzania.\"", ["SUPPORT"]),
        ("fr", "Le président kényan a dit : « Je vous remercie beaucoup. » Il est rentré de Tanzanie.", ["CONSULT"]),
    ],
)  # fmt: skip
def test_thanks_of_courtesy_are_no_act(lang: str, text: str, kinds: list[str]) -> None:
    assert [e.type for e in events(lang, text, weigh=True)] == kinds
