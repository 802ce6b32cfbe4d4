"""Builds the names of towns and regions in a language of its own folder: src/dragoman/knowledge/data/LANG/places.tsv.

Towns take the names of Natural Earth where these are not the English ones; scripts/sources/places_LANG.tsv adds others by hand.

    python scripts/build_town_names.py es --data /work/shared/data
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

from dragoman.knowledge.name_forms import DATA, read_table, split_cell

EARTH, OWN = "Natural Earth (public domain)", "general knowledge, reviewed"
OTHER_CODES = {"KOS": "XKX", "SOL": "SOM", "SAH": "ESH", "CYN": "CYP", "PSX": "PSE"}


def of_earth(path: Path, lang: str) -> dict[tuple[str, str], str]:
    """By English name and country the name in a language, where it is another."""
    found: dict[tuple[str, str], str] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            name = row[f"NAME_{lang.upper()}"]
            if name and name != row["NAME_EN"] and "(" not in name:
                found[row["NAME_EN"], OTHER_CODES.get(row["ADM0_A3"], row["ADM0_A3"])] = name
    return found


def rows(lang: str, data: Path) -> Iterator[list[str]]:
    """Those of the shipped towns that are called otherwise, then those by hand."""
    earth = of_earth(data / "ne_50m_populated_places_names.csv", lang)
    for town in read_table(DATA / "cities.tsv"):
        own = {earth[name, town["country"]]: None for name in split_cell(town["names_en"]) if (name, town["country"]) in earth}
        if own:
            yield [split_cell(town["names_en"])[0], town["country"], ";".join(own), EARTH]
    for row in read_table(Path(__file__).parent / "sources" / f"places_{lang}.tsv"):
        yield [row["name_en"], row["country"], row[f"names_{lang}"], OWN]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lang")
    parser.add_argument("--data", type=Path, required=True, help="folder of the open data")
    given = parser.parse_args()
    head = ["name_en", "country", f"names_{given.lang}", "source"]
    lines = ["\t".join(row) for row in (head, *rows(given.lang, given.data))]
    (DATA / given.lang / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
