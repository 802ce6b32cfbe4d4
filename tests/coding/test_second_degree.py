"""Denials that deny an omission, and those who are named as not meant: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, sided

DONE = [
    ("fr", "Le président kényan n'a pas manqué de remercier le Maroc.", "SUPPORT KEN MAR"),
    ("fr", "Tokyo n'a pas hésité à condamner le tir nord-coréen.", "ACCUSE JPN PRK"),
    ("fr", "Alger n'a cessé de critiquer la France.", "ACCUSE DZA FRA"),
    ("fr", "La Pologne ne s'est pas privée de critiquer la Hongrie.", "ACCUSE POL HUN"),
    ("fr", "Oslo n'a pas oublié de remercier Berlin.", "SUPPORT NOR DEU"),
    ("fr", "Bamako n'a pas tardé à expulser l'ambassadeur de France.", "SANCTION MLI FRA"),
    ("en", "The Kenyan president did not fail to thank Morocco.", "SUPPORT KEN MAR"),
    ("en", "Tokyo did not hesitate to condemn the North Korean launch.", "ACCUSE JPN PRK"),
    ("en", "Algiers never ceased to criticise France.", "ACCUSE DZA FRA"),
    ("en", "Oslo did not forget to thank Berlin.", "SUPPORT NOR DEU"),
    ("en", "Bamako did not neglect to condemn the coup in Niger.", "ACCUSE MLI NER"),
]  # fmt: skip

CONTRASTED = [
    ("fr", "C'est le Pérou et non le Chili qui a attaqué la Bolivie.", "ASSAULT PER BOL"),
    ("fr", "Le Pérou, et non le Chili, a expulsé l'ambassadeur bolivien.", "SANCTION PER BOL"),
    ("fr", "Le Kenya a remercié l'Ouganda, pas la Tanzanie.", "SUPPORT KEN UGA"),
    ("fr", "Le Kenya a signé l'accord avec l'Ouganda et non avec la Tanzanie.", "SUPPORT KEN+UGA "),
    ("en", "Kenya thanked Uganda, not Tanzania.", "SUPPORT KEN UGA"),
    ("en", "Kenya signed the deal with Uganda and not with Tanzania.", "SUPPORT KEN+UGA "),
    ("en", "Norway, but not Sweden, expelled the Russian ambassador.", "SANCTION NOR RUS"),
    ("en", "It was Peru, not Chile, that expelled the Bolivian ambassador.", "SANCTION PER BOL"),
    ("en", "Not only Peru but also Chile condemned Bolivia.", "ACCUSE CHL+PER BOL"),
    ("en", "Kenya thanked not just Uganda but also Tanzania.", "SUPPORT KEN TZA+UGA"),
    ("fr", "Alger a redemandé l'extradition du banquier à Paris.", "REQUEST DZA FRA"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), DONE + CONTRASTED)
def test_what_is_denied_twice_is_done_and_who_is_not_meant_has_no_part(lang: str, text: str, told: str) -> None:
    kind, doers, others = told.split(" ")
    assert sided(lang, text, weigh=True) == [(kind, doers.replace("+", " "), others.replace("+", " "))]
    assert {e.status for e in events(lang, text, weigh=True)} == {"occurred"}


@pytest.mark.parametrize(("lang", "text"), [
    ("fr", "Le Qatar a manqué de signer l'accord avec l'Égypte."),
    ("en", "Egypt failed to sign the deal with Qatar."),
])  # fmt: skip
def test_what_is_omitted_is_not_done(lang: str, text: str) -> None:
    assert [e.status for e in events(lang, text, weigh=True)] == ["negated"]


def test_who_will_not_hesitate_threatens() -> None:
    assert sided("en", "Iran will not hesitate to strike Israel.") == [("THREATEN", "IRN", "ISR")]
