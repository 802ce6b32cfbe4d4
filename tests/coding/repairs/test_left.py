"""A noun whose relative clause swallowed the main verb gets it back."""

from __future__ import annotations

import pytest
from helpers.parses import tokens, under

LEFT = [
    ("Washington, qui s'était engagé à verser cent millions de dollars, espère un accord.", "espère", "Washington"),
    ("Le Mali, qui avait fermé sa frontière en mai, refuse de recevoir l'émissaire du Bénin.", "refuse", "Mali"),
    ("Oslo, qui avait protesté contre ces tirs, rappelle son consul.", "rappelle", "Oslo"),
    ("Quito, qui s'était dit prêt à négocier, exige des excuses.", "exige", "Quito"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), LEFT)
def test_verb_behind_a_relative_clause(text: str, verb: str, subject: str) -> None:
    assert under(text, verb, "nsubj", "nsubj:pass") == [subject]


def test_a_title_keeps_its_clause() -> None:
    heads = [t.head.text for t in tokens("Un pays qui attend, doute et espère") if t.text == "attend"]
    assert heads == ["pays"]
