"""The dead of attacks that no act tells: sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.figures import sided

_TOLD = [line.split("\t") for line in Path(__file__).with_name("attacks.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("lang", "text", "value", "sides"), _TOLD)
def test_whose_doing_the_dead_of_an_attack_are(lang: str, text: str, value: str, sides: str) -> None:
    told = [(measure, number, f"{actors}>{recipients}") for measure, number, actors, recipients, _ in sided(lang, text)]
    assert ("casualties", float(value), sides) in told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "At least 32 people lost their lives in two bombings in Baghdad, and nobody knows why."),
        ("fr", "Au moins 32 personnes ont perdu la vie dans deux attentats à Bagdad, et nul ne sait pourquoi."),
        ("en", "At least 32 people lost their lives on the roads of Iraq. Islamic State put out a film."),
        ("fr", "Au moins 32 personnes ont perdu la vie sur les routes d'Irak. L'État islamique a diffusé un film."),
        ("en", "A Belgian saw the dead of the attack in Nairobi, which al-Shabaab claimed."),
        ("fr", "Un Belge a vu les morts de l'attaque de Nairobi, revendiquée par les shebabs."),
    ],
)
def test_without_a_claim_or_an_attack_they_measure_nothing(lang: str, text: str) -> None:
    assert sided(lang, text) == []


@pytest.mark.parametrize(
    ("lang", "text", "measure"),
    [
        ("en", "About ten Taliban attacked a base in northern Afghanistan.", "troops"),
        ("fr", "Une dizaine de talibans ont attaqué une base dans le nord de l'Afghanistan.", "troops"),
        ("en", "The Afghan army killed thirty Taliban.", "casualties"),
        ("fr", "L'armée afghane a tué trente talibans.", "casualties"),
    ],
)
def test_fighters_told_of_by_the_name_of_their_group(lang: str, text: str, measure: str) -> None:
    assert [figure[0] for figure in sided(lang, text)] == [measure]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "An Israeli soldier killed two Palestinians."), ("fr", "Un soldat israélien a tué deux Palestiniens.")],
)
def test_who_kills_is_no_victim(lang: str, text: str) -> None:
    assert [figure[:4] for figure in sided(lang, text)] == [("casualties", 2, "ISR", "PSE")]
