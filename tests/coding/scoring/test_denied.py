"""What a denial spells out behind itself is told beyond doubt: sentences of our own, read with the weights."""

from __future__ import annotations

import pytest
from helpers.told import events

DENIED = [
    ("en", "Burundi denies that it has troops in Rwanda.", "MOBILIZE", "BDI", "RWA"),
    ("en", "Rwanda denies having troops in Congo.", "MOBILIZE", "RWA", "COD"),
    ("en", "Russia denies having soldiers in Ukraine.", "MOBILIZE", "RUS", "UKR"),
    ("en", "Rwanda denied any military presence in Congo.", "MOBILIZE", "RWA", "COD"),
    ("en", "Rwanda denies deploying troops in Congo.", "MOBILIZE", "RWA", "COD"),
    ("fr", "Le Burundi dément avoir des soldats au Rwanda.", "MOBILIZE", "BDI", "RWA"),
    ("fr", "Le Rwanda nie toute présence militaire au Congo.", "MOBILIZE", "RWA", "COD"),
    ("fr", "Le Rwanda dément avoir déployé des soldats au Congo.", "MOBILIZE", "RWA", "COD"),
    ("fr", "Le Tchad dément avoir livré des armes au Soudan.", "COOPERATE", "TCD", "SDN"),
    ("en", "Chad denies shelling Sudan.", "ASSAULT", "TCD", "SDN"),
]


@pytest.mark.parametrize(("lang", "text", "kind", "actor", "recipient"), DENIED)
def test_what_is_denied_did_not_happen(lang: str, text: str, kind: str, actor: str, recipient: str) -> None:
    found = events(lang, text, weigh=True)
    told = [(e.type, e.status, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in found]
    assert told == [(kind, "negated", {actor}, {recipient})]
