"""Who condemns an act did not do it, where a participle names no doer."""

from __future__ import annotations

import pytest
from helpers.told import sided

REPROVED = [
    ("en", "Jordan and Iraq condemned the raids carried out on villages in Syria."),
    ("fr", "La Jordanie et l'Irak ont condamné les attaques de drones menées contre des villages de Syrie."),
]


@pytest.mark.parametrize(("lang", "text"), REPROVED)
def test_who_condemns_attacks_nobody(lang: str, text: str) -> None:
    assert [kind for kind, _, _ in sided(lang, text) if kind == "ASSAULT"] == []


DONE = [
    ("en", "Jordan claimed the raids carried out on villages in Syria."),
    ("fr", "La Jordanie a revendiqué les attaques menées contre des villages de Syrie."),
]


@pytest.mark.parametrize(("lang", "text"), DONE)
def test_who_claims_them_did_it(lang: str, text: str) -> None:
    assert ("ASSAULT", "JOR", "SYR") in sided(lang, text)


TALKED_OF = [
    ("en", "Chad and Qatar discussed the attack on Port Sudan."),
    ("en", "The ministers of Chad and Qatar discussed the strikes on Yemen."),
    ("en", "Kenya's president raised the invasion of Ukraine."),
    ("en", "Peru and Chile examined the attacks on Syria and Iraq."),
    ("fr", "Le Tchad et le Qatar ont évoqué l'attaque contre Port-Soudan."),
    ("fr", "Les ministres du Tchad et du Qatar ont abordé les frappes contre le Yémen."),
    ("fr", "Le Kenya et l'Ouganda ont discuté de l'offensive contre Goma."),
    ("fr", "Le président kényan a soulevé l'invasion de l'Ukraine."),
]


@pytest.mark.parametrize(("lang", "text"), TALKED_OF)
def test_who_talks_of_attacks_attacks_nobody(lang: str, text: str) -> None:
    assert [kind for kind, _, _ in sided(lang, text) if kind == "ASSAULT"] == []


REMARKS = [
    ("en", "India's embassy dismissed a remark that the Chinese ambassador made about aggression.", "IND", "CHN"),
    ("fr", "Le Pakistan récuse les propos tenus par le ministre indien sur le Cachemire.", "PAK", "IND"),
]


@pytest.mark.parametrize(("lang", "text", "who", "whom"), REMARKS)
def test_who_rejects_what_was_said_reproves_it(lang: str, text: str, who: str, whom: str) -> None:
    assert sided(lang, text) == [("ACCUSE", who, whom)]
