"""Whom somebody meets on his visit is met; the participle tells his visit, and none of who meets him."""

from __future__ import annotations

import pytest
from helpers import readers

from dragoman.coding.coder import Coder
from dragoman.records import Article


@pytest.fixture(scope="module")
def coder() -> Coder:
    return readers.coder(weigh=False)


HOSTED = [
    ("HRH the Crown Prince of Bahrain received at Riffa Palace today HE the Foreign Minister of Egypt.", "EGY", "BHR"),
    ("HM the King of Jordan met at Basman Palace HE the Prime Minister of Malaysia.", "JOR MYS", ""),
]


@pytest.mark.parametrize(("text", "guest", "host"), HOSTED)
def test_who_is_told_of_behind_the_place_is_met(coder: Coder, text: str, guest: str, host: str) -> None:
    (event,) = coder.record(Article(text=text, id="v", lang="en", published="2024-03-12")).events
    assert sorted(p.entity or "" for p in event.actors) == guest.split()
    assert [p.entity for p in event.recipients] == host.split()


MET = [
    ("Peruvian Foreign Minister Javier Olaya met visiting Chilean President Gabriel Boric.", "CHL PER"),
    ("Korean Minister Cho Tae-yul met visiting British Foreign Secretary David Lammy in Seoul.", "GBR KOR"),
]


@pytest.mark.parametrize(("text", "parties"), MET)
def test_a_visitor_is_met_and_visits(coder: Coder, text: str, parties: str) -> None:
    events = coder.record(Article(text=text, id="v", lang="en", published="2024-03-12")).events
    assert [sorted(p.entity or "" for p in e.actors) for e in events if e.mode is None] == [parties.split()]
    assert [e.actors[0].entity for e in events if e.mode == "visit"] == [parties.split()[0]]


@pytest.mark.parametrize(
    ("text", "visitor", "host"),
    [
        ("Visiting Omani Foreign Minister Badr Albusaidi called on Prime Minister Shehbaz Sharif in Islamabad.", "OMN", "PAK"),
        ("Visiting Peruvian President Javier Olaya met Chilean President Gabriel Boric in Santiago.", "PER", "CHL"),
    ],
)
def test_a_visitor_who_leads_the_sentence_visits(coder: Coder, text: str, visitor: str, host: str) -> None:
    events = coder.record(Article(text=text, id="v", lang="en", published="2024-03-12")).events
    visits = [([p.entity for p in e.actors], [p.entity for p in e.recipients]) for e in events if e.mode == "visit"]
    assert visits == [([visitor], [host])]


def test_a_visit_of_its_own_stays_one(coder: Coder) -> None:
    events = coder.record(Article(text="The Peruvian president left Lima and is visiting Chile.", id="v", lang="en")).events
    assert "visit" in [e.mode for e in events]
