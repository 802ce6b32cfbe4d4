"""From which state an article writes: its dateline's, else that of the body that issues it.  Texts of our own."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.coding.coder import Coder
from dragoman.records import Article
from dragoman.settings import Settings

# (language, text, state)
HOMES = [
    ("en", "State Department\n\nThe Secretary met the Peruvian foreign minister on Monday.", "USA"),
    ("en", "Office of the Spokesperson\n\nThe Under Secretary met the Peruvian foreign minister on Monday.", "USA"),
    ("en", "Kremlin\n\nThe president spoke with the prime minister of Peru.", "RUS"),
    ("en", "LIMA, May 3 (Agencies) - State Department officials met the Peruvian foreign minister on Monday.", "PER"),
    ("en", "State Department and Kremlin trade barbs\n\nThe minister met the ambassador.", None),
    ("en", "The State Department said on Monday that the minister of Peru had left.", None),
    ("fr", "Quai d'Orsay\n\nLa ministre a reçu lundi son homologue péruvien.", "FRA"),
    ("fr", "Département d'État\n\nLe secrétaire a reçu lundi le ministre péruvien.", "USA"),
    ("fr", "Kremlin\n\nLe président s'est entretenu avec le Premier ministre péruvien.", "RUS"),
    ("fr", "LIMA (Agences) - Le département d'État a reçu lundi le ministre péruvien.", "PER"),
    ("fr", "Le Kremlin et le Quai d'Orsay s'accusent\n\nLe ministre a reçu l'ambassadeur.", None),
    ("fr", "Le Quai d'Orsay a annoncé lundi que le ministre péruvien était parti.", None),
]
# (language, text) with an office that only the United States have
OWN_OFFICES = [
    ("en", "Under Secretary Marla Quint met President Dina Boluarte in Lima on Monday."),
    ("en", "Assistant Secretary of State Marla Quint met President Dina Boluarte in Lima on Monday."),
    ("en", "Deputy Secretary of State Marla Quint arrived in Peru on Monday."),
    ("fr", "La sous-secrétaire d'État Marla Quint est arrivée lundi au Pérou."),
]


@cache
def _coder() -> Coder:
    return Coder(Settings(weigh=False))


@pytest.mark.parametrize(("lang", "text", "state"), HOMES)
def test_an_article_writes_from_its_dateline_or_from_who_issues_it(lang: str, text: str, state: str | None) -> None:
    assert _coder().discourse(Article(text=text, id="x", lang=lang, published="2024-05-06")).focus.home == state


@pytest.mark.parametrize(("lang", "text"), OWN_OFFICES)
def test_an_office_that_one_state_alone_has_is_of_that_state(lang: str, text: str) -> None:
    people = _coder().discourse(Article(text=text, id="x", lang=lang, published="2024-05-06")).people.all
    assert {p.entity for p in people if "Quint" in p.name} == {"USA"}
