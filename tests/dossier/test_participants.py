"""Who stands for a party."""

from __future__ import annotations

from helpers.lines import party

from dragoman.dossier.attendance import Attendance, Attendee
from dragoman.dossier.participants import Participant, participants

KAYA = Attendee("TUR", "Elif Kaya", "water minister", "minister")
ABENOV = Attendee("KAZ", "Serik Abenov", "president", "head-of-state")
THERE = Attendance((KAYA, ABENOV))


def test_a_state_stands_for_itself_where_nobody_is_known() -> None:
    parties = (party("TUR", text="Ankara"), party("TUR", text="Turkey"), party(None, text="the rebels"))
    assert participants(parties, None) == [Participant("TUR"), Participant(None, words="the rebels")]


def test_at_a_meeting_others_may_say_who_came() -> None:
    assert participants((party("KAZ"), party("TUR", "Elif Kaya")), THERE) == [
        Participant("KAZ", "Serik Abenov", "president"), Participant("TUR", "Elif Kaya", "water minister"),
    ]  # fmt: skip


def test_a_person_whose_office_nobody_tells_has_none() -> None:
    assert participants((party("TUR", "Deniz Arslan"),), THERE) == [Participant("TUR", "Deniz Arslan")]
