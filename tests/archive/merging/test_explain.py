from __future__ import annotations

import re
from pathlib import Path

import pytest
from helpers.reports import day, report

import dragoman.archive.merging as package
from dragoman.archive.merging.cases import Case, case_id, partition
from dragoman.archive.merging.explain import explain, label
from dragoman.archive.merging.reports import Side

AKAR = (Side("TUR", "hulusi akar"), Side("KAZ", "nurlan ermekbaiev"))


def test_each_report_is_explained_by_its_nearest() -> None:
    reports = [
        report("a", actors=AKAR, place="Astana"),
        report("b", actors=AKAR, when=day("2024-03-11"), told="2024-03-14"),
        report("c", actors=AKAR, place="Astana", told="2024-03-14"),
    ]
    ((case,),) = [part.clusters for part in partition(reports)]
    decisions = explain(case)
    assert [(d.report.article, d.nearest.article) for d in decisions] == [("b", "a"), ("c", "a")]
    found = decisions[1]
    assert found.score is not None
    assert found.probability is not None
    assert found.score == pytest.approx(sum(r.weight for r in found.reasons))
    assert 0.5 < found.probability < 1
    assert "place.same" in {r.name for r in found.reasons}
    weights = [abs(r.weight) for r in found.reasons]
    assert weights == sorted(weights, reverse=True)


def test_what_a_person_joined_has_no_score() -> None:
    a, b = report("a"), report("b", when=day("2024-01-01"), told="2024-01-02")
    (found,) = explain(Case(case_id(a), (a, b)))
    assert found.score is None
    assert found.probability is None
    assert [r.name for r in found.reasons] == ["when.other_day"]


def test_every_ground_that_the_code_names_has_a_label() -> None:
    code = "".join(p.read_text(encoding="utf-8") for p in Path(package.__path__[0]).glob("compare*.py"))
    names = set(re.findall(r"\"((?:start|status|other_family|other_type|words|[a-z]+\.[a-z_]+))\"", code)) - {"words.slope"}
    grounds = {n for n in names if not n.startswith(("words.", "told.near_", "told.far_"))}
    assert len(grounds) > 30
    for name in grounds:
        assert label(name, "en") != label(name, "fr")
    with pytest.raises(KeyError):
        label("no.ground", "en")
