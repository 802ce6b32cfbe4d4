"""How long something is to last does not say when it was done: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

PUBLISHED = "2024-03"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Georgia and Azerbaijan extended their gas deal until 2030."),
        ("en", "Peru closed its border with Chile until 20 March."),
        ("en", "Denmark promised Ukraine 19 jets by 2025."),
        ("fr", "La Géorgie et l'Azerbaïdjan ont prolongé jusqu'en 2030 leur accord gazier."),
        ("fr", "Le Pérou a fermé jusqu'au 20 mars sa frontière avec le Chili."),
        ("fr", "Le Danemark a promis à l'Ukraine 19 avions d'ici à 2025."),
    ],
)
def test_an_end_that_lies_ahead_is_not_the_date(lang: str, text: str) -> None:
    found = events(lang, text, weigh=True)
    assert found
    assert all(e.date is not None and e.date.value.startswith(PUBLISHED) and e.date.text is None for e in found)


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "Talks between Chad and Libya went on until 2019.", "2019"),
        ("en", "Norway will close its consulate in Murmansk by 1 July.", "2024-07-01"),
        ("fr", "La Suède fermera son consulat à Saint-Pétersbourg avant le 1er juillet.", "2024-07-01"),
    ],
)
def test_an_end_that_is_past_or_a_limit_of_what_is_planned_is(lang: str, text: str, value: str) -> None:
    assert value in [e.date.value for e in events(lang, text, weigh=True) if e.date]
