"""What somebody only asked is no demand: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

QUESTIONS = [
    ("fr", "L'Ouganda et le Kenya négocient. « Que veut le Kenya ? » a demandé le ministre ougandais à Kampala."),
    ("fr", "Le Pérou observe la Bolivie. « Qui paiera la route ? », a-t-il demandé."),
    ("en", "Uganda and Kenya are in talks. “What does Kenya want?” the Ugandan minister asked in Kampala."),
]


@pytest.mark.parametrize(("lang", "text"), QUESTIONS)
def test_a_question_asks_for_nothing(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text, weigh=True) if e.type == "REQUEST"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "« Qui paiera la route ? » Le Pérou a demandé à la Bolivie de retirer ses douaniers."),
        ("en", "“Who will pay for the road?” Peru asked Bolivia to withdraw its customs officers."),
    ],
)
def test_a_demand_behind_a_question_is_one(lang: str, text: str) -> None:
    assert [e for e in events(lang, text, weigh=True) if e.type == "REQUEST"]


OPEN = [
    ("fr", "Lomé a-t-elle rompu avec la Cédéao ?"),
    ("fr", "L'Iran a-t-il protesté auprès de l'Irak et rappelé son ambassadeur ?"),
    ("fr", "Est-ce que la Chine a livré des missiles à l'Iran ?"),
    ("fr", "Quito s'est-il engagé à recevoir des migrants du Pérou ? « Non. »"),
    ("en", "Has Armenia broken off relations with Turkey?"),
    ("en", "Did Russia expel the Croatian diplomats?"),
    ("en", "Has Rwanda signed the agreement with Burundi? No, says the minister."),
]
TAKEN_FOR_DONE = [
    ("fr", "Quand Paris a-t-il rappelé son ambassadeur à Alger ?"),
    ("fr", "Que reproche Ouagadougou à Abidjan ?"),
    ("fr", "Le Rwanda a-t-il signé l'accord avec le Burundi ? Oui."),
    ("fr", "La France a livré vingt blindés à l'Arménie : pourquoi s'arrêter là ?"),
    ("en", "Why did Serbia expel two Croatian diplomats?"),
    ("en", "Were the Omani sailors jailed by Yemen? Twelve of them, over a weekend."),
    ("en", "France delivered twenty armoured vehicles to Armenia: what more was needed?"),
]
TO_COME = [
    ("fr", "La Russie va-t-elle attaquer l'Estonie ?"),
    ("fr", "Quito reconnaîtra-t-il les nouveaux dirigeants du Venezuela ?"),
    ("en", "Will Britain sign the agreement with Kenya?"),
    ("en", "Is Chad going to close its border with Sudan?"),
]


@pytest.mark.parametrize(("lang", "text"), OPEN)
def test_a_question_leaves_open_whether_it_was_done(lang: str, text: str) -> None:
    assert not events(lang, text, weigh=True)


@pytest.mark.parametrize(("lang", "text"), TAKEN_FOR_DONE)
def test_a_question_may_take_it_for_done(lang: str, text: str) -> None:
    assert [e.status for e in events(lang, text, weigh=True)] == ["occurred"]


@pytest.mark.parametrize(("lang", "text"), TO_COME)
def test_what_may_be_done_is_possible(lang: str, text: str) -> None:
    assert [e.status for e in events(lang, text, weigh=True)] == ["hypothetical"]
