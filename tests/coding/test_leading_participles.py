"""Participles in front of the subject that they describe, and quotations in front of who said them: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

LEADS = [
    ("fr", "Accusée par Kigali de soutenir les FDLR, Kinshasa a expulsé l'ambassadeur du Rwanda.", "ACCUSE", "RWA", "COD"),
    ("fr", "Accusé par Khartoum de laisser passer des armes, N'Djamena a rappelé son ambassadeur.", "SANCTION", "TCD", "SDN"),
    ("fr", "Accusée de complicité par Paris, Téhéran a fermé son ambassade.", "ACCUSE", "FRA", "IRN"),
    ("fr", "Accusé par la Libye, le Niger a exhorté l'Algérie à agir.", "ACCUSE", "LBY", "NER"),
    ("fr", "Reçu par le président albanais, le ministre grec a remercié son hôte.", "CONSULT", "GRC", "ALB"),
    ("fr", "Invité par Xi Jinping, le président français est arrivé à Pékin mardi.", "AGREE", "CHN", "FRA"),
    ("fr", "Conviée par Ankara, l'Arménie a accepté.", "AGREE", "TUR", "ARM"),
    ("en", "Received by the Albanian president, the Greek minister thanked his host.", "CONSULT", "GRC", "ALB"),
    ("en", "Accused by Libya of meddling, Niger urged Algeria to act.", "ACCUSE", "LBY", "NER"),
    ("en", "Invited by Xi Jinping, Emmanuel Macron arrived in Beijing on Tuesday.", "AGREE", "CHN", "FRA"),
    ("fr", "« Une provocation », a dénoncé le ministre serbe Marko Petrov après le tir kosovar.", "ACCUSE", "SRB", "XKX"),
    ("fr", "Les sanctions américaines contre l'Iran ont été condamnées par Pékin.", "ACCUSE", "CHN", "USA"),
]  # fmt: skip

VISITED = [
    ("fr", "Reçu à Alger par Abdelmadjid Tebboune, le Premier ministre italien a signé un accord gazier."),
    ("en", "Received in Algiers by Abdelmadjid Tebboune, the Italian prime minister signed a gas deal."),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient"), LEADS)
def test_who_stands_behind_what_leads_the_sentence(lang: str, text: str, kind: str, actor: str, recipient: str) -> None:
    found = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text) if e.type == kind]
    assert ({actor}, {recipient}) in found


@pytest.mark.parametrize(("lang", "text"), VISITED)
def test_the_host_in_front_does_not_hold_the_visitors_office(lang: str, text: str) -> None:
    (visit,) = [e for e in events(lang, text) if e.type == "CONSULT"]
    assert [(p.entity, p.person) for p in visit.actors] == [("ITA", None)]
    assert [(p.entity, p.person) for p in visit.recipients] == [("DZA", "Abdelmadjid Tebboune")]
