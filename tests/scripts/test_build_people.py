"""The table of people is put together by rules; each is shown on made-up people."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.knowledge.spells import Spell

SCRIPT = Path(__file__).parents[2] / "scripts" / "build_people.py"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_people", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_people"] = module
    spec.loader.exec_module(module)
    return module


def _spell(start: str, end: str = "", office: str = "president", source: str = "wikidata:Q1") -> Spell:
    return Spell("TUR", office, "GOV", start, end, "2022", source)


@pytest.mark.parametrize(
    ("title", "country", "office"),
    [
        ("Minister of National Defence", "TUR", "defence minister"),
        ("Federal Minister of Foreign Affairs", "AUT", "foreign minister"),
        ("Secretary of Foreign Affairs", "PHL", "foreign minister"),
        ("Prime Minister", "TUR", "prime minister"),
        ("Prime Minister of Azad Kashmir", "PAK", None),
        ("President of the Central Bank", "TUR", None),
        ("Secretary of State", "USA", "secretary of state"),
        ("Secretary of State of Washington", "USA", None),
        ("Foreign Secretary", "IND", None),
        ("Shadow Minister of Defence", "GBR", None),
        ("President of the Federal Council", "CHE", "president"),
        ("President of the Federal Council", "AUT", None),
    ],
)
def test_office_of(build: ModuleType, title: str, country: str, office: str | None) -> None:
    found = build.office_of(title, country)
    assert (found[1] if found else None) == office


def test_terms_that_touch_are_joined(build: ModuleType) -> None:
    first, second, later = _spell("2003", "2007-08"), _spell("2007-08-29", "2011"), _spell("2015", "2016")
    assert [(s.start, s.end) for s in build.joined([later, second, first])] == [("2003", "2011"), ("2015", "2016")]


def test_open_terms_end_with_the_next(build: ModuleType) -> None:
    first = build.Someone("A B", spells=[_spell("2003")])
    second = build.Someone("C D", spells=[_spell("2007-05")])
    build.closed([second, first])
    assert (first.spells[0].end, second.spells[0].end) == ("2007-05", "")
    assert first.spells[0].source.endswith("end:successor")


def test_hand_written_terms_are_never_closed(build: ModuleType) -> None:
    first = build.Someone("A B", spells=[_spell("2003", source="general knowledge, reviewed")])
    build.closed([first, build.Someone("C D", spells=[_spell("2007")])])
    assert first.spells[0].end == ""


def test_hand_written_terms_replace_the_same_ones(build: ModuleType) -> None:
    known = build.Someone("Ayla Demir", spells=[_spell("2003"), _spell("1999", "2001", "foreign minister")])
    mine = build.Someone("Aïla Demir", ["Ayla Demir"], spells=[_spell("2003-02-01", "2009", source="hand")])
    (one,) = build.merged([known], [mine])
    assert one.name == "Aïla Demir"
    assert [(s.start, s.end, s.office) for s in one.spells] == [
        ("1999", "2001", "foreign minister"),
        ("2003-02-01", "2009", "president"),
    ]


def test_namesakes_elsewhere_are_others(build: ModuleType) -> None:
    known = build.Someone("Ayla Demir", spells=[_spell("2003")])
    other = build.Someone("Ayla Demir", spells=[Spell("KAZ", "president", "GOV", "2003", "", "2022", "hand")])
    assert len(build.merged([known], [other])) == 2


def test_short_keys_only_where_nobody_else_has_them(build: ModuleType) -> None:
    one = build.Someone("Ayla Nur Demir", spells=[_spell("2003", "2004")])
    assert "aila demir" in build.table([one])
    both = build.table([one, build.Someone("Ayla Su Demir", spells=[_spell("2005", "2006")])])
    assert "aila demir" not in both


def test_factbook_confirms_or_adds(build: ModuleType, tmp_path: Path) -> None:
    leaders, codes = tmp_path / "leaders.csv", tmp_path / "codes.csv"
    codes.write_text("FIPS,ISO3166-1-Alpha-3\nTU,TUR\n", encoding="utf-8")
    leaders.write_text(
        "gec,country,role,title_and_name,since\n"
        "tu,Turkey,chief_of_state,President Ayla DEMIR,3 May 2003\n"
        "tu,Turkey,head_of_government,Prime Minister Kerem AK SU,Sep 2024\n"
        "tu,Turkey,head_of_government,Prime Minister Kerem AKSOY,5 Sep 2024\n"
        "tu,Turkey,head_of_government,BY,2024\n",
        encoding="utf-8",
    )
    people = [build.Someone("Ayla Demir", spells=[_spell("2003-05")])]
    build.with_factbook(people, leaders, codes)
    assert people[0].spells[0].as_of == build.FACTBOOK_AS_OF
    assert [(p.name, p.spells[0].start) for p in people[1:]] == [("Kerem Aksoy", "2024-09-05")]


def test_hand_written_file_is_well_formed(build: ModuleType) -> None:
    people = build.by_hand(SCRIPT.parent / "sources" / "people_recent.tsv", SCRIPT.parent / "sources" / "people_past.tsv")
    assert len(people) > 800
    assert [p.name for p in people for s in p.spells if s.end and s.end < s.start[: len(s.end)]] == []
