"""Sides that a clause leaves out, filled from what was told before."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from helpers.told import sided

ALIKE = [
    ("en", "Bolivia broke off relations with Israel. Chile also suspended cooperation.", "CHL", "ISR"),
    ("en", "Costa Rica hosted talks. Spain froze its aid to Honduras. The United States suspended loans.", "USA", "HND"),
    ("fr", "La Bolivie a rompu ses relations avec Israël. Le Chili a suspendu sa coopération.", "CHL", "ISR"),
    ("fr", "L'Espagne a gelé son aide au Honduras. Washington a suspendu sa coopération.", "USA", "HND"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), ALIKE)
def test_measures_taken_alike_fall_on_the_same(lang: str, text: str, actor: str, recipient: str) -> None:
    assert ("SANCTION", actor, recipient) in sided(lang, text)


BACK = [
    ("en", "India expelled two Pakistani diplomats. Pakistan suspended trade.", "PAK", "IND"),
    ("fr", "L'Inde a expulsé deux diplomates pakistanais. Le Pakistan a suspendu les échanges.", "PAK", "IND"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "recipient"), BACK)
def test_who_was_hit_hits_back(lang: str, text: str, actor: str, recipient: str) -> None:
    assert ("SANCTION", actor, recipient) in sided(lang, text)


def test_sides_are_the_same_whatever_order_a_set_has() -> None:
    """On whom measures of one kind fall as often is whom the text tells first: order of sets must not decide."""
    script = (
        "from dragoman import read\n"
        "text = ('La Norvège a sanctionné la Suède et le Danemark lundi. Le Chili a sanctionné le Danemark et la Suède mardi. '\n"
        "        'Le Pérou a décidé de sanctions.')\n"
        "record = read(text, lang='fr', published='2024-03-12')\n"
        "print([(e.type, sorted(str(p.entity) for p in e.recipients)) for e in record.events])"
    )
    command = [sys.executable, "-c", script]
    told = set()
    for seed in ("0", "1", "2"):
        read = subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
        told.add(read.stdout)
    assert len(told) == 1
