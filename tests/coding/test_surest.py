"""Records without what was read with too little confidence."""

from __future__ import annotations

from dragoman.coding.surest import surest
from dragoman.records import Agreement, Event, Figure, Office, Party, ReaderVersion, Record, Span, Statement

SHOWN = (Span(start=0, end=1, text="T"),)
KENYA = (Party(entity="KEN", start=0, end=1, text="T"),)
READER = ReaderVersion(version="1", extraction="text", lexicon="1", knowledge="1", models={})


def _event(confidence: float, agreement: str | None = None) -> Event:
    return Event(
        id=f"e{confidence}", type="SUPPORT", actors=KENYA, evidence=SHOWN, why="", confidence=confidence, agreement=agreement
    )


def _record() -> Record:
    """Two of each kind, one surer than the other."""
    signed = [
        Agreement(id=f"a{c}", title="T", kind="treaty", parties=("KEN",), status="signed", evidence=SHOWN, confidence=c)
        for c in (0.3, 0.7)
    ]
    said = [Statement(id=f"s{c}", speaker="A", kind="direct", text="T", parts=(), confidence=c) for c in (0.3, 0.7)]
    told = [Figure(id=f"f{c}", measure="aid", value=1, unit="EUR", evidence=SHOWN, confidence=c) for c in (0.3, 0.7)]
    held = [Office(person="A", office="minister", entity="KEN", evidence=SHOWN, confidence=c) for c in (0.3, 0.7, None)]
    return Record(
        id="r", lang="en", text_hash="", text="T", events=(_event(0.3), _event(0.6, "a0.3"), _event(0.7, "a0.7")),
        agreements=tuple(signed), statements=tuple(said), figures=tuple(told), offices=tuple(held), reader=READER,
    )  # fmt: skip


def test_what_is_less_sure_is_left_out_of_every_kind() -> None:
    found = surest(_record(), 0.6)
    assert [e.confidence for e in found.events] == [0.6, 0.7]
    assert [len(items) for items in (found.agreements, found.statements, found.figures)] == [1, 1, 1]
    assert [o.confidence for o in found.offices] == [0.7, None], "an office of before offices had a confidence stays"


def test_no_event_refers_to_an_agreement_that_is_left_out() -> None:
    assert [e.agreement for e in surest(_record(), 0.6).events] == [None, "a0.7"]


def test_the_record_says_how_much_was_asked_for_and_nothing_where_nothing_was() -> None:
    record = _record()
    assert surest(record, 0.6).reader.min_confidence == 0.6
    assert surest(record, 0) is record
    assert "min_confidence" not in record.model_dump(mode="json")["reader"]
    assert ["confidence" in office for office in record.model_dump(mode="json")["offices"]] == [True, True, False]
