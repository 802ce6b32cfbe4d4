"""Towns that are somebody's surname stand for him; words that are also somebody's surname for nobody."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

MET = "2022-03-18"
PEOPLE = (
    ("en", "Kenyan Foreign Minister Rose A. Lima flew to Ottawa. Minister Lima thanked Canada.", "Rose A. Lima", "KEN"),
    ("en", "Ghana's defence minister, Mr John Medina, wrote to Oslo. Mr Medina asked Norway for boats.", "John Medina", "GHA"),
    ("en", "Ghana sent Ambassador Paul Vienna to Oslo. Ambassador Vienna praised Norway.", "Paul Vienna", "GHA"),
    ("fr", "Le ministre kényan de la Santé, M. Jean Lima, a écrit à Oslo. M. Lima a remercié la Norvège.", "Jean Lima", "KEN"),
    ("fr", "L'ambassadeur ghanéen Paul Vienne a écrit à Oslo. L'ambassadeur Vienne a loué la Norvège.", "Paul Vienne", "GHA"),
)  # fmt: skip
PLACES = {
    ("en", "Minister Rose Amoah left Lima for Ottawa."): "PER",
    ("en", "Mr Medina, the Ghanaian minister, flew to Vienna."): "AUT",
    ("en", "The Ghanaian minister praised Vienna after Kenya's did."): "AUT",
    ("fr", "Le ministre ghanéen, M. Vienne, s'est rendu à Lima."): "PER",
    ("fr", "Le Ghana a loué Vienne, et le ministre kényan aussi."): "AUT",
}
WORDS = (
    ("en", "She praised our NATO Ally and EU partner Lithuania."),
    ("en", "The airport at Stavanger, Sola was closed, and nobody knew why."),
    ("en", "The Hague was quiet; Ramadan began; Jihad is a word."),
    ("fr", "Le Mur est tombé, le Lien demeure, et Noël approche."),
)


def mentions(lang: str, text: str) -> list[tuple[str, str | None, str | None]]:
    """Words, state and person of each mention."""
    found = reader().mentions(Article(text=text, lang=lang, published=MET))
    return [(text[p.start : p.end], p.entity, p.person) for p in found]


@pytest.mark.parametrize(("lang", "text", "name", "state"), PEOPLE)
def test_a_person_called_like_a_town(lang: str, text: str, name: str, state: str) -> None:
    surname = name.split()[-1]
    found = [(entity, person) for words, entity, person in mentions(lang, text) if surname in words]
    assert set(found) == {(state, name)}
    assert text.count(surname) == 2 <= len(found)


@pytest.mark.parametrize(("given", "entity"), PLACES.items())
def test_a_town_remains_one(given: tuple[str, str], entity: str) -> None:
    assert entity in {e for _, e, _ in mentions(*given)}


@pytest.mark.parametrize(("lang", "text"), WORDS)
def test_words_are_nobody(lang: str, text: str) -> None:
    assert [p for _, _, p in mentions(lang, text) if p is not None] == []
