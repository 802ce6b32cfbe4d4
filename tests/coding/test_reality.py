"""Acts that did not come about: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article

FELL_THROUGH = [
    ("en", "The Turkish president's visit to Greece fell through last week."),
    ("en", "The meeting between the Kenyan and Somali ministers fell through on Monday."),
    ("en", "The summit between Peru and Chile fell through."),
    ("en", "Talks between Togo and Benin fell through on Friday."),
    ("en", "The talks between Kenya and Somalia came to nothing on Monday."),
    ("en", "The summit between Peru and Chile unravelled."),
    ("fr", "La visite du président turc en Grèce est tombée à l'eau."),
    ("fr", "Les pourparlers entre le Kenya et la Somalie ont capoté lundi."),
    ("fr", "La rencontre entre les ministres grec et turc a capoté."),
    ("fr", "Le sommet entre le Pérou et le Chili a avorté."),
    ("fr", "Les pourparlers entre le Togo et le Bénin ont fait long feu."),
    ("fr", "La rencontre entre les ministres kényan et somalien est tombée à l'eau lundi."),
    ("fr", "Le sommet entre le Pérou et le Chili est tombé à l'eau."),
    ("fr", "Les pourparlers entre le Togo et le Bénin sont tombés à l'eau vendredi."),
]
TOOK_PLACE = [
    ("en", "A visit by the Turkish president to Greece fell on a holiday."),
    ("fr", "La visite du président turc en Grèce est tombée un jour férié."),
]


def _statuses(lang: str, text: str) -> list[str]:
    events = _reader().read(Article(text=text, lang=lang, published="2023-05-10")).events
    return [e.status for e in events if e.type == "CONSULT"]


@pytest.mark.parametrize(("lang", "text"), FELL_THROUGH)
def test_what_fell_through_did_not_happen(lang: str, text: str) -> None:
    assert _statuses(lang, text) == ["negated"]


@pytest.mark.parametrize(("lang", "text"), TOOK_PLACE)
def test_what_fell_on_a_day_did(lang: str, text: str) -> None:
    assert _statuses(lang, text) == ["occurred"]
