"""Instruments that a list names behind others."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "Kenya and Chad signed four papers. The papers included a treaty on rivers, an accord on peace and a protocol on "
         "ports.", ["agreement", "protocol", "treaty"]),
        ("fr", "Le Kenya et le Tchad ont signé quatre textes. On y trouve un traité sur les fleuves, un accord sur la paix et "
         "un protocole sur les ports.", ["agreement", "protocol", "treaty"]),
    ],
)  # fmt: skip
def test_what_is_listed_shares_the_state_and_the_parties(lang: str, text: str, kinds: list[str]) -> None:
    found = agreements(text, lang)
    assert sorted(a.kind for a in found) == kinds
    assert {(a.status, a.parties) for a in found} == {("signed", ("KEN", "TCD"))}
