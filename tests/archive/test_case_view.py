"""What is shown of a case, and where it stands."""

from __future__ import annotations

import pytest
from helpers.reports import day, fresh, report

from dragoman.archive.case_view import Told, pair_key, pairs, view, when_text
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.reports import Side
from dragoman.archive.merging.when import When


def _view(*told, **judged):  # type: ignore[no-untyped-def]
    """The view of reports, each with the voice that tells it."""
    members = tuple(r for r, _ in told)
    known = {r.key: Told(n, voice, 1, voice == "gone", judged if n == 0 else {}) for n, (r, voice) in enumerate(told)}
    return view(Cluster("c1", members), known)


def test_what_most_independent_voices_tell_is_shown_not_what_most_articles_do() -> None:
    wrong, right = {"when": day("2024-03-10")}, {"when": day("2024-03-12")}
    copied = [(report(f"a{n}", **wrong), "one") for n in range(5)]
    shown = _view(*copied, (report("b", **right), "two"), (report("c", **right), "three"))
    assert (shown.date, shown.articles, shown.independent) == ("2024-03-12", 7, 3)


def test_the_finer_value_wins_among_equals() -> None:
    shown = _view((report("a", place="", country="KAZ"), "one"), (report("b", place="Astana", country="KAZ"), "two"))
    assert (shown.place, shown.country) == ("Astana", "KAZ")


def test_withdrawn_reports_count_only_where_all_are() -> None:
    standing = _view((report("a", when=day("2024-03-10")), "gone"), (report("b"), "two"))
    assert (standing.date, standing.articles, standing.reports, standing.withdrawn) == ("2024-03-12", 1, 2, False)
    gone = _view((report("a"), "gone"))
    assert gone.withdrawn
    assert gone.counters() == set()


def test_the_last_judgement_stands_before_all_sources() -> None:
    shown = _view((report("a"), "one"), (report("b"), "two"), type=(3, "AID"), date=(4, "2023-12"))
    assert (shown.type, shown.date, shown.day, shown.year) == ("AID", "2023-12", "2023-12-31", 2023)


def test_cells_are_each_place_with_all_collections_and_each() -> None:
    shown = _view((report("a", actors=(Side("TUR"),), recipients=(Side("KAZ"),)), "one"))
    places = {(key, collection) for key in ("", "TUR", "KAZ", "KAZ:TUR") for collection in (0, 1)}
    assert shown.counters() == {(*place, "2024-03", 2024, "CONSULT", "occurred") for place in places}


def test_pairs_lie_between_doer_and_receiver_or_those_who_act_together() -> None:
    assert pairs(["B", "A"], []) == {"A:B"}
    assert pairs(["FRA", "GBR"], ["SYR"]) == {"FRA:SYR", "GBR:SYR"}
    assert pairs(["A"], ["A"]) == set()
    assert pair_key("TUR", "KAZ") == pair_key("KAZ", "TUR") == "KAZ:TUR"


@pytest.mark.parametrize(
    ("precision", "wanted"), [("day", "2024-03-12"), ("week", "2024-03"), ("month", "2024-03"), ("year", "2024"), ("none", "")]
)
def test_a_date_says_no_more_than_is_known(precision: str, wanted: str) -> None:
    last = day("2024-03-12").last
    assert when_text(When(last - 3, last, precision)) == wanted


@pytest.mark.parametrize("precision", ["day", "week", "month", "year", "none"])
def test_reports_of_every_precision_can_be_shown(precision: str) -> None:
    last = day("2024-03-12").last
    assert _view((report("a", when=When(last, last, precision)), "one")).articles == 1


def test_a_mode_that_one_names_is_shown_but_never_another_type() -> None:
    talks = [(report("a", type="CONSULT", mode=None), "one"), (report("b", type="CONSULT", mode="visit"), "two")]
    assert (_view(*talks).type, _view(*talks).mode) == ("CONSULT", "visit")
    most = [(report("a", type="SUPPORT", mode=None), "one"), (report("b", type="SUPPORT", mode=None), "two")]
    shown = _view(*most, (report("c", type="AID", mode="military"), "three"))
    assert (shown.type, shown.mode) == ("SUPPORT", None)


def test_of_equal_parties_the_report_that_names_people_is_shown() -> None:
    named = {"actors": (Side("TUR", "akar"),), "recipients": (Side("KAZ"),)}
    bare = {"actors": (Side("TUR"),), "recipients": (Side("KAZ"),)}
    unknown = {"actors": (Side("TUR"),), "recipients": (Side(""),)}
    assert _view((report("a", **unknown), "one"), (report("b", **bare), "two"), (report("c", **named), "three")).shown_fact == 2


def test_who_tells_the_week_or_the_country_alone_speaks_for_the_day_and_the_town_in_it() -> None:
    vague = {"when": fresh("2024-03-14"), "told": "2024-03-14", "place": "", "country": "KAZ"}
    precise = {"when": day("2024-03-12"), "place": "Astana", "country": "KAZ"}
    told = [(report("a", **vague), "one"), (report("b", **vague), "two"), (report("c", **precise), "three")]
    assert (_view(*told).date, _view(*told).place) == ("2024-03-12", "Astana")
    other = {"when": day("2024-02-12"), "place": "Ankara", "country": "TUR"}
    elsewhere = [*told[:2], (report("c", **other), "three")]
    assert (_view(*elsewhere).date, _view(*elsewhere).country) == ("2024-03", "KAZ")


def test_a_case_is_as_sure_as_its_surest_report_that_stands() -> None:
    told = [(report("a", sure=40), "one"), (report("b", sure=70), "two"), (report("c", sure=90), "gone")]
    assert _view(*told).sure == 70
    assert _view((report("a", sure=40), "gone")).sure == 40
