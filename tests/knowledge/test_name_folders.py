"""Names in a language of its own folder; that each is found as what it is, test_name_tables.py holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.knowledge.name_forms import DATA, read_table
from dragoman.knowledge.names import Name, NameIndex

INDEX = NameIndex.load()
STATES = {row["code"] for row in read_table(DATA / "states_words.tsv")}


def found(text: str, lang: str = "es") -> Name:
    (name,) = INDEX.find(text, lang)
    return name


@pytest.mark.parametrize("table", ["states", "names", "places", "ambiguous", "not_names"])
def test_every_row_names_its_source(table: str) -> None:
    assert all(row["source"] for row in read_table(DATA / "es" / f"{table}.tsv"))


def test_every_state_has_a_name() -> None:
    named = {row["code"] for row in read_table(DATA / "es" / "states.tsv") if row["names_es"]}
    assert STATES - named <= {"SCG"}


@pytest.mark.parametrize(
    ("spanish", "english"),
    [("Nueva Zelanda", "New Zealand"), ("Moscú", "Moscow"), ("Múnich", "Munich"), ("Unión Europea", "European Union")]
)  # fmt: skip
def test_a_name_has_the_key_of_its_english_one(spanish: str, english: str) -> None:
    assert found(f"Llegó a {spanish}.").key == found(f"He came to {english}.", "en").key


def test_an_adjective_tells_gender_and_number() -> None:
    name = found("Las tropas kenianas salieron.")
    assert (name.kind, name.gender, name.number, name.entities) == ("adjective", "f", "pl", ("KEN",))


def test_what_the_folder_does_not_name_is_called_as_in_english() -> None:
    assert found("La empresa Lukoil creció.").kind == "company"
    assert found("Llegó a Fresno.").country == "USA"


def test_names_of_one_language_are_none_of_another() -> None:
    assert INDEX.find("Llegó a Alemania y Moscú.", "en") == []


def test_a_users_table_may_name_in_any_language(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("code\tkind\tnames_en\tnames_fr\tnames_es\nZZO\torganisation\tOuter Ring\tAnneau\tAnillo Exterior\n")
    assert [n.entities for n in NameIndex.load(path).find("El Anillo Exterior calla.", "es")] == [("ZZO",)]
