"""What is seen of the persons who may stand for a party: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.coding.naming import Namer
from dragoman.coding.scoring.named import NamedReader
from dragoman.records import Article

# A text, the word of the act, the party, a person and what is seen of that person for it.
SEEN = [
    ("fr", "Le président chilien Rodrigo Vial a reçu lundi la ministre péruvienne Ana Quispe. Les deux ministres ont signé un "
     "accord entre le Chili et le Pérou.", "signé", "PER", "Ana Quispe", "fits=True"),
    ("fr", "La ministre péruvienne Ana Quispe a rencontré le ministre chilien Rodrigo Vial. Le Pérou a remercié le Chili.",
     "remercié", "CHL", "Rodrigo Vial", "together=this"),
    ("en", "Chilean President Rodrigo Vial received Peruvian minister Ana Quispe on Monday. The two ministers signed an accord "
     "between Chile and Peru.", "signed", "PER", "Ana Quispe", "fits=True"),
    ("en", "Peruvian minister Ana Quispe met Chilean minister Rodrigo Vial. Peru thanked Chile.", "thanked", "CHL",
     "Rodrigo Vial", "together=this"),
    ("fr", "Le Koweït a convoqué l'ambassadeur d'Irak, Badr al-Safi.", "convoqué", "IRQ", "Badr al-Safi", "party="),
    ("fr", "Le ministre chilien Rodrigo Vial est venu. Le Pérou a remercié le Chili.", "remercié", "CHL", "Rodrigo Vial",
     "party=here"),
    ("en", "Kuwait summoned the Iraqi ambassador, Badr al-Safi.", "summoned", "IRQ", "Badr al-Safi", "party="),
    ("en", "Chilean minister Rodrigo Vial came. Peru thanked Chile.", "thanked", "CHL", "Rodrigo Vial", "party=here"),
]  # fmt: skip


def _features(lang: str, text: str, word: str, entity: str) -> dict[str, list[str]]:
    discourse, said, acts = _coder().told(Article(id="1", text=text, lang=lang, published="2023-05-10"))
    Namer(discourse).name(acts)
    reader = NamedReader(discourse, said)
    for c in acts:
        for side, parties in (("actor", c.actors), ("recipient", c.recipients)):
            for w in parties:
                if c.token.text == word and w.entity == entity:
                    return {o.person.name if o.person else "": o.seen for o in reader.options(c, w, side)}
                reader.note(c, w)
    raise AssertionError(f"{entity} takes no part in {word}: {text}")


@pytest.mark.parametrize(("lang", "text", "word", "entity", "name", "feature"), SEEN)
def test_seen(lang: str, text: str, word: str, entity: str, name: str, feature: str) -> None:
    assert feature in _features(lang, text, word, entity)[name]


@pytest.mark.parametrize(("lang", "text", "word", "entity", "name", "feature"), SEEN)
def test_nobody_is_an_option(lang: str, text: str, word: str, entity: str, name: str, feature: str) -> None:
    assert feature not in _features(lang, text, word, entity)[""]
