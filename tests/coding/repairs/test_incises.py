"""Words of saying in the middle of a sentence leave the noun in front to the verb behind."""

from __future__ import annotations

import pytest
from helpers.parses import under

INCISES = [
    ("Le Mali, a indiqué le porte-parole, rappellera son ambassadeur au Togo.", "rappellera", "Mali", "indiqué", "porte-parole"),
    ("La France, a dit le président au premier ministre arménien, se tient à ses côtés.", "tient", "France", "dit", "président"),
    ("Le Kenya, a annoncé le ministère, enverra six cents policiers.", "enverra", "Kenya", "annoncé", "ministère"),
    ("Oslo, a précisé la ministre, ne livrera pas ces missiles.", "livrera", "Oslo", "précisé", "ministre"),
    ("Les deux pays, a ajouté le diplomate, signeront mardi.", "signeront", "pays", "ajouté", "diplomate"),
    ("Le Pérou, affirme le chancelier, a fermé la frontière.", "fermé", "Pérou", "affirme", "chancelier"),
    ("La Serbie, a assuré le chef de l'État, paiera sa dette.", "paiera", "Serbie", "assuré", "chef"),
    ("L'Union africaine, a rappelé le médiateur, a suspendu le Gabon.", "suspendu", "Union", "rappelé", "médiateur"),
    ("Riga, a déclaré la cheffe du gouvernement, accueillera le sommet.", "accueillera", "Riga", "déclaré", "cheffe"),
    ("Le Tchad, a répété le général, a demandé leur départ.", "demandé", "Tchad", "répété", "général"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "subject", "says", "speaker"), INCISES)
def test_incise(text: str, verb: str, subject: str, says: str, speaker: str) -> None:
    assert under(text, verb, "nsubj", "nsubj:pass") == [subject]
    assert under(text, says, "nsubj", "nsubj:pass") == [speaker]
