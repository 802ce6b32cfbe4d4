"""Who held what when, asked in each way that the program asks."""

from __future__ import annotations

import csv
import gzip
from importlib.resources import files
from pathlib import Path

import pytest

from dragoman.errors import KnowledgeError
from dragoman.knowledge.people import PeopleIndex
from dragoman.knowledge.people_files import COLUMNS
from dragoman.knowledge.people_keys import name_key
from dragoman.knowledge.spells import earliest, latest

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def index() -> PeopleIndex:
    return PeopleIndex.load()


def _questions() -> list[tuple[str, str, str, str]]:
    with (DATA / "people.tsv").open(encoding="utf-8") as lines:
        return [(r["kind"], r["asked"], r["on"], r["expected"]) for r in csv.DictReader(lines, delimiter="\t")]


@pytest.mark.parametrize(("kind", "asked", "on", "expected"), _questions())
def test_question(index: PeopleIndex, kind: str, asked: str, on: str, expected: str) -> None:
    if kind == "holder":
        entity, _, office = asked.partition("/")
        person = index.holder(entity, office, on)
        found = [person.name] if person else []
    elif kind == "surname":
        found = [p.name for p in index.by_surname(asked, on)]
    else:
        text = f"Hier, {asked} a parlé."
        names = index.find(text, on)
        assert all(text[n.start : n.end] == n.text for n in names)
        found = [n.person.name for n in names]
    assert found == ([] if expected == "-" else [expected])


def test_enough_questions() -> None:
    assert len(_questions()) >= 60


def test_namesakes_are_all_given(index: PeopleIndex) -> None:
    assert {p.name for p in index.by_surname("Akar", "2020-10-27")} >= {"Hulusi Akar", "Zeina Akar"}


@pytest.mark.parametrize(
    ("offices", "state"), [(["vice-president"], "USA"), (["prime minister"], "KNA"), (["president"], "KNA"), ([], "KNA")]
)
def test_whoever_holds_the_office_in_front_of_a_surname_is_meant(index: PeopleIndex, offices: list[str], state: str) -> None:
    found = index.by_surname("Harris", "2022-05-20", titled=True, offices=offices)
    spells = [index.spell_at(p, "2022-05-20") for p in found]
    assert {s.entity for s in spells if s is not None} == {state}


def test_spell_of_a_day(index: PeopleIndex) -> None:
    (akar,) = index.named("Hulusi Akar")
    on = {day: s.office for day in ("2016", "2020") if (s := index.spell_at(akar, day))}
    assert on == {"2016": "chief of general staff", "2020": "defence minister"}
    assert index.spell_at(akar, "2024-06") is None
    left = index.last_before(akar, "2024-06")
    assert left is not None
    assert left.office == "defence minister"


def test_an_open_term_is_not_believed_for_ever(index: PeopleIndex) -> None:
    assert index.holder("FRA", "president", "2026-01") is not None
    assert index.holder("FRA", "president", "2031") is None


def test_without_a_day_whoever_was_last_seen(index: PeopleIndex) -> None:
    person = index.holder("TUR", "president")
    assert person is not None
    assert person.name == "Recep Tayyip Erdoğan"


def test_a_name_ends_with_its_sentence(index: PeopleIndex) -> None:
    found = index.find("Il a vu Emmanuel Macron. Le soir, rien.", "2020")
    assert [n.text for n in found] == ["Emmanuel Macron"]


def test_words_in_lower_case_are_no_names(index: PeopleIndex) -> None:
    assert index.find("emmanuel macron", "2020") == []


def _table() -> list[list[str]]:
    raw = files("dragoman.knowledge").joinpath("data", "people.tsv.gz").read_bytes()
    assert len(raw) < 700_000
    return [line.split("\t") for line in gzip.decompress(raw).decode("utf-8").splitlines()]


def test_every_row_has_its_source_and_day() -> None:
    head, *rows = _table()
    assert tuple(head) == COLUMNS
    assert len(rows) > 10_000
    for row in rows:
        cells = dict(zip(COLUMNS, row, strict=True))
        assert cells["source"]
        assert cells["as_of"]
        assert cells["entity"]
        assert earliest(cells["start"]) <= latest(cells["end"] or "9000")


def test_keys_in_the_table_are_those_of_the_names() -> None:
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in _table()[1:]]
    named = [r for r in rows if r["name"]]
    assert [r["name"] for r in named if " " in name_key(r["name"]) and name_key(r["name"]) not in r["keys"]] == []


def test_own_csv_comes_first(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "name,aliases,entity,office,start,end,as_of\nAyla Demir,Aïla Demir,TUR,defence minister,2027-01,,2027-05\n",
        encoding="utf-8",
    )
    index = PeopleIndex.load(own)
    held = index.holding("TUR", "defence minister", "2027-06")
    assert held is not None
    assert held[0].name == "Ayla Demir"
    assert held[1].source == "own file own.csv"
    assert [n.person.name for n in index.find("Mme Aïla Demir", "2027-06")] == ["Ayla Demir"]


def test_own_yaml_with_several_terms(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "names: []\n"
        "people:\n"
        "  - name: Ayla Demir\n"
        "    aliases: [Aïla Demir]\n"
        "    spells:\n"
        "      - {entity: TUR, office: ambassador, start: 2019, end: 2021}\n"
        "      - {entity: TUR, office: defence minister, sector: MIL, start: 2027-01-03, source: gazette}\n",
        encoding="utf-8",
    )
    (person,) = PeopleIndex.load(own).named("Ayla Demir")
    assert [(s.office, s.start, s.source) for s in person.spells] == [
        ("ambassador", "2019", "own file own.yaml"),
        ("defence minister", "2027-01-03", "gazette"),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name,entity,office\n,TUR,president\n", "name missing"),
        ("name,entity,office,start\nA B,TUR,president,soon\n", "no date"),
    ],
)
def test_bad_own_file(tmp_path: Path, text: str, says: str) -> None:
    own = tmp_path / "own.csv"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=says):
        PeopleIndex.load(own)


def test_missing_own_file(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="cannot read"):
        PeopleIndex.load(tmp_path / "none.csv")
