"""One run of `dragoman person`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dragoman.cli.collections import collection_line
from dragoman.cli.dossier_page import write_lines
from dragoman.cli.listing import Listing, list_about, show
from dragoman.cli.targets import Target
from dragoman.dossier.export.columns import columns
from dragoman.dossier.people import SHOWN, every_act, people, persons
from dragoman.dossier.person_page import person_lines
from dragoman.dossier.person_row import person_row
from dragoman.dossier.rows import CASE, case_row

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive


def print_people(archive: Archive, name: str, collection: str | None, out: Target) -> None:
    """Print all persons of a name; tables that hold one list give the acts of the one told of most."""
    if out.file:
        _list_acts(archive, name, collection, out)
        return
    with archive.reading() as connection:
        found = people(connection, name, collection)
    if out.format == "json":
        out.stream.write(json.dumps([person_row(page) for page in found], ensure_ascii=False) + "\n")
    else:
        for page in found:
            write_lines(person_lines(page, out.lang), out.format, out.stream)
        write_lines([collection_line(collection, out.lang)], out.format, out.stream)


def _list_acts(archive: Archive, name: str, collection: str | None, out: Target) -> None:
    with archive.reading() as connection:
        first = persons(connection, name, collection)[0]
        acts, total = every_act(connection, first, out.limit(None, SHOWN))
        told = list_about(connection, "acts", {"name": first.names[0], "id": first.id}, collection=collection, total=total)
        show(Listing(columns(CASE), map(case_row, acts), told, "cases"), out)
