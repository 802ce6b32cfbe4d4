"""Whose office it is where nothing beside it says so: texts of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder as _coder

from dragoman.records import Article

HOMES = [
    ("fr", "Le FMI a achevé la revue du programme ivoirien. Le FMI salue ces efforts.\n\n"
     "Le ministre des Finances, Paul Konan, a reçu la mission.", "Paul Konan", "CIV"),
    ("en", "The IMF completed its review of the Ivorian programme. The IMF hailed the effort.\n\n"
     "Finance Minister Paul Konan received the mission.", "Paul Konan", "CIV"),
    ("fr", "Le Liban a protesté. Le Premier ministre sortant Samir Haddad a écrit à l'ONU.", "Samir Haddad", "LBN"),
    ("en", "Lebanon protested. Prime Minister-designate Samir Haddad wrote to the UN.", "Samir Haddad", "LBN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "code"), HOMES)
def test_home_of_an_office(lang: str, text: str, name: str, code: str) -> None:
    people = _coder().discourse(Article(text=text, lang=lang, id="h", published="2024-05-14")).people.all
    assert [p.entity for p in people if p.name == name] == [code]
