"""Who met whom, in which office and at which level."""

from __future__ import annotations

from helpers.lines import case_line, event_line, party
from helpers.reports import report

from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.reports import Side
from dragoman.dossier.attendance import Attendee, attendance

TEXT = "The ministers met in Astana."
HAKAN = Attendee("TUR", "Hakan Yildiz", "water minister", "minister")


def test_offices_are_those_that_any_report_gives() -> None:
    capitals = event_line(TEXT, "met", actors=(party("TUR"), party("KAZ")))
    ministers = event_line(TEXT, "met", actors=(party("TUR", "Hakan Yildiz"), party("KAZ", "Serik Abenov")))
    surname = event_line(TEXT, "met", actors=(party("TUR", "Yildiz"),))
    told = report("a", actors=(Side("TUR", "hakan yildiz", "water minister"), Side("KAZ", "serik abenov")))
    found = attendance(case_line(capitals, surname, ministers), Cluster("c1", (told,)))
    assert found.attendees == (HAKAN, Attendee("KAZ", "Serik Abenov", None, None))
    assert (found.level, found.level_of("TUR"), found.level_of("KAZ")) == ("minister", "minister", None)


def test_else_the_office_that_is_known_of_that_day() -> None:
    line = case_line(event_line(TEXT, "met", actors=(party("TUR", "Recep Tayyip Erdogan"), party("KAZ"))), date="2020-10-27")
    (found,) = attendance(line, Cluster("c1", (report("a"),))).attendees
    assert (found.office, found.level) == ("president", "head-of-state")
    other = case_line(event_line(TEXT, "met", actors=(party("KAZ", "Recep Tayyip Erdogan"),)), date="2020-10-27")
    assert attendance(other, Cluster("c1", (report("a"),))).level is None


def test_nobody_is_named() -> None:
    line = event_line(TEXT, "met", actors=(party("TUR"), party(None, "Somebody")))
    found = attendance(case_line(line), Cluster("c1", (report("a"),)))
    assert (found.attendees, found.level) == ((), None)
