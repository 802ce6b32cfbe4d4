"""Instruments that stand apart from what tells of them."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("en", "The kings of Jordan and Morocco signed an accord on youth, a treaty on rivers and two protocols on ports.",
         {"agreement", "treaty", "protocol"}),
        ("en", "Kenya signed with Chad on Monday a treaty on rivers.", {"treaty"}),
        ("fr", "Le Kenya a signé lundi avec le Tchad un traité sur les fleuves.", {"treaty"}),
        ("fr", "Le Kenya et le Tchad ont assisté à la signature de six documents, dont un mémorandum sur la santé.",
         {"memorandum"}),
    ],
)  # fmt: skip
def test_what_stands_apart_from_its_verb_is_signed_too(lang: str, text: str, kinds: set[str]) -> None:
    found = agreements(text, lang)
    assert {(a.kind, a.status) for a in found} == {(kind, "signed") for kind in kinds}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The signing, on 4 May, of the treaty between Peru and Chile was praised."),
        ("fr", "La signature, le 4 mai, du traité entre le Pérou et le Chili a été saluée."),
    ],
)
def test_a_date_may_part_the_signing_from_its_treaty(lang: str, text: str) -> None:
    assert [(a.kind, a.status) for a in agreements(text, lang)] == [("treaty", "signed")]
