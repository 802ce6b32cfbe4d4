"""Objects told by a pronoun or a bare number are what was told just before: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

TAKEN_UP = [
    ("Le Kenya a fermé deux postes-frontières avec la Somalie. L'Éthiopie en a fermé trois.", "SANCTION", "ETH", "SOM"),
    ("Le Chili a livré deux patrouilleurs à l'Ukraine. La Pologne en a livré dix.", "COOPERATE", "POL", "UKR"),
    ("Le Togo a envoyé 200 soldats au Mali et le Bénin en a dépêché 300.", "MOBILIZE", "BEN", "MLI"),
    ("Londres a expulsé trois diplomates russes. Moscou en a renvoyé quatre.", "SANCTION", "RUS", "GBR"),
    ("Le Kenya a fermé deux postes-frontières avec la Somalie. Il les a rouverts lundi.", "CONCEDE", "KEN", "SOM"),
    ("La Chine a suspendu son aide au Népal. Elle l'a reprise lundi.", "CONCEDE", "CHN", "NPL"),
]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), TAKEN_UP)
def test_what_a_pronoun_takes_up_is_the_object(text: str, kind: str, actor: str, recipient: str) -> None:
    told = [(e.type, {p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events("fr", text)]
    assert (kind, {actor}, {recipient}) in told
