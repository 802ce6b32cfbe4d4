"""A gerund behind an adjective of origin is a noun that the adjective describes."""

from __future__ import annotations

import pytest
from helpers.parses import tokens

NAMED = [
    ("Ukrainian forces lost eleven men in Russian shelling near Kherson.", "shelling", "Russian"),
    ("Two Lebanese farmers died in Israeli bombing near Tyre.", "bombing", "Israeli"),
]


@pytest.mark.parametrize(("text", "gerund", "origin"), NAMED)
def test_the_adjective_describes_the_gerund(text: str, gerund: str, origin: str) -> None:
    found = {t.text: t for t in tokens(text, "en")}
    assert found[gerund].pos == "NOUN"
    assert found[origin].head is found[gerund]


def test_a_gerund_with_an_object_stays_a_verb() -> None:
    found = {t.text: t for t in tokens("The Turkish army is shelling villages in Syria.", "en")}
    assert found["shelling"].pos == "VERB"
