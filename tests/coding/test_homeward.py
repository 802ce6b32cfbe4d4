"""An official's way home is no visit: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import events

HOME = [
    ("fr", "Le ministre togolais est rentré dimanche à Lomé."),
    ("fr", "Le président sénégalais se rendra jeudi à Thiès. Le Mali n'a pas réagi."),
    ("en", "Prime Minister Ardern will return to Wellington on Friday. Fiji had no comment."),
    ("en", "The Kenyan president flew home to Nairobi from Tokyo on Monday."),
]
ABROAD = [
    ("fr", "Le ministre togolais s'est rendu dimanche à Accra.", "GHA"),
    ("fr", "La présidente géorgienne s'est envolée mardi pour Oslo.", "NOR"),
    ("en", "The Kenyan president flew to Kampala on Monday.", "UGA"),
    ("en", "The Finnish foreign minister travelled to Tallinn on Tuesday.", "EST"),
]


def _journeys(lang: str, text: str) -> list[set[str | None]]:
    return [{p.entity for p in e.recipients} for e in events(lang, text) if e.type in ("CONSULT", "AGREE")]


@pytest.mark.parametrize(("lang", "text"), HOME)
def test_the_way_home_is_no_visit(lang: str, text: str) -> None:
    assert _journeys(lang, text) == []


@pytest.mark.parametrize(("lang", "text", "host"), ABROAD)
def test_a_journey_abroad_is_one(lang: str, text: str, host: str) -> None:
    assert _journeys(lang, text) == [{host}]
