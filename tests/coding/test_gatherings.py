"""An organisation whose members meet is the only party, and the place where they meet is none: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

GATHERINGS = [
    ("fr", "Les chefs d'Etat de la Cédéao se sont réunis jeudi à Abuja.", "CONSULT", "occurred", {"ECOWAS"}),
    ("fr", "Le Conseil de sécurité de l'ONU ne s'est pas encore réuni.", "CONSULT", "negated", {"UN"}),
    ("fr", "L'Otan tient un sommet à La Haye.", "CONSULT", "occurred", {"NATO"}),
    ("en", "The heads of state of ECOWAS met in Abuja on Thursday.", "CONSULT", "occurred", {"ECOWAS"}),
    ("en", "The UN Security Council has not yet met.", "CONSULT", "negated", {"UN"}),
    ("en", "OPEC ministers will meet in Vienna on 1 June.", "AGREE", "occurred", {"OPEC"}),
    ("en", "Ministers of the African Union met Sudanese officials in Port Sudan.", "CONSULT", "occurred", {"AU", "SDN"}),
    ("fr", "Les ministres de l'Union africaine ont rencontré le président soudanais.", "CONSULT", "occurred", {"AU", "SDN"}),
]


@pytest.mark.parametrize(("lang", "text", "kind", "status", "codes"), GATHERINGS)
def test_who_gathers(lang: str, text: str, kind: str, status: str, codes: set[str]) -> None:
    found = events(lang, text, weigh=True)
    read = [(e.type, e.status, {p.entity for p in e.actors}, len(e.recipients)) for e in found]
    assert read == [(kind, status, codes, 0)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "L'Otan tient un sommet à La Haye."), ("en", "NATO foreign ministers gathered in Brussels on Tuesday.")],
)
def test_a_meeting_within_an_organisation_is_multilateral(lang: str, text: str) -> None:
    found = events(lang, text, weigh=True)
    assert [e.mode for e in found] == ["multilateral"]
