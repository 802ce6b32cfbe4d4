"""The names that can be found, read from the tables of `data/`: one `Form` for each way to write one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.errors import KnowledgeError
from dragoman.knowledge.words import words_of
from dragoman.packs import LANGUAGES

DATA = Path(__file__).parent / "data"
_SHARED = ("en", "fr")
"""Languages whose names stand in columns of the shared tables; those of others lie in a folder of their own."""
COMBINING, NOTHING = "combining", "nothing"
"""Kinds that are no names: "franco-" before another name, and phrases that only look like one."""


@dataclass(slots=True)
class Form:
    """One written form of a name, as it is spelt in the table (its capitals say how to match it)."""

    text: str
    kind: str
    codes: tuple[str, ...]
    key: str
    sector: str | None = None
    gender: str | None = None
    number: str | None = None
    country: str | None = None
    needs: str | None = None
    default: str | None = None
    open: bool = False
    generic: bool = False
    exact: bool = False
    weight: int = 0


_OWN, _FAMOUS = "general knowledge", 10
"""A town that has names of our own is the one that the press means, before larger namesakes."""

Forms = Iterator[tuple[str, Form]]


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a tab-separated table with a head line; lines that begin with # are notes."""
    try:
        lines = [x for x in path.read_text(encoding="utf-8").split("\n") if x and not x.startswith("#")]
    except OSError as problem:
        raise KnowledgeError(f"{path}: the table of names cannot be read ({problem})") from problem
    head = lines[0].split("\t") if lines else []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(head):
            raise KnowledgeError(f"{path}: row {number} has {len(cells)} cells, {len(head)} expected: {line[:60]}")
        yield dict(zip(head, cells, strict=True))


def split_cell(cell: str) -> list[str]:
    """Names of a cell, parted by semicolons."""
    return [part for part in cell.split(";") if part]


def state_forms(row: dict[str, str]) -> Forms:
    """Forms of one row of `states_words.tsv`: names, capitals, adjectives, demonyms."""
    code, key = row["code"], split_cell(row["names_en"])[0]
    codes = (code,)
    for text in split_cell(row["names_en"]):
        yield "en", Form(text, "state", codes, key)
    for text in split_cell(row["names_fr"]):
        yield "fr", Form(text, "state", codes, key, gender=row["gender_fr"], number=row["number_fr"])
    capital = split_cell(row["capitals_en"])[:1]
    for lang in _SHARED:
        for text in split_cell(row[f"capitals_{lang}"]):
            yield lang, Form(text, "capital", codes, capital[0], country=code)
    for text in split_cell(row["adjectives_en"]):
        yield "en", Form(text, "adjective", codes, key)
    for text, number in english_demonyms(row["demonyms_en"]):
        yield "en", Form(text, "demonym", codes, key, number=number)
    for text, gender, numbered in four_forms(row["adjectives_fr"]):
        yield "fr", Form(text, "adjective", codes, key, gender=gender, number=numbered)


def english_demonyms(cell: str) -> Iterator[tuple[str, str]]:
    """ "Turk/Turks" -> each form with its number."""
    for pair in split_cell(cell):
        one, many = pair.split("/")
        yield one, "sg"
        yield many, "pl"


def four_forms(cell: str) -> Iterator[tuple[str, str | None, str | None]]:
    """ "turc/turque/turcs/turques" -> each form with gender and number, None where they coincide."""
    for four in split_cell(cell):
        features: dict[str, list[tuple[str, str]]] = {}
        slots = (("m", "sg"), ("f", "sg"), ("m", "pl"), ("f", "pl"))
        for text, slot in zip(four.split("/"), slots, strict=True):
            features.setdefault(text, []).append(slot)
        for text, found in features.items():
            genders, numbers = {g for g, _ in found}, {n for _, n in found}
            yield text, genders.pop() if len(genders) == 1 else None, numbers.pop() if len(numbers) == 1 else None


@cache
def nationalities(lang: str) -> frozenset[str]:
    """Folded adjectives of all states that are one word: "belge", "algerienne"; none in a language with a folder of its own."""
    forms = (form for row in read_table(DATA / "states_words.tsv") for own, form in state_forms(row) if own == lang)
    words = (words_of(form.text) for form in forms if form.kind == "adjective")
    return frozenset(found[0].folded for found in words if len(found) == 1)


def listed_forms(row: dict[str, str]) -> Forms:
    """Forms of a row that lists `names_en`, `names_fr` and perhaps those of others (organisations, bodies, groups, seats)."""
    names = {lang: split_cell(row[f"names_{lang}"]) for lang in _SHARED}
    names |= {lang: split_cell(row.get(f"names_{lang}", "")) for lang in LANGUAGES if lang not in _SHARED}
    codes = tuple(row["code"].split())
    key = (names["en"] or names["fr"])[0]
    country = row.get("country") if row["kind"] == "capital" else None
    for lang, own in names.items():
        gender, number = row.get(f"gender_{lang}"), row.get(f"number_{lang}")
        for text in own:
            yield lang, Form(
                text, row["kind"], codes, text if row["kind"] in ("body", "seat") else key, row.get("sector") or None,
                gender or None, number or None, country, row.get("needs") or None,
                generic=row["kind"] == "body" or bool(row.get("generic")),
            )  # fmt: skip


def place_forms(row: dict[str, str]) -> Forms:
    """A city or region stands for no party; `country` says where it lies."""
    english, french = split_cell(row["names_en"]), split_cell(row["names_fr"])
    kind, key, country = row.get("kind", "city"), (english or french)[0], row["country"] or None
    weight = int(row.get("population", "0")) * (_FAMOUS if _OWN in row["source"] else 1)
    for text in dict.fromkeys((*english, *french)):
        form = Form(text, kind, (), key, country=country, weight=weight)
        if text in english:
            yield "en", form
        if text in french:
            yield "fr", form


def ambiguous_forms(row: dict[str, str]) -> Forms:
    """Forms of a row of `ambiguous.tsv`: what they may mean is settled text by text."""
    lang, kind, codes = row["lang"], row["kind"], tuple(row["candidates"].split())
    default, country = row["default"] or None, row["country"] or None
    found: Iterator[tuple[str, str | None, str | None]]
    if kind == "adjective" and "/" in row["forms"]:
        found = four_forms(row["forms"])
    elif kind == "demonym":
        found = ((text, None, number) for text, number in english_demonyms(row["forms"]))
    else:
        found = ((text, None, None) for text in split_cell(row["forms"]))
    for text, gender, number in found:
        yield lang, Form(text, kind, codes, row["key"], gender=gender, number=number, country=country, default=default, open=True)


def shared_forms() -> Forms:
    """Every form of the tables that hold several languages, with its language."""
    states = {row["code"]: split_cell(row["names_en"])[0] for row in read_table(DATA / "states_words.tsv")}
    for row in read_table(DATA / "states_words.tsv"):
        yield from state_forms(row)
    for row in read_table(DATA / "state_names.tsv"):
        for lang, form in listed_forms({**row, "kind": "state"}):
            form.key = states[row["code"]]
            yield lang, form
    for table in ("former_names", "organisations", "bodies", "seats", "groups", "companies"):
        for row in read_table(DATA / f"{table}.tsv"):
            yield from listed_forms(row)
    for table in ("places", "cities"):
        for row in read_table(DATA / f"{table}.tsv"):
            yield from place_forms(row)
    for row in read_table(DATA / "ambiguous.tsv"):
        yield from ambiguous_forms(row)
    for row in read_table(DATA / "combining.tsv"):
        yield row["lang"], Form(row["form"], COMBINING, (row["code"],), states.get(row["code"], row["code"]))
    for row in read_table(DATA / "not_names.tsv"):
        for text in split_cell(row["phrases"]):
            yield row["lang"], Form(text, NOTHING, (), "")
