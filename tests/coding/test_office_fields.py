"""Who holds an office whose field stands behind the state ("le ministre kényan de la Défense Jean Dupond")."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.records import Article

HELD = (
    ("fr", "Le ministre kényan des affaires étrangères, M. Jean Dupond, a écrit à Oslo."),
    ("fr", "Le ministre kényan des affaires étrangères M. Jean Dupond a écrit à Oslo."),
    ("fr", "Le ministre kényan de la Défense Jean Dupond a écrit à Oslo."),
    ("fr", "Le ministre kényan de la défense Jean Dupond a écrit à Oslo."),
    ("fr", "Le ministre kényan de l'Energie et des Mines, M. Jean Dupond, a écrit à Oslo."),
    ("fr", "Le ministre kényan de l'Agriculture et de la Pêche Jean Dupond a écrit à Oslo."),
    ("fr", "Le secrétaire d'Etat kényan aux transports Jean Dupond a écrit à Oslo."),
    ("fr", "Le ministre kényan de la Défense, le général Jean Dupond, a écrit à Oslo."),
    ("en", "The Kenyan minister of trade and industry, Mr Jean Dupond, wrote to Oslo."),
    ("en", "The Kenyan minister for water and fisheries Jean Dupond wrote to Oslo."),
    ("en", "Kenyan Minister for Tourism Jean Dupond wrote to Oslo."),
)
NOT_HELD = (
    ("fr", "Le ministre kényan de la Défense a écrit à Jean Dupond, le ministre norvégien."),
    ("fr", "Le ministre kényan a parlé de coopération à Jean Dupond, le ministre norvégien."),
    ("en", "The Kenyan minister for water wrote to Norwegian minister Jean Dupond."),
)


def state(lang: str, text: str) -> str | None:
    """The state for which the person of a text acts."""
    found = reader().mentions(Article(text=text, lang=lang, published="2022-03-18"))
    (code,) = {p.entity for p in found if p.person == "Jean Dupond" and "Dupond" in text[p.start : p.end]}
    return code


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_the_holder_stands_behind_the_field(lang: str, text: str) -> None:
    assert state(lang, text) == "KEN"


@pytest.mark.parametrize(("lang", "text"), NOT_HELD)
def test_words_of_a_clause_are_no_field(lang: str, text: str) -> None:
    assert state(lang, text) == "NOR"
