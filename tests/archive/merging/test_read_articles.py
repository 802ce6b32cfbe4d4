"""From articles in two languages, read by the program, to cases."""

from __future__ import annotations

from functools import cache

import dragoman
from dragoman.archive.merging.cases import partition
from dragoman.archive.merging.reports import reports_of

ARTICLES = {
    "ministers": (
        "fr", "2024-03-13",
        "Le ministre turc de la Défense, Yasar Güler, et son homologue kazakh Rouslan Jaksylykov se sont rencontrés mardi à "
        "Astana. Ils ont signé un accord de coopération militaire.",
    ),
    "places": ("en", "2024-03-13", "Turkey and Kazakhstan signed a military cooperation agreement in Astana on Tuesday."),
    "capitals": ("en", "2024-03-14", "Ankara and Astana signed a military accord this week."),
    "week": ("fr", "2024-03-15", "Ankara et Astana ont conclu cette semaine un accord militaire, a annoncé la présidence."),
    "later": ("en", "2024-03-27", "Turkey and Kazakhstan signed an agreement on grain in Ankara on Tuesday."),
    "morning": ("fr", "2024-03-12", "Des avions russes ont bombardé Kharkiv mardi matin, tuant six civils ukrainiens."),
    "dawn": ("en", "2024-03-13", "Russian warplanes bombed Kharkiv on Tuesday morning, killing at least five Ukrainians."),
    "evening": ("en", "2024-03-13", "A Russian missile hit Kharkiv on Tuesday evening, wounding eleven Ukrainian civilians."),
    "expulsion": ("fr", "2024-03-14", "La Russie a expulsé douze diplomates allemands jeudi."),
    "envoys": ("en", "2024-03-14", "Russia on Thursday expelled twelve German diplomats, the foreign ministry said."),
    "answer": ("en", "2024-03-15", "Germany expelled twelve Russian diplomats on Friday in response."),
}  # fmt: skip


@cache
def cases() -> list[tuple[str, set[str]]]:
    """Type and articles of each case."""
    records = [dragoman.read(text, id=id, lang=lang, published=day) for id, (lang, day, text) in ARTICLES.items()]
    reports = [report for record in records for report in reports_of(record)]
    found = [case for part in partition(reports) for case in part.clusters]
    return [(case.members[0].facts.type, {r.article for r in case.members}) for case in found]


def test_ministers_states_and_capitals_on_a_day_and_in_a_week_are_one_signing() -> None:
    assert ("SUPPORT", {"ministers", "places", "capitals", "week"}) in cases()
    assert ("SUPPORT", {"later"}) in cases()


def test_two_strikes_on_a_town_in_one_day_stay_two() -> None:
    assert ("ASSAULT", {"morning", "dawn"}) in cases()
    assert ("ASSAULT", {"evening"}) in cases()


def test_an_expulsion_and_its_answer_are_two() -> None:
    assert ("SANCTION", {"expulsion", "envoys"}) in cases()
    assert ("SANCTION", {"answer"}) in cases()
