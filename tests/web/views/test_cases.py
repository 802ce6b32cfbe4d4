"""Happenings as entries."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.lines import article, case_line, event_line, party

from dragoman.dossier.attendance import Attendance, Attendee
from dragoman.web.views.cases import Named, case_item, tone

TEXT = "The minister of water met her counterpart in Astana."
LINE = event_line(TEXT, TEXT, actors=(party("TUR", "Elif Kaya"), party("KAZ")), recipients=(party(None, text="the rebels"),))


def test_an_entry_is_in_the_language_of_the_page() -> None:
    found = case_item(case_line(LINE, place="Astana", status="planned"), "fr")
    assert (found.day, found.kind, found.tone, found.reality) == ("12 mars 2024", "consultation", "cooperation", "prévu")
    assert found.doers == (Named("Elif Kaya", None, "Turquie", ""), Named(None, None, "Kazakhstan", ""))
    assert found.whom == (Named(None, None, None, "the rebels"),)
    assert found.place.startswith("Astana")


def test_a_meeting_tells_its_level_and_who_came() -> None:
    there = Attendance((Attendee("KAZ", "Serik Abenov", "president", "head-of-state"),))
    found = case_item(case_line(LINE), "fr", there)
    assert found.level == "chef d'État"
    assert found.doers[1] == Named("Serik Abenov", "président", "Kazakhstan", "")


def test_what_is_told_for_long_says_since_when() -> None:
    later = replace(LINE, article=article(2, "L'Heure", "2024-05-12"))
    found = case_item(case_line(LINE, later), "en")
    assert found.told == "told of from 12 March 2024 to 12 May 2024"
    assert (found.articles, found.independent) == (2, 2)
    assert case_item(case_line(LINE), "en").told == ""


@pytest.mark.parametrize(
    ("kind", "found"), [("CONSULT", "cooperation"), ("AID", "cooperation"), ("ACCUSE", "conflict"), ("ASSAULT", "conflict")]
)
def test_the_tone_is_that_of_the_quad_class(kind: str, found: str) -> None:
    assert tone(kind) == found
