"""Verbs that only say when another one happens are weighed as the tenses that they stand for: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

AHEAD = [
    ("en", "Chad is going to bomb Sudan.", "ASSAULT"),
    ("en", "Washington is going to sanction Iran.", "SANCTION"),
    ("en", "Kenya is going to expel the Somali ambassador.", "SANCTION"),
    ("fr", "Le Tchad va bombarder le Soudan.", "ASSAULT"),
    ("fr", "La Russie va envahir l'Ukraine.", "ASSAULT"),
    ("fr", "Le Tchad va sanctionner le Soudan.", "SANCTION"),
    ("fr", "Le Kenya va expulser l'ambassadeur somalien.", "SANCTION"),
]
JUST_DONE = [
    ("fr", "Le Tchad vient d'envahir le Soudan.", "ASSAULT"),
    ("fr", "Le Tchad vient de bombarder le Soudan.", "ASSAULT"),
    ("fr", "Le Tchad vient de soutenir le Soudan.", "SUPPORT"),
    ("fr", "Nairobi vient de sanctionner la Somalie.", "SANCTION"),
]


def told(lang: str, text: str) -> list[tuple[str, str]]:
    record = reader(weigh=True).read(Article(text=text, lang=lang, published="2024-05-15"))
    return [(e.type, e.status) for e in record.events]


@pytest.mark.parametrize(("lang", "text", "type"), AHEAD)
def test_what_is_going_to_be_done_is_planned(lang: str, text: str, type: str) -> None:
    assert told(lang, text) == [(type, "planned")]


@pytest.mark.parametrize(("lang", "text", "type"), JUST_DONE)
def test_what_was_just_done_was_done(lang: str, text: str, type: str) -> None:
    assert told(lang, text) == [(type, "occurred")]


def test_who_does_not_go_so_far_is_not_about_to_do_it() -> None:
    assert told("fr", "Le Tchad a protesté, sans aller jusqu'à sanctionner le Soudan.") == [("ACCUSE", "occurred")]
