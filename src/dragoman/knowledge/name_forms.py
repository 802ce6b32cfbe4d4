"""The names that can be found, read from the tables of `data/`: one `Form` for each way to write one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import KnowledgeError

DATA = Path(__file__).parent / "data"
LANGS = ("en", "fr")


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


Forms = Iterator[tuple[str, Form]]


def read_table(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a tab-separated table with a head line; lines that begin with # are notes."""
    try:
        lines = [x for x in path.read_text(encoding="utf-8").split("\n") if x and not x.startswith("#")]
    except OSError as problem:
        raise KnowledgeError(f"{path}: the table of names cannot be read ({problem})") from problem
    head = lines[0].split("\t")
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
    for lang in LANGS:
        capitals = split_cell(row[f"capitals_{lang}"])
        english = split_cell(row["capitals_en"])
        for text in capitals:
            yield lang, Form(text, "capital", codes, english[0], country=code)
    for text in split_cell(row["adjectives_en"]):
        yield "en", Form(text, "adjective", codes, key)
    for pair in split_cell(row["demonyms_en"]):
        for number, text in zip(("sg", "pl"), pair.split("/"), strict=True):
            yield "en", Form(text, "demonym", codes, key, number=number)
    for text, gender, number in french_adjectives(row["adjectives_fr"]):
        yield "fr", Form(text, "adjective", codes, key, gender=gender, number=number)


def french_adjectives(cell: str) -> Iterator[tuple[str, str | None, str | None]]:
    """"turc/turque/turcs/turques" -> each form with gender and number, None where they coincide."""
    for four in split_cell(cell):
        features: dict[str, list[tuple[str, str]]] = {}
        slots = (("m", "sg"), ("f", "sg"), ("m", "pl"), ("f", "pl"))
        for text, slot in zip(four.split("/"), slots, strict=True):
            features.setdefault(text, []).append(slot)
        for text, found in features.items():
            genders, numbers = {g for g, _ in found}, {n for _, n in found}
            yield text, genders.pop() if len(genders) == 1 else None, numbers.pop() if len(numbers) == 1 else None


def listed_forms(row: dict[str, str]) -> Forms:
    """Forms of a row that lists `names_en` and `names_fr` (organisations, bodies, groups, seats)."""
    names = {lang: split_cell(row[f"names_{lang}"]) for lang in LANGS}
    codes = tuple(row["code"].split())
    key = (names["en"] or names["fr"])[0]
    for lang in LANGS:
        gender = row.get("gender_fr") if lang == "fr" else None
        number = row.get("number_fr") if lang == "fr" else None
        for text in names[lang]:
            yield lang, Form(
                text, row["kind"], codes, key, row.get("sector") or None, gender or None, number or None,
                row.get("country") or None, row.get("needs") or None, row.get("default") or None,
            )  # fmt: skip
