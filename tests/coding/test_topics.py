"""Talks that others only speak of are no talks of theirs: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

SPOKEN_OF = [
    ("fr", "Le ministre chilien a remercié le Tadjikistan pour son soutien aux négociations de l'Afghanistan.", {"CHL", "AFG"}),
    ("en", "The Chilean minister thanked Tajikistan for its support for Afghanistan peace negotiations.", {"CHL", "AFG"}),
    ("en", "The Dutch and Danish ministers discussed the upcoming NATO meeting.", {"NLD", "DNK", "NATO"}),
]
HELD = [
    ("fr", "Le ministre chilien a eu des négociations avec l'Afghanistan.", {"CHL", "AFG"}),
    ("en", "The Chilean minister held negotiations with Afghanistan.", {"CHL", "AFG"}),
]


def _talks(lang: str, text: str) -> list[set[str | None]]:
    return [{p.entity for p in e.actors} for e in events(lang, text, weigh=True) if e.type == "CONSULT"]


@pytest.mark.parametrize(("lang", "text", "codes"), SPOKEN_OF)
def test_talks_spoken_of_are_not_held_by_who_speaks(lang: str, text: str, codes: set[str]) -> None:
    assert codes not in _talks(lang, text)


@pytest.mark.parametrize(("lang", "text", "codes"), HELD)
def test_talks_held_are_told(lang: str, text: str, codes: set[str]) -> None:
    assert codes in _talks(lang, text)


TALKED_OVER = [
    ("en", "The ministers of Poland and Latvia discussed ways to support Ukraine.", "SUPPORT"),
    ("en", "The Canadian and Japanese ministers discussed measures to make the Burmese junta yield.", "REQUEST"),
    ("en", "The Ukrainian premier and the Secretary discussed further ways in which America can assist Kyiv.", "AID"),
    ("en", "The French and Senegalese ministers discussed how France could help Dakar fight piracy.", "AID"),
    ("en", "The Chinese and Iranian presidents explored ways of lifting American sanctions.", "RETREAT"),
    ("fr", "Les ministres français et sénégalais ont évoqué la manière dont la France pourrait aider Dakar.", "AID"),
    ("fr", "Les ministres polonais et letton ont évoqué les moyens de soutenir l'Ukraine.", "SUPPORT"),
]
DONE = [
    ("en", "The ministers of Poland and Latvia discussed trade and agreed to support Ukraine.", "AGREE"),
    ("en", "Kenya discussed with Uganda the troops it has sent to Congo.", "MOBILIZE"),
    ("fr", "L'Égypte et le Soudan ont discuté du barrage et décidé de reprendre les pourparlers avec l'Éthiopie.", "AGREE"),
]


@pytest.mark.parametrize(("lang", "text", "kind"), TALKED_OVER)
def test_ways_talked_over_are_no_acts(lang: str, text: str, kind: str) -> None:
    assert kind not in {e.type for e in events(lang, text, weigh=True)}


@pytest.mark.parametrize(("lang", "text", "kind"), DONE)
def test_what_was_done_beside_the_talk_is_told(lang: str, text: str, kind: str) -> None:
    assert kind in {e.type for e in events(lang, text, weigh=True)}
