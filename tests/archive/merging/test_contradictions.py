from __future__ import annotations

from typing import Any

import pytest
from helpers.reports import day, report

from dragoman.archive.merging.cases import Case, partition
from dragoman.archive.merging.contradictions import disputes, relation
from dragoman.archive.merging.reports import Report, Side

SIGNING: dict[str, Any] = {"type": "SUPPORT", "cameo": "057", "words": frozenset({"sign", "accord", "rail"})}


def case(*reports: Report) -> Case:
    (part,) = partition(reports)
    (found,) = part.clusters
    return found


def test_a_denial_of_the_same_day_contradicts() -> None:
    signed, denied = case(report("a", **SIGNING)), case(report("b", status="negated", **SIGNING))
    assert relation(signed, denied) == relation(denied, signed) == "contradicts"


def test_not_signed_in_march_and_signed_in_may_is_a_development() -> None:
    denied = case(report("a", status="negated", **SIGNING))
    signed = case(report("b", told="2024-05-21", when=day("2024-05-20"), **SIGNING))
    assert relation(denied, signed) is None


@pytest.mark.parametrize(("held", "found"), [("2024-03-20", "confirms"), ("2024-03-27", None)])
def test_a_plan_and_its_fulfilment_are_a_confirmation(held: str, found: str | None) -> None:
    planned = case(report("a", status="planned", when=day("2024-03-20")))
    done = case(report("b", told=held, when=day(held)))
    assert relation(planned, done) == relation(done, planned) == found


def test_fields_on_which_reports_differ_show_all_versions() -> None:
    akar = (Side("TUR", "hulusi akar"), Side("KAZ", "nurlan ermekbaiev"))
    toll = frozenset({("casualties", "people", 3.0)})
    more = frozenset({("casualties", "people", 5.0)})
    told = case(
        report("a", actors=akar, place="Astana", numbers=toll), report("b", actors=akar, place="Astana", numbers=more),
        report("c", actors=akar, place="Astana", when=day("2024-03-11"), told="2024-03-12"),
    )  # fmt: skip
    found = {d.field: [v.value for v in d.versions] for d in disputes(told, {"b": "a"})}
    assert found["date"] == [day("2024-03-11").first, day("2024-03-12").first]
    assert found["figure"] == [("casualties", "people", 3.0), ("casualties", "people", 5.0)]
    assert "place" not in found


def test_figures_of_other_measures_do_not_exclude_each_other() -> None:
    dead, prisoners = (frozenset({(measure, "people", 3.0)}) for measure in ("casualties", "prisoners"))
    akar = (Side("TUR", "hulusi akar"), Side("KAZ", "nurlan ermekbaiev"))
    told = case(report("a", actors=akar, numbers=dead, place="Osh"), report("b", actors=akar, numbers=prisoners, place="Osh"))
    assert disputes(told, {}) == []


def test_who_tells_two_figures_tells_of_two_things() -> None:
    akar = (Side("TUR", "hulusi akar"), Side("KAZ", "nurlan ermekbaiev"))
    freed = [frozenset(("prisoners", "people", n) for n in found) for found in ((9.0, 12.0), (9.0,), (11.0,))]
    told = case(*(report(a, actors=akar, place="Osh", numbers=n) for a, n in zip("abc", freed, strict=True)))
    (dispute,) = disputes(told, {})
    assert {v.value[2]: [t.article for t in v.told] for v in dispute.versions} == {  # type: ignore[index]
        9.0: ["a", "b"], 12.0: ["a"], 11.0: ["c"],
    }  # fmt: skip
    assert disputes(case(*told.members[:2]), {}) == []
