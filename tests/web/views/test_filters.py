"""What a reader of the time line wants to see."""

from __future__ import annotations

import pytest

from dragoman.dossier.asked import STATUSES, Asked
from dragoman.dossier.trends import types_of
from dragoman.errors import InputError
from dragoman.web.views.filters import Filters, earlier, narrowed, types, zoom

PAIR = Asked("KEN:TUN")
COUNTS = {("2023-05", "CONSULT"): 2, ("2024-01", "AID"): 1, ("2024-03", "CONSULT"): 1200, ("", "CONSULT"): 3}


def test_nothing_chosen_asks_for_what_occurred() -> None:
    assert narrowed(PAIR, Filters()) == PAIR


def test_filters_narrow_a_question() -> None:
    found = narrowed(PAIR, Filters("CONSULT", "planned", "Le Phare", "2023", "2024-02"))
    assert (found.types, found.statuses, found.source) == (("CONSULT",), ("planned",), "Le Phare")
    assert (found.since, found.until) == ("2023-01-01", "2024-02-29")
    assert narrowed(PAIR, Filters("conflict", "all")).types == types_of("conflict")
    assert narrowed(PAIR, Filters("conflict", "all")).statuses == STATUSES
    assert narrowed(PAIR, Filters(min_confidence="65")).min_confidence == 0.65


@pytest.mark.parametrize(
    "wrong",
    [Filters(since="soon"), Filters(until="2024-13"), Filters(type="x"), Filters(status="x"), Filters(since="2024-02-31"),
     Filters(min_confidence="much"), Filters(min_confidence="101")],
)
def test_what_is_not_known_is_refused(wrong: Filters) -> None:
    with pytest.raises(InputError):
        narrowed(PAIR, wrong)


def test_filters_are_the_query_of_an_address() -> None:
    chosen = Filters(type="CONSULT", since="2023", source="a & b")
    assert chosen.query() == "type=CONSULT&source=a+%26+b&from=2023"
    assert chosen.query(since="", until="2024") == "type=CONSULT&source=a+%26+b&to=2024"
    assert Filters().query() == ""


def test_zoom_goes_from_years_to_months_and_back() -> None:
    years = zoom(COUNTS, Filters(type="CONSULT"), "en")
    assert [(one.value, one.label, one.n) for one in years.stretches] == [
        ("type=CONSULT&from=2023&to=2023", "2023", "2"), ("type=CONSULT&from=2024&to=2024", "2024", "1,201"),
    ]  # fmt: skip
    assert years.wider is None
    months = zoom(COUNTS, Filters(since="2024", until="2024"), "fr")
    assert [(one.label, one.chosen) for one in months.stretches] == [("janvier 2024", False), ("mars 2024", False)]
    assert months.wider == ""
    one = zoom(COUNTS, Filters(since="2024-03", until="2024-03"), "en")
    assert [chosen.label for chosen in one.stretches if chosen.chosen] == ["March 2024"]
    assert one.wider == "from=2024&to=2024"
    assert zoom(COUNTS, Filters(since="2023-02", until="2024-03"), "en").wider == ""


def test_what_is_before_a_month_can_be_asked_for() -> None:
    assert earlier("1985-03", Filters(type="AID")) == "type=AID&to=1984"


def test_types_stand_under_their_tone_in_the_order_of_their_words() -> None:
    found = types("CONSULT", "fr")
    assert [choice.value for choice in found["cooperation"] if choice.chosen] == ["CONSULT"]
    assert "ASSAULT" in [choice.value for choice in found["conflict"]]
    labels = [choice.label for choice in found["conflict"]]
    assert labels == sorted(labels)
