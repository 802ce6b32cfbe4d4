"""Whom a condemnation is turned to where a right was violated, and who is meant in what he is asked: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

TURNED = [
    ("fr", "Le Brésil a dénoncé la violation de la souveraineté ukrainienne par la Russie.", ("ACCUSE", "BRA", "RUS")),
    ("fr", "Le Pérou a condamné les violations répétées de l'espace aérien de l'Estonie par des avions russes.",
     ("ACCUSE", "PER", "RUS")),
    ("fr", "Le Mali a dénoncé la violation de sa souveraineté par l'Algérie.", ("ACCUSE", "MLI", "DZA")),
    ("fr", "Le Ghana a condamné la violation des droits de l'homme en Birmanie.", ("ACCUSE", "GHA", "MMR")),
    ("en", "Jordan condemned the violation of Qatar's sovereignty by Israel.", ("ACCUSE", "JOR", "ISR")),
    ("en", "Peru denounced repeated violations of Estonia's airspace by Russian jets.", ("ACCUSE", "PER", "RUS")),
    ("fr", "L'Inde et le Népal se sont parlé. Le Pérou a demandé au Chili qu'il extrade deux suspects.",
     ("REQUEST", "PER", "CHL")),
    ("fr", "L'Inde et le Népal se sont parlé. Le Pérou a exigé du Chili qu'il extrade deux suspects.",
     ("REQUEST", "PER", "CHL")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "told"), TURNED)
def test_the_act_is_turned_to_who_did_or_must_do_it(lang: str, text: str, told: tuple[str, str, str]) -> None:
    assert told in sided(lang, text, weigh=True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Brésil a condamné la violation de la souveraineté ukrainienne."),
        ("en", "Brazil condemned the violation of Ukrainian sovereignty."),
    ],
)
def test_whose_right_was_violated_is_not_condemned(lang: str, text: str) -> None:
    assert not [told for told in sided(lang, text, weigh=True) if told[0] == "ACCUSE" and told[2] == "UKR"]
