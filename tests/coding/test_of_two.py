"""The one and the other, each for itself, all whom a plural clause tells of, and who only leads: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

SAID = [
    ("fr", "Le Pérou et le Chili ont signé un accord. L'un et l'autre ont remercié le Brésil.", "SUPPORT", "PER CHL", "BRA"),
    ("fr", "Le Pérou et le Chili ont signé un accord. L'un comme l'autre ont condamné la Bolivie.", "ACCUSE", "PER CHL", "BOL"),
    ("fr", "Le Kenya et l'Ouganda, chacun de son côté, ont condamné le coup d'État au Soudan.", "ACCUSE", "KEN UGA", "SDN"),
    ("fr", "L'Iran, l'Irak ainsi que la Jordanie, qui ont condamné la Turquie, ont fermé leurs consulats.",
     "ACCUSE", "IRN IRQ JOR", "TUR"),
    ("fr", "La Turquie a été condamnée par l'Iran, l'Irak ainsi que la Jordanie, qui ont exigé l'arrêt des raids.",
     "REQUEST", "IRN IRQ JOR", "TUR"),
    ("fr", "À l'initiative de la France, les présidents arménien et azerbaïdjanais se sont rencontrés à Paris.",
     "CONSULT", "ARM AZE", ""),
    ("en", "At the initiative of France, the presidents of Armenia and Azerbaijan met in Paris.", "CONSULT", "ARM AZE", ""),
    ("fr", "Sous l'égide de l'ONU, le Tchad et le Soudan ont signé un accord.", "SUPPORT", "TCD SDN", ""),
    ("fr", "Sous les auspices du Qatar, l'Iran et le Koweït ont conclu un accord.", "SUPPORT", "IRN KWT", ""),
    ("fr", "Sous la médiation de l'Angola, la RDC et le Rwanda ont signé une trêve.", "SUPPORT", "COD RWA", ""),
    ("en", "Under the auspices of the UN, Chad and Sudan signed an accord.", "SUPPORT", "TCD SDN", ""),
    ("en", "Kenya and Uganda, each for its part, condemned the coup in Sudan.", "ACCUSE", "KEN UGA", "SDN"),
    ("fr", "Le Pérou et le Chili ont chacun condamné le Venezuela.", "ACCUSE", "PER CHL", "VEN"),
    ("fr", "La France et l'Algérie ont chacune rappelé leur ambassadeur au Maroc.", "SANCTION", "FRA DZA", "MAR"),
    ("fr", "La Norvège et la Suède ont chacune expulsé deux diplomates russes.", "SANCTION", "NOR SWE", "RUS"),
    ("fr", "L'Inde et le Népal ont chacun remercié le Japon.", "SUPPORT", "IND NPL", "JPN"),
    ("fr", "Le Kenya et l'Ouganda ont chacun convoqué l'ambassadeur du Soudan.", "ACCUSE", "KEN UGA", "SDN"),
    ("fr", "Le Pérou et le Chili ont signé un accord. Chacun a remercié le Brésil.", "SUPPORT", "PER CHL", "BRA"),
    ("en", "Peru and Chile have each condemned Venezuela.", "ACCUSE", "PER CHL", "VEN"),
    ("en", "France and Algeria each recalled their ambassador to Morocco.", "SANCTION", "FRA DZA", "MAR"),
    ("en", "Norway and Sweden each expelled two Russian diplomats.", "SANCTION", "NOR SWE", "RUS"),
    ("en", "India and Nepal each thanked Japan.", "SUPPORT", "IND NPL", "JPN"),
    ("en", "Kenya and Uganda have each criticised Sudan.", "ACCUSE", "KEN UGA", "SDN"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "actors", "recipients"), SAID)
def test_all_who_are_meant(lang: str, text: str, kind: str, actors: str, recipients: str) -> None:
    found = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text) if e.type == kind]
    assert (set(actors.split()), set(recipients.split())) in found


@pytest.mark.parametrize(
    "text", ["Le Ghana a envoyé l'ambassadeur Kwame Asante à Oslo.", "L'Inde a nommé l'ambassadrice Priya Nair à Lima."]
)
def test_an_envoy_is_not_of_where_he_is_sent(text: str) -> None:
    (named,) = events("fr", text)
    assert [p.person for p in named.recipients] == [None]
    assert {p.entity for p in named.actors} <= {"GHA", "IND"}
