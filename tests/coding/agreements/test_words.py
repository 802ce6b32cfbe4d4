"""Names of instruments and their kinds."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "Kenya and Chad signed a memorandum of understanding on visas.", ["memorandum"]),
        ("en", "Kenya and Chad signed a ceasefire agreement.", ["ceasefire"]),
        ("en", "Kenya signed a $90 million loan with the World Bank.", ["contract"]),
        ("fr", "Le Kenya et le Tchad ont signé un protocole d'accord sur les visas.", ["memorandum"]),
        ("fr", "Le Kenya et le Tchad ont signé une convention fiscale.", ["treaty"]),
        ("fr", "Le Kenya a signé un prêt de 90 millions de dollars avec la Banque mondiale.", ["contract"]),
    ],
)
def test_a_name_of_several_words_is_one_instrument(lang: str, text: str, kinds: list[str]) -> None:
    assert [a.kind for a in agreements(text, lang)] == kinds
