"""Clauses that a semicolon parts from a verb of saying."""

from __future__ import annotations

import pytest
from helpers.parses import tokens

PARTED = [
    ("en", "The minister described the remark as unhelpful; he has asked for a meeting.", "described", "asked"),
    ("fr", "Le ministre a jugé ce geste hostile ; il a demandé une réunion.", "jugé", "demandé"),
]


@pytest.mark.parametrize(("lang", "text", "before", "behind"), PARTED)
def test_clause_before_a_semicolon_is_not_said_behind_it(lang: str, text: str, before: str, behind: str) -> None:
    found = {t.text: t for t in tokens(text, lang)}
    assert found[before].head is not found[behind]
