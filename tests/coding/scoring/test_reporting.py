"""Who reports takes no part; whom a coalition is against does not do what it does; organisations have no ministers."""

from __future__ import annotations

import pytest
from helpers.told import events

TOLD = [
    ("fr", "Selon l'agence chinoise Xinhua, l'Iran a testé une fusée.", {"IRN"}),
    ("fr", "L'agence sud-coréenne Yonhap indique que la Corée du Nord a procédé à un tir de missile balistique.", {"PRK"}),
    ("fr", "Selon un journal turc, l'Iran a testé un missile.", {"IRN"}),
    ("en", "The South Korean news agency Yonhap said North Korea had test-fired a ballistic missile.", {"PRK"}),
    ("en", "According to the Turkish daily Hurriyet, Iran tested a rocket.", {"IRN"}),
    ("en", "The US-led anti-ISIS coalition bombed a base in Iraq.", {"USA", "IRQ"}),
    ("fr", "La coalition anti-Daech menée par les États-Unis a frappé l'armée syrienne.", {"USA", "SYR"}),
    ("fr", "Même si l'Iran a livré des drones à la Russie, Téhéran se dit neutre.", {"IRN", "RUS"}),
    ("fr", "Le pape François s'est associé à la douleur des Finlandais après l'incendie.", {"VAT", "FIN"}),
    ("fr", "Les actions de l'ONU à Bujumbura irritent le régime burundais.", {"BDI", "UN"}),
]

MINISTERS = [
    ("fr", "L'Union européenne a menacé l'Italie de sanctions. Le ministre de l'économie a promis des réformes à Bruxelles."),
    ("en", "The EU threatened Italy with sanctions. The economy minister promised reforms to Brussels."),
]


@pytest.mark.parametrize(("lang", "text", "parties"), TOLD)
def test_who_takes_part(lang: str, text: str, parties: set[str]) -> None:
    told = [{p.entity for p in (*e.actors, *e.recipients)} for e in events(lang, text, weigh=True) if e.status == "occurred"]
    assert told == [parties]


@pytest.mark.parametrize(("lang", "text"), MINISTERS)
def test_a_minister_is_a_states(lang: str, text: str) -> None:
    promised = [e for e in events(lang, text, weigh=True) if e.type == "AGREE"]
    assert [{p.entity for p in e.actors} for e in promised] == [{"ITA"}]


AGENTS = [
    ("La Norvège a réagi après le bombardement de la Syrie par la Russie.", "RUS"),
    ("Le bombardement d'Idleb par l'aviation russe a fait vingt morts.", "RUS"),
]


@pytest.mark.parametrize(("text", "doer"), AGENTS)
def test_who_did_a_deed_stands_behind_par(text: str, doer: str) -> None:
    assaults = [e for e in events("fr", text, weigh=True) if e.type == "ASSAULT"]
    assert [{p.entity for p in e.actors} for e in assaults] == [{doer}]
