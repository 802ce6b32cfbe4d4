"""The shipped tables themselves: complete, consistent, and every name in them is found as what it is."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from dragoman.knowledge.name_folders import shipped_forms
from dragoman.knowledge.name_forms import COMBINING, DATA, NOTHING, Form, read_table, split_cell
from dragoman.knowledge.name_traps import Traps
from dragoman.knowledge.names import NameIndex

TABLES = [
    "states_words", "state_names", "former_names", "organisations", "bodies", "seats", "groups", "companies", "places", "cities",
    "capitals", "ambiguous", "combining", "renamed", "not_names", "transliteration",
]  # fmt: skip
INDEX = NameIndex.load()
FORMS = list(shipped_forms())
STATES = {row["code"] for row in read_table(DATA / "states_words.tsv")}
UNITED_NATIONS = 193
APART = {*Traps().needing, "Brussels", "Bruxelles", "Dominique", "Grenade", "Maurice", "Hollande"}
"""Names that ask for more than themselves: a state named beside them, an article, a context."""


def found_alone(lang: str, form: Form) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    carrier = f"x x {form.text} x"
    return [(n.text, n.entities, n.candidates) for n in INDEX.find(carrier, lang)]


@pytest.mark.parametrize("table", TABLES)
def test_every_row_names_its_source_and_has_no_stray_spaces(table: str) -> None:
    for row in read_table(DATA / f"{table}.tsv"):
        assert row["source"], row
        names = [n for column, cell in row.items() if column.startswith("names_") for n in split_cell(cell)]
        assert all(n == n.strip() and "  " not in n and "’" not in n for n in names), row


def test_size_stays_small() -> None:
    assert sum((DATA / f"{table}.tsv").stat().st_size for table in TABLES) < 1_000_000


def test_all_states_have_words_in_both_languages() -> None:
    rows = list(read_table(DATA / "states_words.tsv"))
    assert len(rows) >= UNITED_NATIONS + 3
    assert {"XKX", "PSE", "TWN", "VAT"} <= STATES
    for row in rows:
        assert re.fullmatch(r"[A-Z]{3}", row["code"])
        assert row["names_en"], row["code"]
        assert row["names_fr"], row["code"]
        assert row["gender_fr"] in ("m", "f"), row["code"]
        assert row["number_fr"] in ("sg", "pl"), row["code"]


def test_every_state_lies_somewhere_sensible() -> None:
    for row in read_table(DATA / "capitals.tsv"):
        assert row["code"] in STATES
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180
    missing = STATES - {row["code"] for row in read_table(DATA / "capitals.tsv")}
    assert missing <= {"SUN", "YUG", "CSK", "DDR", "SCG"}


@pytest.mark.parametrize(
    ("code", "lat", "lon"),
    [("USA", 38.9, -77.0), ("GBR", 51.5, -0.1), ("AUS", -35.3, 149.1), ("JAM", 18.0, -76.8), ("CRI", 9.9, -84.1)],
)
def test_a_capital_is_not_another_town_of_its_name(code: str, lat: float, lon: float) -> None:
    row = next(row for row in read_table(DATA / "capitals.tsv") if row["code"] == code)
    assert (float(row["lat"]), float(row["lon"])) == pytest.approx((lat, lon), abs=0.2)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_one_spelling_of_a_state_never_means_another(lang: str) -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for spoken, form in FORMS:
        if spoken == lang and form.kind in ("state", "adjective", "demonym", "capital") and not form.open:
            meant[form.text].update(form.codes)
    assert {text: codes for text, codes in meant.items() if len(codes) > 1} == {}


@pytest.mark.parametrize("kind", ["state", "adjective", "demonym", "capital", "organisation", "seat", "group", "body", "company"])
def test_every_name_is_found_as_what_it_is(kind: str) -> None:
    wrong = []
    for lang, form in FORMS:
        if form.kind != kind or form.open or form.needs or form.text in APART:
            continue
        found = found_alone(lang, form)
        if len(found) != 1 or found[0][0] != form.text or set(found[0][1]) != set(form.codes):
            wrong.append((lang, form.text, form.codes, found))
    assert wrong == []


def test_phrases_that_are_no_names_give_none() -> None:
    assert [(lang, form.text) for lang, form in FORMS if form.kind == NOTHING and found_alone(lang, form)] == []


def test_combining_forms_need_a_name_behind_them() -> None:
    for lang, form in FORMS:
        if form.kind == COMBINING:
            assert INDEX.find(f"x {form.text}phobe et {form.text}", lang) == [], form.text


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_ambiguous_names_have_candidates(lang: str) -> None:
    for spoken, form in FORMS:
        if form.open and spoken == lang:
            assert set(found_alone(lang, form)[0][2]) >= set(form.codes), form.text


def test_cities_and_their_states_agree() -> None:
    for table in ("cities", "places"):
        for row in read_table(DATA / f"{table}.tsv"):
            assert row["country"] == "" or re.fullmatch(r"[A-Z]{3}", row["country"]), row
            assert -90 <= float(row["lat"]) <= 90
            assert -180 <= float(row["lon"]) <= 180


def test_members_of_organisations_are_states_once_each() -> None:
    for row in read_table(DATA / "organisations.tsv"):
        members = row["members"].split()
        assert len(members) == len(set(members)), row["code"]
        assert set(members) <= STATES, row["code"]
