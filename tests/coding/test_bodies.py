"""What international bodies are called, how they are joined, voted in and walked out of: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

NAMED = [
    ("fr", "L'Ordre souverain de Malte et le Pérou ont établi mardi des relations diplomatiques.", {"SMOM", "PER"}),
    ("fr", "L'agence atomique de l'ONU a condamné l'Iran vendredi.", {"IAEA", "IRN"}),
    ("fr", "Le dirigeant de l'entité serbe s'est rendu dimanche à Athènes.", {"BIH", "GRC"}),
    ("fr", "Les trois États baltes ont condamné la Biélorussie samedi.", {"EST", "LVA", "LTU", "BLR"}),
    ("en", "The Order of Malta and Peru established diplomatic relations on Tuesday.", {"SMOM", "PER"}),
    ("en", "The UN atomic watchdog accused North Korea of hiding a reactor.", {"IAEA", "PRK"}),
    ("en", "The Bosnian Serb leader met Narendra Modi in New Delhi.", {"BIH", "IND"}),
    ("en", "The UN's top court ordered Colombia to free the ship.", {"ICJ", "COL"}),
    ("en", "The five Nordic countries condemned Belarus on Saturday.", {"DNK", "FIN", "ISL", "NOR", "SWE", "BLR"}),
]

ACTS = [
    ("fr", "La délégation syrienne a quitté la salle pendant le discours du ministre israélien.", "REJECT", "SYR"),
    ("fr", "Le Brésil a voté contre la résolution présentée par le Japon.", "REJECT", "BRA"),
    ("fr", "L'Union africaine a admis Haïti comme membre associé.", "SUPPORT", "AU"),
    ("fr", "L'OSCE a dépêché une équipe d'observateurs en Albanie.", "AID", "OSCE"),
    ("en", "The Syrian delegation walked out of the hall during the speech of the Israeli minister.", "REJECT", "SYR"),
    ("en", "The African Union admitted Haiti as an associate member.", "SUPPORT", "AU"),
    ("en", "Haiti was admitted to the African Union as an observer.", "SUPPORT", "AU"),
    ("en", "The OSCE sent a team of 40 observers to Albania.", "AID", "OSCE"),
]


@pytest.mark.parametrize(("lang", "text", "codes"), NAMED)
def test_a_body_or_region_is_read_by_what_it_is_called(lang: str, text: str, codes: set[str]) -> None:
    assert codes in [{str(p.entity) for p in (*e.actors, *e.recipients)} for e in events(lang, text, weigh=True)]


@pytest.mark.parametrize(("lang", "text", "kind", "doer"), ACTS)
def test_what_is_done_in_a_body_or_by_one(lang: str, text: str, kind: str, doer: str) -> None:
    assert (kind, {doer}) in [(e.type, {p.entity for p in e.actors}) for e in events(lang, text, weigh=True)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le Conseil de sécurité a adopté lundi une résolution sur la Somalie."),
        ("en", "The Security Council adopted a resolution on Somalia on Monday."),
    ],
)
def test_an_adopted_resolution_is_no_signing(lang: str, text: str) -> None:
    assert not [e for e in events(lang, text, weigh=True) if e.type == "SUPPORT"]
