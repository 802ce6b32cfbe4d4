"""Who withstands a hostile act is hit by it: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

WITHSTOOD = [
    ("fr", "La Norvège aide la Géorgie à se défendre contre l'invasion turque.", "TUR", "GEO"),
    ("en", "The Danish minister discussed efforts to help Georgia defend itself against Turkey's brutal invasion.", "TUR", "GEO"),
]


@pytest.mark.parametrize(("lang", "text", "doer", "hit"), WITHSTOOD)
def test_who_withstands_is_hit(lang: str, text: str, doer: str, hit: str) -> None:
    assert ("ASSAULT", doer, hit) in sided(lang, text, weigh=True)
