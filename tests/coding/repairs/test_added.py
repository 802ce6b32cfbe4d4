"""Who is added behind the act by "ainsi que" or "along with" does it too; what is added to an object does not."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder(weigh=False)


ADDED = [
    ("fr", "Le Brésil a condamné l'attaque israélienne, tout comme le Chili.", "BRA CHL", "ISR"),
    ("fr", "Les États-Unis ont gelé leur aide au Niger, ainsi que le Japon.", "JPN USA", "NER"),
    ("fr", "L'Égypte a félicité le nouveau président tchadien, de même que l'Algérie.", "DZA EGY", "TCD"),
    ("fr", "La Suède a expulsé deux diplomates russes, tout comme la Norvège.", "NOR SWE", "RUS"),
    ("fr", "Le Mali a condamné la France, ainsi que la Belgique.", "MLI", "BEL FRA"),
    ("en", "Brazil condemned the Israeli attack, just like Chile.", "BRA CHL", "ISR"),
    ("en", "The United States froze its aid to Niger, along with Japan.", "JPN USA", "NER"),
    ("en", "Egypt congratulated the new Chadian president, together with Algeria.", "DZA EGY", "TCD"),
    ("en", "Sweden expelled two Russian diplomats, together with Norway.", "NOR SWE", "RUS"),
    ("en", "Mali condemned France, along with Belgium.", "MLI", "BEL FRA"),
]


@pytest.mark.parametrize(("lang", "text", "actors", "recipients"), ADDED)
def test_added_name_stands_beside_subject_or_object(coder: Coder, lang: str, text: str, actors: str, recipients: str) -> None:
    events = coder.record(Article(text=text, id="x", lang=lang, published="2024-03-12")).events
    sides = [(sorted({p.entity for p in e.actors}), sorted({p.entity for p in e.recipients})) for e in events]
    assert [(" ".join(a), " ".join(r)) for a, r in sides] == [(actors, recipients)]
