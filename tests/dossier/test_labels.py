"""Every value of a record has words in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from dragoman.dossier import levels
from dragoman.dossier.labels import labels
from dragoman.records import AgreementKind, AgreementStatus, Measure


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_state_kind_measure_and_level_has_words(lang: str) -> None:
    known = labels(lang)
    assert set(known.states()) == set(get_args(AgreementStatus))
    for values, say in (
        (get_args(AgreementKind), known.kind), (get_args(Measure), known.measure), (levels.names(), known.level),
        (("date", "place", "figure", "mode", "status"), known.field), (("occurred", "negated"), known.claim),
    ):  # fmt: skip
        assert all(say(value) for value in values)
    if lang == "fr":
        assert known.measure("loan") == "Prêts"
        assert known.level("head-of-state") == "chef d'État"
        assert known.field("place") == "lieu"


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "lang", "text"),
    [
        (3.7e9, "USD", "more-than", "en", "more than 3.7 billion USD"),
        (3.7e9, "USD", "more-than", "fr", "plus de 3,7 milliards USD"),
        (4000, "people", "about", "fr", "environ 4 000 personnes"),
        (12.5, "percent", "exact", "en", "12.5 %"),
        (1, "people", "exact", "fr", "1 personne"),
        (1, "people", "exact", "en", "1 person"),
        (3, "camels", "up-to", "en", "up to 3 camels"),
    ],
)
def test_amounts(value: float, unit: str, qualifier: str, lang: str, text: str) -> None:
    assert labels(lang).amount(value, unit, qualifier).replace("\u202f", " ").replace("\u00a0", " ") == text


def test_several_agreements_take_the_plural() -> None:
    fr, en = labels("fr"), labels("en")
    assert fr.state("signed") == "signé"
    assert [fr.state(status, many=True) for status in ("signed", "in-force")] == ["signés", "en vigueur"]
    assert en.state("signed", many=True) == "signed"
