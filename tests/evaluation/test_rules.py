from __future__ import annotations

from typing import Any

import pytest

from dragoman.evaluation import rules
from dragoman.evaluation.items import EventItem, FigureItem, Item, StatementItem


def event(type: str, actors: str, recipients: str = "", **more: Any) -> EventItem:
    return EventItem({"type": type, "actors": actors.split(), "recipients": recipients.split(), **more})


def test_strict_wants_sides_and_status() -> None:
    gold = event("ACCUSE", "A", "B")
    assert rules.event_strict(gold, event("ACCUSE", "A", "B", status="occurred"))
    assert not rules.event_strict(gold, event("ACCUSE", "B", "A"))
    assert not rules.event_strict(gold, event("ACCUSE", "A", "B", status="planned"))
    assert rules.event_type(gold, event("ACCUSE", "C"))


def test_dyad_forgives_direction_only_where_it_means_little() -> None:
    assert rules.event_dyad(event("CONSULT", "A", "B"), event("CONSULT", "A B"))
    assert rules.event_dyad(event("CONSULT", "A", "B"), event("CONSULT", "B", "A"))
    assert not rules.event_dyad(event("ACCUSE", "A", "B"), event("ACCUSE", "B", "A"))


def test_dyad_wants_half_of_all_pairs() -> None:
    gold = event("ACCUSE", "A", "B C")
    assert rules.event_dyad(gold, event("ACCUSE", "A", "B"))
    assert not rules.event_dyad(gold, event("ACCUSE", "A", "B D"))
    assert rules.event_dyad(event("MOBILIZE", "A"), event("MOBILIZE", "A"))
    assert not rules.event_dyad(event("MOBILIZE", "A"), event("MOBILIZE", "B"))


@pytest.mark.parametrize(
    ("gold", "predicted", "agree"),
    [
        ("2020-10", "2020-10-27", True),
        ("2020-10-27", "2020-10", False),
        ("", "2020", False),
        ("2020", "2020", True),
    ],
)
def test_dates_at_the_precision_of_gold(gold: str, predicted: str, agree: bool) -> None:
    assert rules.dates_agree(gold, predicted) is agree


def test_agreements_may_lack_a_year_but_not_have_another() -> None:
    gold = Item({"parties": ["A", "B"], "status": "signed", "date": "2020-10-27", "kind": "treaty"})
    same = {"parties": ["B", "A"], "status": "signed"}
    assert rules.agreement(gold, Item(same))
    assert rules.agreement(gold, Item(same | {"date": "2020"}))
    assert not rules.agreement(gold, Item(same | {"date": "2019"}))
    assert not rules.agreement_strict(gold, Item(same | {"date": "2020", "kind": "treaty"}))
    assert rules.agreement_strict(gold, Item(same | {"date": "2020-10-27", "kind": "treaty"}))


def test_statements_by_speaker_or_entity_and_words() -> None:
    gold = StatementItem({"speaker": "Ana Mora", "entity": "A", "text": "one two three four five"})
    assert rules.statement(gold, StatementItem({"speaker": "Mme Mora", "entity": None, "text": "one two three four"}))
    assert rules.statement(gold, StatementItem({"speaker": "she", "entity": "A", "text": "one two three four five"}))
    assert not rules.statement(gold, StatementItem({"speaker": "she", "entity": "B", "text": gold.raw["text"]}))
    assert not rules.statement(gold, StatementItem({"speaker": "Mora", "text": "one two"}))


def test_figures() -> None:
    raw = {
        "measure": "loan",
        "value": 1000,
        "unit": "USD",
        "actors": ["A"],
        "recipients": ["B"],
        "period": "2020",
    }
    gold = FigureItem(raw | {"qualifier": "exact"})
    assert rules.figure(gold, FigureItem(raw | {"value": 1004}))
    assert not rules.figure(gold, FigureItem(raw | {"value": 1006}))
    assert not rules.figure(gold, FigureItem(raw | {"unit": "EUR"}))
    assert not rules.figure(gold, FigureItem(raw | {"value": "many"}))
    swapped = FigureItem(raw | {"actors": ["B"], "recipients": ["A"], "qualifier": "exact"})
    assert rules.figure_parties(gold, swapped)
    assert not rules.figure_strict(gold, swapped)
    assert rules.figure_strict(gold, FigureItem(raw | {"qualifier": "exact", "period": "2020-01/2020-03"}))
    assert not rules.figure_strict(gold, FigureItem(raw | {"qualifier": "about"}))


def test_offices() -> None:
    gold = Item({"person": "Ana Mora", "entity": "A", "office": "foreign minister", "former": False})
    assert rules.office(gold, Item({"person": "A. Mora", "entity": "a"}))
    assert not rules.office(gold, Item({"person": "Ana Mora", "entity": "B"}))
    assert rules.office_strict(gold, Item({"person": "Mora", "entity": "A", "office": "Foreign minister"}))
    assert not rules.office_strict(gold, Item({"person": "Mora", "entity": "A", "office": "foreign minister", "former": 1}))
