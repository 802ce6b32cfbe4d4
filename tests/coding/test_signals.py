"""What of an item is weighed to say how likely it is right."""

from __future__ import annotations

import math

import pytest

from dragoman.coding.signals import signals
from dragoman.records import Agreement, Date, Event, Figure, Office, Party, Place, Span, Statement

SHOWN = (Span(start=0, end=1, text="T"),)
KENYA, TOGO = (Party(entity=code, start=0, end=1, text="T") for code in ("KEN", "TGO"))


def test_an_event_tells_its_sides_its_words_of_time_and_how_its_sides_were_found() -> None:
    event = Event(
        id="e", type="AID", actors=(KENYA,), recipients=(TOGO,), evidence=SHOWN, confidence=0.5,
        why="'give'; the other side is the article's other party", date=Date(value="2024", precision="year", text="2024"),
        place=Place(name="Lomé"), attributed_to="a paper",
    )  # fmt: skip
    found = signals(event, "fr")
    assert found.pop("sure") == 0, "as likely as not"
    assert found == dict.fromkeys(
        ("all", "lang=fr", "type=AID", "status=occurred", "sides=1-1", "date=told", "place=told", "found=other", "hearsay"), 1.0
    )


@pytest.mark.parametrize(
    ("confidence", "sure"), [(0.9, math.log(9)), (0.1, -math.log(9)), (1.0, math.log(99)), (0.0, -math.log(99))]
)
def test_trust_counts_by_its_odds_and_nothing_is_certain(confidence: float, sure: float) -> None:
    said = Statement(id="s", speaker="A", kind="direct", text="one two", parts=(), why="behind the words", confidence=confidence)
    assert signals(said, "en")["sure"] == pytest.approx(sure)


def test_other_kinds_tell_what_makes_them_surer() -> None:
    agreement = Agreement(
        id="a", title="T", kind="treaty", parties=("KEN", "TGO"), status="signed", evidence=SHOWN, confidence=0.6
    )
    assert {"status=signed", "of=mention"} <= signals(agreement, "en").keys()
    said = Statement(id="s", speaker="A", entity="KEN", role="minister", kind="indirect", text="T", parts=(), confidence=0.6)
    assert {"kind=indirect", "speaker=known", "office=told", "words=0"} <= signals(said, "en").keys()
    figure = Figure(id="f", measure="aid", value=1, unit="EUR", actors=("KEN",), evidence=SHOWN, why="of the act", confidence=0.6)
    assert {"measure=aid", "unit=money", "sides=1-0", "period=none", "how=of the act"} <= signals(figure, "en").keys()
    office = signals(Office(person="Awa Sarr", office="minister", entity=None, evidence=SHOWN), "en")
    assert {"state=none", "names=2", "former=False", "words=1"} <= office.keys()
    assert "sure" not in office, "the reader has no trust of its own in offices"
