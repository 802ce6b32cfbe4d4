"""Whose an office is by those it stands beside: texts of our own."""

from __future__ import annotations

import pytest
from helpers.told import record

HOMES = [
    ("fr", "Bogota a expulsé l'ambassadeur Nestor Quiroga. Caracas a dénoncé cette mesure.", "Nestor Quiroga", "VEN"),
    ("fr", "Des pierres ont été jetées sur l'ambassade de Zambie à Maputo. L'ambassadeur, Chola Banda, a protesté.",
     "Chola Banda", "ZMB"),
    ("fr", "La ministre péruvienne Ana Quispe est venue à Lomé. Elle y a vu son homologue Kossi Adzinya.",
     "Kossi Adzinya", "TGO"),
    ("fr", "Le Kenya et le Malawi se rapprochent. Les ministres de la Pêche Josphat Mwangi et Joseph Mbewe ont signé.",
     "Joseph Mbewe", "MWI"),
    ("en", "Bogota expelled Ambassador Nestor Quiroga. Caracas condemned the move.", "Nestor Quiroga", "VEN"),
    ("en", "Stones were thrown at the Zambian embassy in Maputo. The ambassador, Chola Banda, protested.", "Chola Banda", "ZMB"),
    ("en", "Egyptian Deputy Foreign Minister Tarek Zaki and Housing Minister Mona Farag went to Peru.", "Mona Farag", "EGY"),
    ("en", "Kenya and Malawi draw closer. The energy ministers, Josphat Mwangi and Joseph Mbewe, signed.", "Joseph Mbewe", "MWI"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "person", "entity"), HOMES)
def test_home(lang: str, text: str, person: str, entity: str) -> None:
    offices = record(lang, text, published="2023-05-04").offices
    assert {o.person: o.entity for o in offices}[person] == entity
