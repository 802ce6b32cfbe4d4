""" "The participants", "the group", "they": those who met in the sentence before; sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

MET = [
    ("fr", "La ministre suédoise Anna Berg a rencontré à Lima le ministre péruvien Juan Paz. Les participants ont discuté de la"
     " guerre que la Russie et la Biélorussie mènent en Ukraine. Ils ont convenu de coopérer davantage.", "PER SWE"),
    ("en", "Foreign Minister Anna Berg of Sweden spoke today with Peruvian Foreign Minister Juan Paz. The group discussed"
     " measures to hold Russia and Belarus accountable. They also agreed to cooperate on energy.", "PER SWE"),
    ("en", "Foreign Minister Anna Berg of Sweden spoke today with Peruvian Foreign Minister Juan Paz. The participants agreed to"
     " coordinate efforts to isolate Russia.", "PER SWE"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "doers"), MET)
def test_those_who_met_agree(lang: str, text: str, doers: str) -> None:
    found = {(kind, actors) for kind, actors, _ in sided(lang, text, weigh=True)}
    assert ("AGREE", doers) in found
    assert not [f for f in found if "RUS" in f[1].split()]
