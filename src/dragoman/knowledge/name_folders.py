"""Names in a language that has a folder of its own, `data/<lang>/`; what it does not name is called as in English.

states.tsv     code, names, gender and number of the first, capitals, adjectives in four forms
names.tsv      organisations, bodies, seats of power and groups: code, kind, sector, names, needs, generic
places.tsv     towns and regions by their first English name and country
ambiguous.tsv  forms that may mean several, not_names.tsv phrases that are no names, traps.yaml (see `name_traps`)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from dragoman.knowledge.entities import load_entities
from dragoman.knowledge.name_forms import (
    DATA,
    NOTHING,
    Form,
    Forms,
    ambiguous_forms,
    four_forms,
    read_table,
    shared_forms,
    split_cell,
)
from dragoman.packs import LANGUAGES

_LENT = ("group", "organisation", "body", "seat")
"""Kinds that are called as in English where the folder names none of their code; companies always are."""
_PLACES = ("city", "region")


def shipped_forms() -> Forms:
    """Every form of the shipped tables, with its language."""
    shared = list(shared_forms())
    yield from shared
    for lang in LANGUAGES:
        if (DATA / lang).is_dir():
            yield from ((lang, form) for form in _own(DATA / lang, lang, [form for other, form in shared if other == "en"]))


def _own(folder: Path, lang: str, english: list[Form]) -> Iterator[Form]:
    keys = {code: entity.name_en for code, entity in load_entities().items()}
    for row in read_table(folder / "states.tsv"):
        yield from _state(row, lang, keys)
    listed = list(read_table(folder / "names.tsv"))
    for row in listed:
        yield from _listed(row, lang, keys)
    named = {row["code"] for row in listed}
    yield from (form for form in english if form.kind == "company" or (form.kind in _LENT and named.isdisjoint(form.codes)))
    places = {(row["name_en"], row["country"]): split_cell(row[f"names_{lang}"]) for row in read_table(folder / "places.tsv")}
    for form in english:
        if form.kind in _PLACES and form.text == form.key:
            yield from (replace(form, text=text) for text in places.get((form.key, form.country or ""), [form.text]))
    for row in read_table(folder / "ambiguous.tsv"):
        yield from (form for _, form in ambiguous_forms({**row, "lang": lang}))
    for row in read_table(folder / "not_names.tsv"):
        yield from (Form(text, NOTHING, (), "") for text in split_cell(row["phrases"]))


def _state(row: dict[str, str], lang: str, keys: dict[str, str]) -> Iterator[Form]:
    codes, key = (row["code"],), keys[row["code"]]
    capitals = _capitals()
    for text in split_cell(row[f"names_{lang}"]):
        yield Form(text, "state", codes, key, gender=row[f"gender_{lang}"], number=row[f"number_{lang}"])
    for text in split_cell(row[f"capitals_{lang}"]):
        yield Form(text, "capital", codes, capitals.get(row["code"], text), country=row["code"])
    for text, gender, number in four_forms(row[f"adjectives_{lang}"]):
        yield Form(text, "adjective", codes, key, gender=gender, number=number)


@cache
def _capitals() -> dict[str, str]:
    """English name of each state's capital."""
    return {row["code"]: row["name"] for row in read_table(DATA / "capitals.tsv")}


def _listed(row: dict[str, str], lang: str, keys: dict[str, str]) -> Iterator[Form]:
    kind, code = row["kind"], row["code"]
    for text in split_cell(row[f"names_{lang}"]):
        yield Form(
            text, kind, (code,), text if kind in ("body", "seat") else keys.get(code, text), row["sector"] or None,
            needs=row["needs"] or None, generic=kind == "body" or bool(row["generic"]),
        )  # fmt: skip
