"""Entries of one instrument become one with its history; others stay apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from helpers.reports import day, month

from dragoman.archive.merging.agreements import AGREEMENTS, keys, life, score
from dragoman.archive.merging.clusters import partition
from dragoman.archive.merging.instruments import Instrument, instruments_of
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.when import UNKNOWN, When
from dragoman.records import Agreement, Date, ReaderVersion, Record, Span

READER = ReaderVersion(version="t", extraction="", lexicon="", knowledge="", models={})
PAIR = frozenset({"ESP", "MAR"})


def entry(article: str, told: str, status: str = "signed", **fields: Any) -> Item[Instrument]:
    given = {"kind": "agreement", "parties": PAIR, "subject": frozenset({"economic"}), "when": UNKNOWN, "words": frozenset()}
    facts = Instrument(article, status=status, told=date.fromisoformat(told).toordinal(), **{**given, **fields})
    return Item(article, "a", told, 0, facts)


FISHING = frozenset({"fisherman"})


def together(*entries: Item[Instrument]) -> list[set[str]]:
    return [{m.article for m in c.members} for part in partition(AGREEMENTS, entries) for c in part.clusters]


def test_an_agreement_is_followed_through_its_life() -> None:
    entries = [
        entry("a", "2024-01-10", "announced", words=FISHING),
        entry("b", "2024-03-02", "not-signed", words=FISHING),
        entry("c", "2024-05-20", "signed", words=FISHING, when=day("2024-05-20")),
        entry("d", "2024-05-21", "signed", kind="protocol", words=FISHING, when=day("2024-05-20")),
        entry("e", "2024-11-02", "in-force", words=FISHING),
    ]
    ((cluster,),) = [part.clusters for part in partition(AGREEMENTS, entries)]
    stages = life(cluster.members)
    assert [s.status for s in stages] == ["announced", "not-signed", "signed", "in-force"]
    assert [m.article for m in stages[2].members] == ["c", "d"]
    assert stages[2].when == day("2024-05-20")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"words": FISHING}, {"words": frozenset({"railway"})}),
        ({"kind": "treaty", "subject": frozenset({"military"})}, {"kind": "memorandum"}),
        ({"words": FISHING, "when": day("2023-05-20"), "told": "2023-05-20"}, {"words": FISHING, "when": day("2024-05-20")}),
        ({"parties": frozenset({"ESP", "FRA"})}, {}),
    ],
)
def test_other_instruments_stay_apart(a: dict[str, Any], b: dict[str, Any]) -> None:
    first, second = entry("a", a.pop("told", "2024-05-20"), **a), entry("b", "2024-05-21", **b)
    assert together(first, second) == [{"a"}, {"b"}]


CABLE = frozenset({"cable", "atlan"})


def test_one_article_tells_several_steps_of_one_instrument() -> None:
    signed = entry("a", "2025-01-22", words=CABLE, when=day("2024-10-18"))
    ratified = Item("a", "b", "2025-01-22", 9, entry("a", "2025-01-22", "ratified", words=CABLE, when=day("2025-01-22")).facts)
    ((found,),) = [part.clusters for part in partition(AGREEMENTS, [signed, ratified])]
    assert [step.status for step in life(found.members)] == ["signed", "ratified"]
    again = Item("a", "c", "2025-01-22", 30, entry("a", "2025-01-22", words=CABLE).facts)
    assert score(signed.facts, again.facts) is None


def test_each_party_ratifies_on_a_day_of_its_own() -> None:
    entries = [
        entry("a", "2024-10-18", words=CABLE, when=day("2024-10-18")),
        entry("b", "2025-01-22", "ratified", words=CABLE, when=day("2025-01-22")),
        entry("c", "2025-03-13", "ratified", words=CABLE, when=day("2025-03-12")),
        entry("d", "2025-03-14", "ratified", words=CABLE),
    ]
    ((found,),) = [part.clusters for part in partition(AGREEMENTS, entries)]
    steps = life(found.members)
    assert [(s.status, s.when) for s in steps[1:]] == [("ratified", day("2025-01-22")), ("ratified", day("2025-03-12"))]
    assert [m.article for m in steps[2].members] == ["c", "d"]


def test_what_a_sentence_says_speaks_for_an_untitled_agreement() -> None:
    named = entry("a", "2025-05-02", words=CABLE, when=day("2025-05-01")).facts
    said, other = (entry("b", "2025-09-02", around=frozenset(around)).facts for around in ({"cable", "elect"}, {"gas", "pipel"}))
    found = [score(named, one) for one in (said, other)]
    assert None not in found
    assert found[0] == pytest.approx((found[1] or 0.0) + 1.0)


def test_an_unnamed_agreement_may_be_the_next_step_of_a_named_one() -> None:
    signed = entry("a", "2024-04-05", words=frozenset({"gas"}), when=day("2024-04-03"), subject=frozenset())
    cut = entry("b", "2024-09-15", "suspended", subject=frozenset())
    announced = entry("b", "2024-09-15", "announced", subject=frozenset())
    assert together(signed, cut) == [{"a", "b"}]
    assert together(signed, announced) == [{"a"}, {"b"}]


def test_what_is_in_force_is_not_announced_again() -> None:
    later = score(entry("a", "2024-01-10", "in-force").facts, entry("b", "2024-06-10", "announced").facts)
    sooner = score(entry("a", "2024-01-10", "announced").facts, entry("b", "2024-06-10", "in-force").facts)
    assert later is not None
    assert sooner is not None
    assert later < sooner


def test_entries_told_in_neighbouring_years_find_each_other() -> None:
    a, b, far = (keys(entry("a", told).facts) for told in ("2023-12-20", "2024-01-10", "2027-01-10"))
    assert a.stored & b.asked
    assert b.stored & a.asked
    assert not a.stored & far.asked


def test_records_give_their_agreements() -> None:
    span = Span(start=7, end=13, text="accord")
    agreement = Agreement(
        id="x", title="accord de pêche", kind="agreement", parties=("ESP", "MAR"), status="signed",
        date=Date(value="2024-05-20", precision="day"), evidence=(span,), confidence=1.0,
    )  # fmt: skip
    text = "Voici l'accord"
    record = Record(id="r", published="2024-05-21", lang="fr", text_hash="h", text=text, agreements=(agreement,), reader=READER)
    (found,) = instruments_of(record)
    assert found.key == ("r", "x")
    assert found.position == 7
    assert (found.facts.parties, found.facts.words, found.facts.when) == (PAIR, FISHING, day("2024-05-20"))


def test_what_follows_in_the_clause_says_what_an_untitled_agreement_is_about() -> None:
    text = "Il regrette la suspension de l'accord sur le câble atlantique, signé l'an dernier"
    span = Span(start=14, end=37, text=text[14:37])
    agreement = Agreement(
        id="x", title="accord", kind="agreement", parties=("ESP", "MAR"), status="suspended", evidence=(span,), confidence=1.0
    )
    record = Record(id="r", published="2025-12-02", lang="fr", text_hash="h", text=text, agreements=(agreement,), reader=READER)
    assert instruments_of(record)[0].facts.around >= CABLE
    assert "derni" not in instruments_of(record)[0].facts.around


def test_steps_stand_in_the_order_of_their_finest_dates() -> None:
    week_of_talks = When(day("2024-10-12").first, day("2024-10-19").first, "week")
    entries = [
        entry("a", "2024-10-19", words=CABLE, when=day("2024-10-18")),
        entry("b", "2024-10-19", "negotiated", words=CABLE, when=week_of_talks),
        entry("c", "2025-01-22", words=CABLE, when=month("2024-10")),
    ]
    ((found,),) = [part.clusters for part in partition(AGREEMENTS, entries)]
    assert [step.status for step in life(found.members)] == ["negotiated", "signed"]
