"""What another may do is warned of and no threat; what he will suffer, or answer, is one."""

from __future__ import annotations

from functools import cache

import pytest
from helpers import readers

from dragoman.records import Article

FORESEEN = [
    ("en", "Poland warned that Belarus could send more migrants across the border."),
    ("en", "The Australian treasurer warned that China might cut off coal imports again."),
    ("en", "Kyiv warned that Moscow was preparing a new offensive."),
    ("en", "Japan warned that North Korea would test another missile."),
    ("en", "Taiwan's defence minister warned that Chinese forces may blockade the island."),
    ("en", "The UN warned that the fighting in Sudan could spill over into Chad."),
    ("en", "Poland warned of Russian sabotage on its railways."),
    ("fr", "La Pologne a averti que la Biélorussie pourrait envoyer davantage de migrants à la frontière."),
    ("fr", "Le ministre australien a prévenu que la Chine risquait de couper à nouveau ses achats de charbon."),
    ("fr", "Kiev a averti que Moscou préparait une nouvelle offensive."),
    ("fr", "L'ONU a averti que les combats au Soudan pourraient s'étendre au Tchad."),
]
THREATS = [
    ("en", "Iran warned that any Israeli attack would be met with force."),
    ("en", "Iran warned that Israel would pay a heavy price."),
    ("en", "The European Union warned that Serbia could lose its funds."),
    ("en", "China warned that Taiwan would be crushed if it declared independence."),
    ("en", "Turkey warned Greece that it could send its fleet."),
    ("en", "Turkey warned of a military operation against the YPG in Syria."),
    ("en", "India warned that Pakistan was playing with fire."),
    ("fr", "Moscou a prévenu que la Finlande pourrait subir des conséquences."),
    ("fr", "La Turquie a prévenu la Grèce qu'elle pourrait envoyer sa flotte."),
    ("fr", "L'Inde a averti que le Pakistan jouait avec le feu."),
]


@cache
def _types(lang: str, text: str) -> set[str]:
    record = readers.reader().read(Article(text=text, lang=lang, published="2024-03-12"))
    return {e.type for e in record.events}


@pytest.mark.parametrize(("lang", "text"), FORESEEN)
def test_a_danger_foreseen_is_no_threat(lang: str, text: str) -> None:
    assert "THREATEN" not in _types(lang, text)


@pytest.mark.parametrize(("lang", "text"), THREATS)
def test_what_one_will_do_to_another_is_a_threat(lang: str, text: str) -> None:
    assert "THREATEN" in _types(lang, text)
