"""What was to be done and was not, and what was called off in the same breath: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

NOT_DONE = [
    ("fr", "Les présidents togolais et ghanéen, qui devaient se voir à Aflao, ne l'ont pas fait.", "CONSULT"),
    ("fr", "Un contrat devait être signé entre la Suisse et la France ; il ne l'a pas été.", "SUPPORT"),
    ("fr", "Le ministre kényan devait se rendre en Somalie, il ne l'a pas fait.", "CONSULT"),
    ("en", "The presidents of Cameroon and Nigeria, who were to meet in Maroua on Friday, did not do so.", "CONSULT"),
    ("en", "A contract was to be signed between Switzerland and France; it was not.", "SUPPORT"),
    ("en", "Ghana's president was to have flown to Conakry at Easter.", "CONSULT"),
    ("en", "The ministers of Kenya and Chad were to have met on Monday.", "CONSULT"),
]
CALLED_OFF = [
    ("fr", "Le Premier ministre togolais, qui devait se rendre au Bénin à Pâques, a reporté cette visite."),
    ("fr", "Le ministre français devait se rendre à Alger ; son déplacement est annulé."),
    ("fr", "Le ministre chilien devait rencontrer lundi son homologue péruvien, mais la rencontre a été annulée."),
    ("en", "Iraq's prime minister, who was to visit Kuwait on September 5, has postponed the trip."),
    ("en", "The French minister was due to visit Algiers, but the trip was cancelled."),
    ("en", "Turkey's president, who was due in Athens on Monday, called off the visit."),
]
STILL_TO_COME = [
    ("fr", "Le ministre grec devait arriver mardi à Ankara."),
    ("fr", "Les présidents kényan et tchadien doivent se rencontrer lundi ; la date n'a pas été choisie au hasard."),
    ("en", "The Greek minister was due in Ankara on Tuesday."),
    ("en", "The presidents of Kenya and Chad were to meet on Monday; it was not clear where."),
]


@pytest.mark.parametrize(("lang", "text", "type_"), NOT_DONE)
def test_what_was_to_be_done_and_was_not_is_denied(lang: str, text: str, type_: str) -> None:
    assert [(e.type, e.status) for e in events(lang, text, weigh=True)] == [(type_, "negated")]


@pytest.mark.parametrize(("lang", "text"), CALLED_OFF)
def test_what_is_called_off_is_told_once(lang: str, text: str) -> None:
    assert [e.type for e in events(lang, text, weigh=True)] == ["REJECT"]


@pytest.mark.parametrize(("lang", "text"), STILL_TO_COME)
def test_what_is_to_come_is_an_undertaking(lang: str, text: str) -> None:
    assert [(e.type, e.status) for e in events(lang, text, weigh=True)] == [("AGREE", "occurred")]
