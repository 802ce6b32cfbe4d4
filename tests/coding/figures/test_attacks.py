"""The dead of attacks that no act tells: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.figures import sided


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "At least 32 people lost their lives in two bombings in Baghdad. Islamic State said it was behind them."),
        ("fr", "Au moins 32 personnes ont perdu la vie dans deux attentats à Bagdad, en Irak, revendiqués par l'État islamique."),
    ],
)
def test_the_dead_of_an_attack_are_the_armed_groups_doing(lang: str, text: str) -> None:
    assert ("casualties", 32, "ISIS", "IRQ") in [figure[:4] for figure in sided(lang, text)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "At least 32 people lost their lives in two bombings in Baghdad, and nobody knows why."),
        ("fr", "Au moins 32 personnes ont perdu la vie dans deux attentats à Bagdad, et nul ne sait pourquoi."),
        ("en", "At least 32 people lost their lives on the roads of Iraq. Islamic State put out a film."),
        ("fr", "Au moins 32 personnes ont perdu la vie sur les routes d'Irak. L'État islamique a diffusé un film."),
    ],
)
def test_without_a_group_or_an_attack_they_measure_nothing(lang: str, text: str) -> None:
    assert sided(lang, text) == []
