"""Modes of demands, refusals and bans by what is asked, refused or kept out: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

MODES: list[tuple[str, str, str, str | None]] = [
    ("fr", "Le Rwanda a demandé à la Belgique de livrer deux suspects.", "REQUEST", "yield"),
    ("fr", "Le Rwanda a demandé à la Belgique de livrer des camions.", "REQUEST", "assist"),
    ("fr", "Haïti a demandé au Kenya mille policiers.", "REQUEST", "assist"),
    ("fr", "Manille a sommé Pékin de remorquer l'épave.", "REQUEST", "yield"),
    ("fr", "Alger a refusé de réadmettre les expulsés de France.", "REJECT", "assist"),
    ("fr", "L'Arabie saoudite a interdit l'entrée des produits libanais.", "SANCTION", "discontinue"),
    ("fr", "Le Japon a restreint l'exportation de composants vers la Corée du Sud.", "SANCTION", "discontinue"),
    ("en", "Rwanda asked Belgium to hand over two suspects.", "REQUEST", "yield"),
    ("en", "Kenya banned imports of Ugandan milk.", "SANCTION", "discontinue"),
    ("en", "Japan restricted exports of chips to South Korea.", "SANCTION", "discontinue"),
    ("en", "Kenya imposed sanctions on Uganda.", "SANCTION", None),
]


@pytest.mark.parametrize(("lang", "text", "kind", "mode"), MODES)
def test_the_mode_is_told_by_what_is_asked_or_kept_out(lang: str, text: str, kind: str, mode: str | None) -> None:
    assert (kind, mode) in [(e.type, e.mode) for e in events(lang, text)]
