"""Offices of one person told side by side, and offices given up behind a name: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

_BOTH = "deputy prime minister, defence minister"
_OTHER = "deputy prime minister, foreign minister"


def _offices(lang: str, text: str) -> set[tuple[str, str, bool]]:
    record = reader().read(Article(text=text, lang=lang, published="2024-03-12"))
    return {(o.person.split()[-1], o.office, o.former) for o in record.offices}


@pytest.mark.parametrize(
    ("lang", "text", "held"),
    [
        ("en", "He met Deputy Prime Minister and Foreign Minister Aino Kask of Latvia.", _OTHER),
        ("en", "The deputy prime minister and defence minister of Latvia, Aino Kask, spoke.", _BOTH),
        ("en", "Aino Kask, Estonia's deputy prime minister and defence minister, spoke.", _BOTH),
        ("en", "The bank named Aino Kask, chairman and chief executive of Baltic Steel.", "chairman, chief executive"),
        ("fr", "Le vice-premier ministre et ministre de la Défense belge, Aino Kask, a parlé.", _BOTH),
        ("fr", "Aino Kask, vice-premier ministre et ministre belge de la Défense, a parlé.", _BOTH),
    ],
)  # fmt: skip
def test_two_offices_of_one(lang: str, text: str, held: str) -> None:
    assert _offices(lang, text) == {("Kask", office, False) for office in held.split(", ")}


@pytest.mark.parametrize(
    ("lang", "text", "held"),
    [
        ("en", "Aino Kask, former justice minister, spoke on Monday.", ["justice minister"]),
        ("en", "Aino Kask, a former mayor, spoke on Monday.", ["mayor"]),
        ("en", "Aino Kask, former justice minister and former mayor of Narva, spoke.", ["justice minister", "mayor"]),
        ("fr", "Aino Kask, ancienne ministre de la Justice, a parlé lundi.", ["justice minister"]),
        ("fr", "Selon Aino Kask, ancienne maire de Narva, tout va bien.", ["mayor"]),
        ("fr", "Aino Kask, ancien ministre de la Justice et ancien maire de Narva, a parlé.", ["justice minister", "mayor"]),
    ],
)
def test_offices_given_up_behind_a_name(lang: str, text: str, held: list[str]) -> None:
    assert _offices(lang, text) == {("Kask", office, True) for office in held}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The prime minister and the defence minister, Aino Kask, spoke on Monday."),
        ("en", "The president and Defence Minister Aino Kask met in Tallinn."),
        ("fr", "Le Premier ministre et le ministre de la Défense, Aino Kask, ont parlé lundi."),
    ],
)
def test_two_people_hold_one_office_each(lang: str, text: str) -> None:
    assert _offices(lang, text) == {("Kask", "defence minister", False)}


def test_a_body_that_ends_an_office_is_part_of_it() -> None:
    assert _offices("fr", "Le ministre de la Défense belge, Aino Kask, a parlé.") == {("Kask", "defence minister", False)}


def test_a_house_that_a_hyphen_joins_is_part_of_the_name() -> None:
    text = "Foreign Minister Sheikh Mohammed bin Abdulrahman bin Jassim Al-Thani spoke in Doha."
    record = reader().read(Article(text=text, lang="en", published="2024-03-12"))
    assert [o.person for o in record.offices] == ["Mohammed bin Abdulrahman bin Jassim Al-Thani"]
