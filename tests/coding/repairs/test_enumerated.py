"""Several whom a list behind them names, and what "dont" tells of: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events, named

LISTS = [
    ("fr", "Cinq États, dont l'Iran, la Libye et la Syrie, ont condamné le raid israélien.", "ACCUSE", "IRN LBY SYR", "ISR"),
    ("fr", "Israël a été condamné par plusieurs pays, dont l'Iran et la Syrie.", "ACCUSE", "IRN SYR", "ISR"),
    ("fr", "Trois pays, soit l'Iran, la Libye et la Syrie, ont condamné le raid israélien.", "ACCUSE", "IRN LBY SYR", "ISR"),
    ("fr", "Quatre capitales, à savoir Vilnius, Riga, Tallinn et Varsovie, ont fermé leur espace aérien aux avions biélorusses.",
     "SANCTION", "LTU LVA EST POL", "BLR"),
    ("fr", "Minsk a réagi en expulsant cinq diplomates, dont trois Lituaniens et deux Polonais.", "SANCTION", "BLR", "LTU POL"),
    ("fr", "Plusieurs dirigeants africains, dont le président kényan William Ruto et le président rwandais Paul Kagame, "
     "ont condamné Israël.", "ACCUSE", "KEN RWA", "ISR"),
    ("en", "Israel was condemned by several countries, including Iran and Syria.", "ACCUSE", "IRN SYR", "ISR"),
    ("en", "Five states, among them Iran, Libya and Syria, condemned the Israeli raid.", "ACCUSE", "IRN LBY SYR", "ISR"),
    ("en", "Several leaders, including Kenyan President William Ruto and Rwandan President Paul Kagame, condemned Israel.",
     "ACCUSE", "KEN RWA", "ISR"),
    ("en", "Minsk expelled five diplomats, including three Lithuanians and two Poles.", "SANCTION", "BLR", "LTU POL"),
]  # fmt: skip

OF_WHICH = [
    ("L'Inde, dont 40 soldats ont péri, a accusé le Pakistan.", "ACCUSE", "IND", "PAK"),
    ("Séoul, dont l'ambassadeur avait protesté, a salué le geste de Pékin.", "SUPPORT", "KOR", "CHN"),
    ("Le Togo, dont deux soldats ont été tués par le Bénin, a protesté.", "ASSAULT", "BEN", "TGO"),
    ("Le Togo, dont deux soldats avaient été arrêtés au Bénin, a fermé sa frontière.", "COERCE", "BEN", "TGO"),
    ("La Norvège, dont la police a arrêté un diplomate russe, n'a pas réagi.", "COERCE", "NOR", "RUS"),
]


def _sides(lang: str, text: str, kind: str) -> list[tuple[set[str | None], set[str | None]]]:
    return [({p.entity for p in e.actors}, {p.entity for p in e.recipients}) for e in events(lang, text) if e.type == kind]


@pytest.mark.parametrize(("lang", "text", "kind", "actors", "recipients"), LISTS)
def test_a_list_behind_several_says_who_they_are(lang: str, text: str, kind: str, actors: str, recipients: str) -> None:
    assert _sides(lang, text, kind) == [(set(actors.split()), set(recipients.split()))]


@pytest.mark.parametrize(("text", "kind", "actor", "recipient"), OF_WHICH)
def test_what_dont_tells_of_belongs_to_the_noun_before_it(text: str, kind: str, actor: str, recipient: str) -> None:
    assert ({actor}, {recipient}) in _sides("fr", text, kind)


HOLDERS = [
    ("en", "Under Secretary Doe met Tunisian officials, including Prime Minister Najla Doud and Foreign Minister Omar Jerid.",
     "TUN Najla Doud, TUN Omar Jerid"),
    ("en", "Norway's minister held talks with three Thai officials, namely Defence Minister Somchai Klang and Deputy Foreign "
     "Minister Sihak Phuang.", "THA Somchai Klang, THA Sihak Phuang"),
    ("en", "Ghana condemned officials of Mali, including Prime Minister Moussa Koné.", "MLI Moussa Koné"),
    ("fr", "La ministre norvégienne a rencontré plusieurs responsables tunisiens, dont la Première ministre Najla Doud et le "
     "ministre de l'Intérieur Omar Jerid.", "TUN Najla Doud, TUN Omar Jerid"),
    ("fr", "L'Inde a reçu plusieurs dirigeants, dont le président kényan, Paul Otieno, et la ministre népalaise, Sita Thapa.",
     "KEN Paul Otieno, NPL Sita Thapa"),
    ("fr", "Le Ghana a sanctionné trois responsables maliens, dont le Premier ministre, Moussa Koné.", "MLI Moussa Koné"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "people"), HOLDERS)
def test_office_holders_of_a_list_take_part_by_name(lang: str, text: str, people: str) -> None:
    assert set(people.split(", ")) <= named(lang, text)
