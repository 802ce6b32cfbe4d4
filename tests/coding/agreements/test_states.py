"""The states that the words over and beside an instrument tell."""

from __future__ import annotations

import pytest
from helpers.told_agreements import agreements


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "A customs accord between Peru and Chile remains under negotiation.", "negotiated"),
        ("en", "Peru and Chile reached a customs agreement on Monday.", "negotiated"),
        ("en", "Chad ended its transit agreement with Niger on Monday.", "terminated"),
        ("en", "Chad keeps the transit treaty with Niger in abeyance.", "suspended"),
        ("en", "Peru rejected a draft labour agreement with Chile.", "not-signed"),
        ("en", "Peru and Chile have had an agreement on pensions in force since 2010.", "in-force"),
        ("en", "The governments of Peru and Chile raised their ties to a strategic partnership.", "announced"),
        ("fr", "Un accord douanier entre le Pérou et le Chili est toujours en négociation.", "negotiated"),
        ("fr", "Le Pérou et le Chili sont parvenus lundi à un accord douanier.", "negotiated"),
        ("fr", "Le Tchad a mis fin lundi à l'accord de transit avec le Niger.", "terminated"),
        ("fr", "Le Pérou a rejeté un projet d'accord avec le Chili.", "not-signed"),
        ("fr", "Le Pérou et le Chili ont élevé leurs relations au niveau de partenariat stratégique.", "announced"),
        ("fr", "Le Pérou et le Chili signeront le mois prochain un accord douanier.", "announced"),
    ],
)  # fmt: skip
def test_states_of_many_wordings(lang: str, text: str, status: str) -> None:
    (found,) = agreements(text, lang)
    assert found.status == status
    assert found.parties in (("CHL", "PER"), ("NER", "TCD"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peru and Chile hold talks often. Agreement was reached, said nobody. They discussed their partnership."),
        ("fr", "Le Pérou et le Chili se parlent. Ils ont discuté de leur partenariat."),
    ],
)
def test_talk_of_a_partnership_is_no_instrument(lang: str, text: str) -> None:
    assert not any(a.kind == "partnership" for a in agreements(text, lang))
