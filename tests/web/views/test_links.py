"""Addresses within the program."""

from __future__ import annotations

from dataclasses import replace

from helpers.lines import event_line

from dragoman.records import Office, Span
from dragoman.web.views.links import mark, person, state, thing
from dragoman.web.views.marks import PART

LINE = event_line("They met in Nairobi.", "met")


def test_states_lead_to_their_pages_and_unknown_parties_nowhere() -> None:
    assert (state("KEN", "fr").text, state("KEN", "fr").href) == ("Kenya", "/KEN")
    assert (state("XYZ", "en").text, state("XYZ", "en").href) == ("XYZ", None)
    assert (state(None, "en", "the\nrebels").text, state(None, "fr", "x").href) == ("“the rebels”", None)


def test_names_of_any_signs_stand_in_addresses() -> None:
    assert person("A/B ?#é").href == "/persons/A%2FB%20%3F%23%C3%A9"
    assert person("Akar", "p1&x").href == "/persons/Akar?id=p1%26x"


def test_only_events_and_agreements_have_pages() -> None:
    assert [thing(kind, "c1") for kind in ("event", "agreement", "statement", "figure")] == [
        "/events/c1", "/agreements/c1", None, None,
    ]  # fmt: skip


def test_words_are_found_in_their_article_and_in_the_part_of_a_long_one() -> None:
    assert mark(LINE) == "/articles/u1#m-e"
    assert mark(replace(LINE, text="x" * (PART + 1))) == "/articles/u1?item=e#m-e"
    held = Office(person="A", office="minister", entity="KEN", evidence=(Span(start=0, end=1, text="T"),))
    assert mark(replace(LINE, item=held)) == "/articles/u1"
