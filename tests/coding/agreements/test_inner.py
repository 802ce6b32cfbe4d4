"""Instruments of those within one state: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements

NONE = [
    ("en", "The leaders of Peru and Chile met on Monday and reviewed plans for the NATO summit."),
    ("en", "A statement on Chad was issued on Monday by France."),
    ("fr", "La France a reçu Oman lundi. Le ministre a salué les efforts pour parvenir à un accord politique."),
    ("en", "The United States met with Oman on Monday and called for an agreement among civilian actors in Sudan."),
    ("en", "Mr Blinken thanked Qatar on Monday for its efforts to reach a negotiated settlement in Afghanistan."),
    ("en", "Ghana and Togo met on Monday. They noted the agreement between the unions and the employers."),
    ("fr", "Paris et Rome ont appelé lundi à un accord entre les partis libanais."),
    ("fr", "Le Ghana et le Togo se sont vus lundi. Ils ont salué l'accord entre les syndicats et le patronat."),
]

OF_ONE = [
    ("fr", "Paris et Mascate ont appelé lundi à respecter la trêve au Yémen.", "YEM"),
    ("en", "France and Italy welcomed the extension of the truce in Libya.", "LBY"),
    ("fr", "L'Algérie et la France ont salué le cessez-le-feu conclu en Libye.", "LBY"),
]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_what_those_within_a_state_make_binds_no_other(lang: str, text: str) -> None:
    assert agreements(text, lang) == []


@pytest.mark.parametrize(("lang", "text", "parties"), OF_ONE)
def test_a_truce_within_a_state_is_not_that_of_who_speaks_of_it(lang: str, text: str, parties: str) -> None:
    assert [" ".join(a.parties) for a in agreements(text, lang)] == [parties]
