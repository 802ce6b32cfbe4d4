"""Entries of a dossier as lines of text."""

from __future__ import annotations

from dataclasses import replace

from helpers.lines import article, case_line, event_line, party

from dragoman.archive.merging.contradictions import Dispute
from dragoman.archive.merging.series import Claim, series
from dragoman.archive.merging.shown import Told, versions
from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier.attendance import Attendance, Attendee
from dragoman.dossier.disputes import Contradiction
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.wordings import Wordings

EN, FR = Wordings("en"), Wordings("fr")
TEXT = "The minister of water met her counterpart in Astana on Tuesday and they talked of the river."
LINE = event_line(TEXT, TEXT, actors=(party("TUR", "Elif Kaya"), party("KAZ")))


def test_a_single_report_is_not_counted_and_many_are() -> None:
    entry, words = EN.case(case_line(LINE, place="Astana"))
    assert entry.text == "2024-03-12 · consultation · Elif Kaya (Turkey), Kazakhstan · Astana · c1"
    assert words.text == f"“{TEXT}” — The Daily · 2024-03-12"
    other = replace(LINE, article=article(2, "L'Heure", "2024-05-12"))
    entry, *told = FR.case(case_line(LINE, other))
    assert "2 sources indépendantes · 2 articles · rapporté du 2024-03-12 au 2024-05-12" in entry.text
    assert len(told) == 1


def test_a_meeting_tells_its_level_and_offices() -> None:
    kaya = Attendee("TUR", "Elif Kaya", "water minister", "minister")
    abenov = Attendee("KAZ", "Serik Abenov", "president", "head-of-state")
    entry = next(iter(FR.case(case_line(LINE, status="planned"), Attendance((kaya, abenov)))))
    assert entry.text.startswith(
        "2024-03-12 · consultation · prévu · chef d'État · "
        "Elif Kaya, ministre de l'Eau (Turquie), Serik Abenov, président (Kazakhstan)"
    )


def test_unknown_parties_stand_in_quotation_marks() -> None:
    line = event_line(TEXT, TEXT, actors=(party("TUR"),), recipients=(party(None, text="the rebels"),))
    assert "Turkey → “the rebels”" in next(iter(EN.case(case_line(line)))).text
    assert "Turquie → « the rebels »" in next(iter(FR.case(case_line(line)))).text


def test_more_wordings_than_are_shown_are_counted() -> None:
    texts = [f"The ministers of water of the two neighbours met for the {n} time on Tuesday." for n in range(5)]
    *_, last = EN.case(case_line(*(event_line(text, text) for text in texts)))
    assert last.text == "and 2 more wordings"


def test_a_figure_without_a_period_is_of_the_month_that_tells_it() -> None:
    claim = Claim("aid", "EUR", ("FRA",), ("MLI",), "in recent years", 5e6, "about", "u1", "2024-03-12")
    (one,) = series([claim])
    entry, words = EN.figure(one, one.points[0], {claim: LINE})
    assert entry.text == "told in 2024-03 · Aid · France → Mali · about 5 million EUR"
    assert words.text.endswith("— The Daily · 2024-03-12")


def test_claims_on_one_figure_stand_side_by_side_each_value_once() -> None:
    other = replace(LINE, article=article(2, "L'Heure"))
    claims = {
        Claim("aid", "EUR", ("FRA",), ("MLI",), "2024", value, "exact", uid, "2024-03-12"): line
        for value, uid, line in ((5e6, "u1", LINE), (5e6, "u2", other), (9e6, "u2", other))
    }
    (one,) = series(claims)
    entry, *told = FR.figure(one, one.points[0], claims)
    assert entry.text.replace("\u00a0", " ") == "2024 · Aide · France → Mali · 5 millions EUR / 9 millions EUR · contesté"
    assert [line.text.replace("\u00a0", " ") for line in told if " : " in line.text] == [
        "5 millions EUR : The Daily, L'Heure", "9 millions EUR : L'Heure",
    ]  # fmt: skip


def test_one_sentence_that_tells_two_amounts_is_quoted_once() -> None:
    claims = {Claim("aid", "EUR", ("FRA",), ("MLI",), "2024", value, "exact", "u1", "2024-03-12"): LINE for value in (5e6, 9e6)}
    (one,) = series(claims)
    told = [line.text for line in EN.figure(one, one.points[0], claims)]
    assert sum(TEXT in text for text in told) == 1
    assert {"5 million EUR: The Daily", "9 million EUR: The Daily"} < set(told)


def test_a_contradiction_tells_who_claims_what() -> None:
    other = replace(LINE, article=article(2, "L'Heure"))
    told = [Told("Astana", "1", 1, ("2024", "u1", 0, "e")), Told("Ankara", "2", 1, ("2024", "u2", 0, "e"))]
    found = Contradiction(case_line(LINE, other), Dispute("place", tuple(versions(told))))
    entry, *claims = EN.contradiction(found)
    assert "· place ·" in entry.text
    assert [line.text for line in claims] == ["Astana: The Daily", "Ankara: L'Heure"]


def test_a_denial_stands_beside_the_claim() -> None:
    denied = case_line(replace(LINE, article=article(2, "L'Heure")), status="negated")
    assert [line.text for line in FR.contradiction(Contradiction(case_line(LINE), other=denied))][1:] == [
        "a eu lieu : The Daily", "n'a pas eu lieu : L'Heure",
    ]  # fmt: skip


def test_a_doubtful_office_says_so() -> None:
    spell = OfficeSpell("p1", "KAZ", "foreign minister", "2024-03-12", "2024-03-12", None, ("u1",), doubtful=True)
    assert EN.office(OfficeEntry(spell, "Aida Bek")).text == (
        "Aida Bek · foreign minister · Kazakhstan · seen on 2024-03-12 · doubtful, told once while another held it"
    )
