"""What is said by the way does not part a noun from its complement."""

from __future__ import annotations

import pytest
from helpers.parses import tokens

PARTED = [
    ("fr", "Le Pérou a décidé le rappel, à la suite de ce vote, de son ambassadeur au Chili.", "rappel", "ambassadeur"),
    ("fr", "Le Togo a ordonné la fermeture, pour trois mois, de tous les consulats béninois.", "fermeture", "consulats"),
    ("fr", "La Zambie a annoncé l'expulsion, après une longue enquête, de deux diplomates angolais.", "expulsion", "diplomates"),
    ("fr", "Oslo a confirmé l'envoi, malgré les mises en garde, de dix chars à Riga.", "envoi", "chars"),
    ("en", "Lima announced the recall, after a stormy debate, of its ambassador to Chile.", "recall", "ambassador"),
    ("en", "Togo ordered the closure, for three months, of all Beninese consulates.", "closure", "consulates"),
]
LISTS = [
    ("fr", "Le Pérou a livré du riz, à la demande du Chili, et des tentes.", "riz"),
    ("fr", "Le ministre a visité le port, avec une délégation, avant de repartir.", "port"),
    ("en", "The minister toured the port, with a delegation, before he left.", "port"),
]


@pytest.mark.parametrize(("lang", "text", "noun", "complement"), PARTED)
def test_complement_behind_something_by_the_way(lang: str, text: str, noun: str, complement: str) -> None:
    assert [c.text for t in tokens(text, lang) if t.text == noun for c in t.all("nmod")] == [complement]


@pytest.mark.parametrize(("lang", "text", "noun"), LISTS)
def test_what_only_follows_is_no_complement(lang: str, text: str, noun: str) -> None:
    behind = [c for t in tokens(text, lang) if t.text == noun for c in t.all("nmod") if c.case() in ("de", "of")]
    assert behind == []
