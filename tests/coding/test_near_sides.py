"""Sides that stand near an act without filling a slot of its entry."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder(weigh=False)


# (language, text, type, actors, recipients)
INSIDE = [
    ("fr", "Le Kenya a critiqué l'accord signé par le Soudan.", "ACCUSE", "KEN", "SDN"),
    ("fr", "La Lettonie a intercepté un lot de puces à destination de Hrodna, en Biélorussie.", "COERCE", "LVA", "BLR"),
    ("fr", "Le Brésil a protesté contre le sort fait à ses marins par la police du Portugal.", "ACCUSE", "BRA", "PRT"),
    ("fr", "Les Pays-Bas ont gelé les avoirs de trois sociétés liées à des généraux birmans.", "SANCTION", "NLD", "MMR"),
    ("fr", "Le Ghana a déploré la mort de deux chauffeurs abattus par des soldats burkinabè.", "ACCUSE", "GHA", "BFA"),
    ("en", "Kenya condemned the deal that was signed by Sudan.", "ACCUSE", "KEN", "SDN"),
    ("en", "Latvia seized a load of chips that had been bought by a firm in Belarus.", "COERCE", "LVA", "BLR"),
    ("en", "Canada denounced the sentences handed to two teachers by a court in Myanmar.", "ACCUSE", "CAN", "MMR"),
]  # fmt: skip

AROUND = [
    ("fr", "Le Maroc a demandé une enquête, que le Portugal a refusée.", "REJECT", "PRT", "MAR"),
    ("fr", "Athènes a proposé un compromis, que Skopje a rejeté.", "REJECT", "MKD", "GRC"),
    ("en", "Morocco asked for an inquiry, which Portugal refused.", "REJECT", "PRT", "MAR"),
    ("en", "Athens repeated an offer that Skopje had rejected.", "REJECT", "MKD", "GRC"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "actors", "recipients"), [*INSIDE, *AROUND])
def test_side(coder: Coder, lang: str, text: str, kind: str, actors: str, recipients: str) -> None:
    record = coder.record(Article(text=text, id="x", lang=lang, published="2024-03-12"))
    found = [(e.type, {a.entity for a in e.actors}, {r.entity for r in e.recipients}) for e in record.events]
    assert (kind, set(actors.split()), set(recipients.split())) in found
