"""Heads of states whom articles give and the knowledge base refutes."""

from __future__ import annotations

import pytest

from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier.refuted import refuted


def spell(entity: str, office: str, day: str, articles: int = 1) -> OfficeSpell:
    return OfficeSpell("p", entity, office, day, day, None, tuple(f"u{n}" for n in range(articles)))


@pytest.mark.parametrize(
    ("name", "told", "wanted"),
    [
        ("Jean Dupont", spell("FRA", "president", "2016-08-22"), True),
        ("Jean Dupont", spell("FRA", "president", "2016-08-22", articles=3), False),
        ("Hollande", spell("FRA", "president", "2016-08-22"), False),
        ("Bachar al-Assad", spell("SYR", "president", "2016-02-21"), False),
        ("Jean Dupont", spell("USA", "prime minister", "2022-05-13"), True),
        ("Jean Dupont", spell("FRA", "transport minister", "2016-08-22"), False),
    ],
)
def test_a_head_told_seldom_against_the_known_one(name: str, told: OfficeSpell, wanted: bool) -> None:
    assert refuted(told, name) is wanted
