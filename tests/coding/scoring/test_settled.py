"""Sides about which the words leave no choice: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

# (language, text, who hands over, to whom)
HANDED_OVER = [
    ("fr", "La Pologne a extradé lundi un Biélorusse vers les États-Unis.", "POL", "USA"),
    ("fr", "Le Maroc a extradé vers la Belgique un ressortissant français.", "MAR", "BEL"),
    ("fr", "Un Turc recherché pour meurtre a été extradé d'Espagne vers l'Allemagne.", "ESP", "DEU"),
    ("fr", "Madrid a livré un trafiquant colombien aux États-Unis.", "ESP", "USA"),
    ("en", "Poland extradited a Belarusian to the United States.", "POL", "USA"),
    ("en", "Morocco extradited a Frenchman to Belgium.", "MAR", "BEL"),
    ("en", "A Turk wanted for murder was extradited from Spain to Germany.", "ESP", "DEU"),
    ("en", "A Turk was extradited to Germany by Spain on Monday.", "ESP", "DEU"),
    ("en", "Kosovo extradited a Serb to Montenegro on Monday.", "XKX", "MNE"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), HANDED_OVER)
def test_the_state_of_who_is_handed_over_gets_nobody(lang: str, text: str, actor: str, recipient: str) -> None:
    events = reader().read(Article(text=text, lang=lang, published="2024-03-12")).events
    told = [([w.entity for w in e.actors], [w.entity for w in e.recipients]) for e in events if e.type == "COOPERATE"]
    assert told == [([actor], [recipient])]
