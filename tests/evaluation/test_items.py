from __future__ import annotations

import pytest

from dragoman.evaluation.items import EventItem, FigureItem, Item, StatementItem, codes_of, date_of, quotes_of


def test_entities_are_codes_or_objects() -> None:
    assert codes_of(["tur", {"entity": "UZB"}, {"entity": None}, None]) == {"TUR", "UZB"}
    assert codes_of(None) == frozenset()
    assert Item({"entity": {"entity": "fra"}}).code == "FRA"
    assert Item({"entity": None}).code == ""


def test_dates_are_strings_or_objects() -> None:
    assert date_of("2020-10-27T10:00") == "2020-10-27"
    assert date_of({"value": "2020-10", "precision": "month"}) == "2020-10"
    assert date_of(None) == ""


def test_evidence_in_all_its_forms() -> None:
    assert quotes_of("a b") == quotes_of({"text": "a b"}) == quotes_of(["a b"]) == quotes_of([{"text": "a b"}]) == ["a b"]
    assert quotes_of(None) == []


def test_grounded_wants_every_stretch_as_whole_words() -> None:
    page = " le kenya et la tunisie ont signe "
    assert Item({"evidence": ["Le Kenya", "ont signé"]}).grounded(page)
    assert not Item({"evidence": ["Le Kenya", "ont sign"]}).grounded(page)
    assert not Item({"evidence": ""}).grounded(page)
    assert not Item({}).grounded(page)


def test_event_pairs_are_directed_or_mutual() -> None:
    assert EventItem({"actors": ["A"], "recipients": ["B", "A"]}).pairs == {("A", "B")}
    assert EventItem({"actors": ["A", "B"]}).pairs == {("A", "B"), ("B", "A")}
    assert EventItem({"actors": ["A"]}).pairs == frozenset()


def test_persons_of_both_sides() -> None:
    event = EventItem({"actors": [{"entity": "A", "person": "Ana Mora"}, "B"], "recipients": [{"person": "Lo"}]})
    assert event.persons == {"mora", "lo"}


def test_status_is_occurred_where_nothing_is_said() -> None:
    assert EventItem({"type": "AID"}).kind == ("AID", "occurred")
    assert EventItem({"type": "AID", "status": "negated"}).kind == ("AID", "negated")


def test_place_by_name() -> None:
    assert EventItem({"place": {"name": "São Tomé"}}).place == EventItem({"place": "Sao Tome"}).place == "sao tome"


@pytest.mark.parametrize(("raw", "value"), [({"value": "3"}, 3.0), ({"value": None}, None), ({"value": "x"}, None), ({}, None)])
def test_value_of_a_figure(raw: dict[str, object], value: float | None) -> None:
    assert FigureItem(raw).value == value


def test_statement_words() -> None:
    item = StatementItem({"text": "Nos ports", "speaker": "Mme Odhiambo"})
    assert (item.said, item.speaker) == (["nos", "ports"], "odhiambo")
