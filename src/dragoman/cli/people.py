"""One run of `dragoman person`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TextIO

from dragoman.cli.collections import collection_line, collection_note
from dragoman.cli.dossier_page import write_lines
from dragoman.cli.listing import Listing, show
from dragoman.dossier.naming import Language
from dragoman.dossier.people import people
from dragoman.dossier.person_page import person_lines
from dragoman.dossier.person_row import person_row
from dragoman.dossier.rows import CASE, case_row

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

_FLAT = ("csv", "jsonl", "parquet")


def print_people(archive: Archive, name: str, collection: str | None, lang: Language, format: str, out: TextIO) -> None:
    """Print all persons of a name; tables that hold one list give the acts of the one told of most."""
    with archive.reading() as connection:
        found = people(connection, name, collection)
    if format == "json":
        out.write(json.dumps([person_row(page) for page in found], ensure_ascii=False) + "\n")
    elif format in _FLAT:
        note = collection_note(collection)
        show(Listing(CASE, list(map(case_row, found[0].cases)), found[0].all_cases, note=note, what="cases"), format, out)
    else:
        for page in found:
            write_lines(person_lines(page, lang), format, out)
        write_lines([collection_line(collection, lang)], format, out)
