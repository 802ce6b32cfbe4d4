"""Receptions during a visit, and those that are all that is told of one."""

from __future__ import annotations

import pytest

from dragoman import Article, Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


# (language, text, modes of the meetings and visits told)
CASES = [
    ("fr", "Le ministre péruvien Luis Rojas s'est rendu lundi à Rabat. Il a été reçu par le ministre marocain Nasser Bourita.",
     ["None", "visit"]),
    ("fr", "Le ministre péruvien Luis Rojas a été reçu lundi à Rabat par le ministre marocain Nasser Bourita.", ["visit"]),
    ("en", "Peruvian minister Luis Rojas travelled to Rabat on Monday. He was received by Moroccan minister Nasser Bourita.",
     ["None", "visit"]),
    ("en", "Peruvian minister Luis Rojas was received in Rabat on Monday by Moroccan minister Nasser Bourita.", ["visit"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "modes"), CASES)
def test_receptions(reader: Reader, lang: str, text: str, modes: list[str]) -> None:
    events = reader.read(Article(id="r", text=text, lang=lang, published="2024-05-14")).events
    assert sorted(str(e.mode) for e in events if e.type == "CONSULT") == modes
