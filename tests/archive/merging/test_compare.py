"""What speaks for one happening and what excludes it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from helpers.reports import day, facts, fresh, month, week

from dragoman.archive.merging.compare import compare
from dragoman.archive.merging.reports import Side
from dragoman.archive.merging.when import UNKNOWN, When

AKAR, FIDAN = Side("TUR", "hulusi akar", "defence minister"), Side("TUR", "hakan fidan", "foreign minister")
KAZ, TUR, PAK, BFA, MLI, NER = (Side(code) for code in ("KAZ", "TUR", "PAK", "BFA", "MLI", "NER"))
STRIKE: dict[str, Any] = {"type": "ASSAULT", "actors": (TUR,), "recipients": (PAK,), "place": "Quetta"}
VISIT: dict[str, Any] = {
    "mode": "visit", "actors": (AKAR,), "recipients": (KAZ,), "place": "Astana", "words": frozenset({"tour", "gas"})
}  # fmt: skip


def score(a: dict[str, Any], b: dict[str, Any]) -> float | None:
    forth, back = compare(facts(**a), facts(**b)), compare(facts(**b), facts(**a))
    assert forth.score == pytest.approx(back.score)
    return forth.score


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({}, {"told": "2024-03-14"}),
        ({"actors": (AKAR, KAZ), "lang": "fr"}, {}),
        ({"actors": (AKAR, KAZ)}, {"actors": (AKAR, KAZ), "when": fresh("2024-03-14"), "told": "2024-03-14"}),
        ({"actors": (AKAR, KAZ), "when": day("2024-03-11"), "place": "Astana"}, {"actors": (AKAR, KAZ), "place": "Astana"}),
        ({"actors": (Side("TUR", "akar"), KAZ)}, {"actors": (AKAR, KAZ)}),
        (STRIKE, STRIKE | {"words": frozenset({"kill"})}),
        (VISIT | {"when": day("2024-03-10")}, VISIT),
        (
            {"type": "SANCTION", "actors": (Side("AES"),), "recipients": (TUR,), "words": frozenset({"recall", "ambassador"})},
            {"type": "SANCTION", "actors": (BFA, MLI, NER), "recipients": (TUR,), "words": frozenset({"recall", "ambassador"})},
        ),
    ],
)
def test_one_happening(a: dict[str, Any], b: dict[str, Any]) -> None:
    found = score(a, b)
    assert found is not None
    assert found > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ({"status": "negated"}, {}),
        ({"type": "ASSAULT"}, {}),
        ({"actors": (AKAR, KAZ)}, {"actors": (FIDAN, KAZ)}),
        ({"actors": (AKAR, KAZ)}, {"actors": (AKAR, KAZ), "when": day("2024-03-19")}),
        ({"actors": (AKAR, KAZ)}, {"actors": (AKAR, KAZ), "when": fresh("2024-03-26"), "told": "2024-03-26"}),
        ({"actors": (AKAR, KAZ)}, {"actors": (AKAR, KAZ), "when": week("2024-03-26"), "told": "2024-03-26"}),
        ({"actors": (TUR, PAK)}, {"actors": (KAZ, Side("UZB"))}),
        (STRIKE, STRIKE | {"actors": (PAK,), "recipients": (TUR,)}),
        ({"when": month("2024-01")}, {}),
        ({"when": UNKNOWN}, {"when": UNKNOWN, "told": "2024-06-13"}),
        ({"when": UNKNOWN}, {"told": "2024-03-30"}),
    ],
)
def test_excluded(a: dict[str, Any], b: dict[str, Any]) -> None:
    assert score(a, b) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (STRIKE | {"hours": frozenset({"morning"})}, STRIKE | {"hours": frozenset({"night"})}),
        (STRIKE, STRIKE | {"when": day("2024-03-13")}),
        ({"actors": (AKAR, KAZ)}, {"actors": (AKAR, KAZ), "when": fresh("2024-03-19"), "told": "2024-03-19"}),
        ({"mode": "visit", "actors": (AKAR,), "recipients": (KAZ,)}, {"actors": (AKAR, KAZ)}),
        ({"place": "Astana"}, {"place": "Ankara", "when": day("2024-03-11")}),
        ({"when": UNKNOWN}, {}),
        ({"actors": (AKAR, KAZ), "when": day("2024-03-10")}, {"actors": (AKAR, KAZ)}),
        ({"when": month("2024-03")}, {"when": month("2024-03"), "told": "2024-06-13"}),
    ],
)
def test_unlikely(a: dict[str, Any], b: dict[str, Any]) -> None:
    found = score(a, b)
    assert found is not None
    assert found < 0


def test_when_a_recollection_was_told_says_nothing() -> None:
    recalled = compare(facts(), facts(told="2025-01-22", when=month("2024-03")))
    undated = compare(facts(), facts(told="2024-04-20", when=When(1, 999_999, "year")))
    assert "told.far" not in dict(recalled.reasons)
    assert "told.far" in dict(undated.reasons)


def test_people_given_to_another_side_are_misread_and_no_two_meetings() -> None:
    yermek = Side("KAZ", "nurlan yermekbayev")
    met = facts(actors=(AKAR, yermek))
    turned = compare(met, facts(actors=(Side("KAZ", "hulusi akar"), TUR)))
    beside = compare(met, facts(actors=(Side("KAZ", "hulusi akar"), FIDAN), beside=frozenset({"nurlan yermekbayev"})))
    others = compare(met, facts(actors=(Side("KAZ", "askar mamin"), AKAR)))
    assert "person.other_side" in dict(turned.reasons)
    assert turned.score is not None
    assert "person.other_side" in dict(beside.reasons)
    assert beside.score is not None
    assert others.score is None


def test_a_day_that_no_word_names_is_weaker_evidence_against() -> None:
    accused: dict[str, Any] = {"type": "ACCUSE", "actors": (TUR,), "recipients": (PAK,)}
    named = score(accused, accused | {"when": day("2024-03-13")})
    assumed = score(accused, accused | {"when": replace(day("2024-03-13"), assumed=True)})
    assert named is not None
    assert assumed is not None
    assert named < assumed < 0


def test_a_day_assumed_from_publication_is_not_too_early() -> None:
    accused: dict[str, Any] = {"type": "ACCUSE", "actors": (TUR,), "recipients": (PAK,)}
    early = accused | {"when": replace(day("2024-03-12"), assumed=True)}
    assert score(early, accused | {"when": day("2024-03-13")}) == score(accused, accused | {"when": day("2024-03-13")})


def test_a_reception_and_a_meeting_stand_apart_unless_both_sides_and_the_day_agree() -> None:
    yermek = Side("KAZ", "nurlan yermekbayev")
    visit: dict[str, Any] = {"mode": "visit", "actors": (AKAR,), "recipients": (yermek,)}
    same = compare(facts(**visit, place="Astana"), facts(actors=(AKAR, yermek), place="Astana"))
    host = compare(facts(**visit), facts(actors=(TUR, yermek)))
    assert "mode.visit_or_not" in dict(same.reasons)
    assert same.score is not None
    assert same.score > 0
    assert host.score is not None
    assert host.score < 0


def test_fresh_news_of_the_week_beside_hardly_tells_of_that_day() -> None:
    found = compare(facts(), facts(told="2024-03-21", when=fresh("2024-03-21")))
    assert dict(found.reasons)["when.fresh_and_day.beside"] < dict(found.reasons)["parties.same"] * -1


def test_each_ground_is_named_with_its_weight() -> None:
    found = compare(facts(place="Astana"), facts(place="Astana"))
    weights = dict(found.reasons)
    assert {"start", "parties.same", "when.same_day", "place.same"} <= weights.keys()
    assert sum(weights.values()) == pytest.approx(found.score)


def test_a_veto_says_what_excludes() -> None:
    found = compare(facts(actors=(AKAR, KAZ)), facts(actors=(FIDAN, KAZ)))
    assert found.reasons[0].name == "person.other"


def test_shared_words_and_numbers_speak_for_one_happening() -> None:
    plain = score({}, {})
    words = score({"words": frozenset({"gas", "loan", "port", "road"})}, {"words": frozenset({"gas", "loan", "port", "road"})})
    number = frozenset({("aid", "EUR", 5e6)})
    numbers = score({"numbers": number}, {"numbers": number})
    other = score({"numbers": number}, {"numbers": frozenset({("aid", "EUR", 7e6)})})
    assert plain is not None
    assert words is not None
    assert numbers is not None
    assert other is not None
    assert words > plain
    assert other < plain < numbers


@pytest.mark.parametrize(
    ("type", "mode", "other", "akin"),
    [
        ("ASSAULT", "firearms", "destroy", True),
        ("ASSAULT", "heavy-weapons", "firearms", True),
        ("ASSAULT", "destroy", "abduct", False),
        ("ASSAULT", "destroy", None, False),
        ("RETREAT", "withdraw", "return", True),
        ("RETREAT", "withdraw", "release", False),
        ("COERCE", "destroy", "firearms", False),
    ],
)
def test_modes_that_one_act_may_have_speak_neither_for_nor_against(type: str, mode: str, other: str | None, akin: bool) -> None:
    act: dict[str, Any] = {"type": type, "actors": (TUR,), "recipients": (PAK,)}
    found = compare(facts(**act, mode=mode, cameo="190"), facts(**act, mode=other, cameo="194"))
    names = {r.name: r.weight for r in found.reasons}
    assert (names.get("mode.akin") == 0) is akin
    assert ("cameo.other" in names) is not akin
