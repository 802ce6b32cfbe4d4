"""Acts of release, return and easing told for later: an undertaking or a concession that is made; sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

COMING = [
    ("en", "Equatorial Guinea will release the four Gabonese traders next week.", "AGREE", "GNQ", "GAB"),
    ("en", "Britain is to return 32 royal objects to Ghana.", "AGREE", "GBR", "GHA"),
    ("en", "Turkey's trade minister said Ankara would lift its quotas on Georgian hazelnuts.", "AGREE", "TUR", "GEO"),
    ("en", "France will withdraw its last soldiers from Chad in January.", "CONCEDE", "FRA", "TCD"),
    ("en", "Kuwait pledged to investigate the death of a Filipina maid.", "AGREE", "KWT", "PHL"),
    ("en", "Vanuatu plans to send its defence minister to Fiji in October.", "AGREE", "VUT", "FJI"),
    ("fr", "La Guinée équatoriale va libérer la semaine prochaine les quatre commerçants gabonais.", "AGREE", "GNQ", "GAB"),
    ("fr", "Londres doit restituer en mai 32 objets royaux au Ghana.", "AGREE", "GBR", "GHA"),
    ("fr", "La Turquie a promis à l'Égypte d'enquêter sur la mort de deux de ses ressortissants.", "AGREE", "TUR", "EGY"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "doer", "gainer"), COMING)
def test_a_coming_release_or_return_is_undertaken(lang: str, text: str, kind: str, doer: str, gainer: str) -> None:
    told = [
        (e.type, e.status, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text, weigh=True)
    ]
    assert told == [(kind, "occurred", {doer}, {gainer})]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kuwait had planned to release the two Filipino sailors in May."),
        ("fr", "Le Koweït avait prévu de libérer en mai les deux marins philippins."),
        ("fr", "Jamais le Koweït ne libérera les deux marins philippins."),
    ],
)
def test_what_was_planned_once_or_never_will_be_is_no_undertaking(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text, weigh=True) if e.type == "AGREE" and e.status == "occurred"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Estonia's president said that Europe was not ready for Russian aggression."),
        ("en", "The aggression of Azerbaijan cannot be forgotten, the Armenian deputy said."),
        ("fr", "L'Europe doit se préparer à l'agression russe, a dit le président estonien."),
    ],
)
def test_an_aggression_is_not_given_to_who_speaks_of_it(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text, weigh=True) if e.type == "ASSAULT"]
