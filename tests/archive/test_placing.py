"""Whether two readings tell the same fact, and which fact of today a judgement means."""

from __future__ import annotations

import pytest
from helpers.incoming import incoming, with_people

from dragoman.archive.fact_places import keys_of, names_in
from dragoman.archive.packing import Item
from dragoman.archive.placing import Anchor, anchor, meant
from dragoman.archive.sameness import signature, subject
from dragoman.records import Agreement, Event, Figure, Office, Part, Party, Span, Statement

WORDS = "Kenya signed the treaty"


def _event(start: int = 0, kind: str = "SUPPORT", entity: str = "KEN", status: str = "occurred") -> Event:
    party = Party(entity=entity, start=start, end=start + 5, text="Kenya")
    span = Span(start=start, end=start + len(WORDS), text=WORDS)
    return Event(id=f"{kind}{start}", type=kind, actors=(party,), status=status, evidence=(span,), why="", confidence=1)  # type: ignore[arg-type]


SPAN = (Span(start=0, end=5, text="Kenya"),)
AGREEMENT = Agreement(id="a", title="Treaty", kind="treaty", parties=("TUN", "KEN"), status="signed", evidence=SPAN, confidence=1)
FIGURE = Figure(id="f", measure="aid", value=1, unit="USD", actors=("KEN",), recipients=("TUN",), evidence=SPAN, confidence=1)
SAID = Statement(
    id="s", speaker="X", entity="KEN", kind="direct", text="Kenya", parts=(Part(start=0, end=5),), about=("TUN",), confidence=1
)
OFFICE = Office(person="X", office="president", entity="KEN", evidence=SPAN)


@pytest.mark.parametrize(
    ("item", "change", "same_subject"),
    [
        (_event(), {"status": "negated"}, True),
        (_event(), {"type": "AID"}, False),
        (AGREEMENT, {"status": "ratified"}, True),
        (AGREEMENT, {"title": "Another"}, False),
        (FIGURE, {"value": 2}, True),
        (FIGURE, {"unit": "EUR"}, False),
        (SAID, {"about": ()}, True),
        (SAID, {"text": "Other"}, False),
        (OFFICE, {"former": True}, True),
        (OFFICE, {"office": "king"}, False),
    ],
)
def test_another_claim_has_another_signature_and_on_the_same_subject_the_same_subject(
    item: Item, change: dict[str, object], same_subject: bool
) -> None:
    other = item.model_copy(update=change)
    assert signature(other) != signature(item)
    assert (subject(other) == subject(item)) is same_subject


def test_where_the_words_stand_is_no_part_of_a_claim() -> None:
    assert signature(_event(0)) == signature(_event(100))
    assert signature(AGREEMENT) == signature(AGREEMENT.model_copy(update={"parties": ("KEN", "TUN"), "title": "TREATY "}))


@pytest.mark.parametrize(
    ("candidates", "wanted"),
    [
        ([_event()], 0),
        ([_event(), _event(kind="AID")], 0),
        ([_event(kind="AID")], 0),
        ([_event(kind="AID"), _event(kind="AGREE")], None),
        ([_event(), _event(5)], 0),
        ([_event(2), _event(5)], None),
        ([_event(5)], 0),
        ([_event(40)], None),
        ([], None),
    ],
)
def test_an_anchor_means_the_one_fact_that_fits(candidates: list[Event], wanted: int | None) -> None:
    told = [(n, "event", item) for n, item in enumerate(candidates)]
    assert meant(anchor("event", _event()), told) == wanted  # type: ignore[arg-type]


def test_an_anchor_of_another_kind_means_nothing() -> None:
    assert meant(Anchor("figure", 0, 5, "Kenya", subject(FIGURE)), [(0, "event", _event())]) is None


@pytest.mark.parametrize(
    ("item", "keys"),
    [
        (_event(), []),
        (AGREEMENT, ["KEN", "KEN:TUN", "TUN"]),
        (FIGURE, ["KEN", "KEN:TUN", "TUN"]),
        (SAID, ["KEN", "KEN:TUN", "TUN"]),
        (SAID.model_copy(update={"about": ()}), ["KEN"]),
        (OFFICE, ["KEN"]),
        (OFFICE.model_copy(update={"entity": None}), []),
    ],
)
def test_under_which_pairs_and_states_a_fact_stands(item: Item, keys: list[str]) -> None:
    assert keys_of(item) == keys


def test_an_article_stands_under_the_words_of_names() -> None:
    assert names_in(incoming().record) == []
    assert len(names_in(with_people(incoming()).record)) == 2


def test_of_two_of_the_same_subject_the_one_of_just_these_words_is_meant() -> None:
    one = _event()
    wider = one.model_copy(update={"evidence": (Span(start=0, end=len(WORDS) + 20, text=WORDS),)})
    wanted = anchor("event", one)
    assert meant(wanted, [("wide", "event", wider), ("exact", "event", one)]) == "exact"
    assert meant(wanted, [("a", "event", one), ("b", "event", one)]) is None
    assert meant(wanted, [("a", "event", wider), ("b", "event", wider)]) is None
