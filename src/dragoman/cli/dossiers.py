"""Runs of the commands that ask an archive, printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from dragoman.cli.collections import collection_line, collection_note
from dragoman.cli.dossier_page import page, write_lines
from dragoman.cli.listing import Listing, show
from dragoman.dossier.asked import Asked, between, collection_id
from dragoman.dossier.contents import listed
from dragoman.dossier.dossier import Dossier
from dragoman.dossier.finding import AMONG, search
from dragoman.dossier.naming import Language, code
from dragoman.dossier.page_words import page_words
from dragoman.dossier.registers import agreements, titled
from dragoman.dossier.rows import AGREEMENT, CASE, HIT, agreement_row, case_row, hit_row
from dragoman.dossier.search_page import search_lines
from dragoman.dossier.sections import Section
from dragoman.dossier.wordings import Line, Wordings

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

_PAIR = 2
_FLAT = ("csv", "jsonl", "parquet")


@dataclass(frozen=True)
class Request:
    """A dossier that is asked for."""

    named: tuple[str, ...]
    collection: str | None
    section: str | None
    limit: int
    lang: Language
    format: str


def run(request: Request, archive: Archive, out: TextIO) -> None:
    """Print a dossier of one party or two."""
    found = Dossier(archive, *request.named, collection=request.collection, shown=request.limit)
    if request.format in _FLAT or (request.section and request.format == "json"):
        show(_listing(found.sections[request.section or "timeline"], request.collection), request.format, out)
    else:
        page(found, request.lang, request.section, request.format, out)


def _listing(section: Section, collection: str | None) -> Listing:
    note = f"{section.name}; {collection_note(collection)}"
    return Listing(section.columns, section.rows, section.total, note=note, listed=section.told, what=section.what)


def list_events(archive: Archive, asked: Asked, limit: int, offset: int, lang: Language, format: str, out: TextIO) -> None:
    """Print the cases that are asked for."""
    with archive.reading() as connection:
        found = listed(connection, asked, limit, offset)
    note = collection_note(asked.collection)
    listing = Listing(CASE, list(map(case_row, found.lines)), found.total, note=note, what="cases")
    if format in ("table", "markdown"):
        told = Wordings(lang)
        write_lines((line for case in found.lines for line in told.case(case)), format, out)
        sums = page_words(lang).counted("cases", len(found.lines), m=f"{found.total:,}")
        write_lines([Line("remark", sums), collection_line(asked.collection, lang)], format, out)
    else:
        show(listing, format, out)


def list_agreements(
    archive: Archive,
    named: tuple[str, ...],
    words: str | None,
    collection: str | None,
    lang: Language,
    format: str,
    out: TextIO,
) -> None:
    """Print the agreements under a party or a pair, those whose titles hold all words."""
    codes = tuple(map(code, named))
    key = between(*codes) if len(codes) == _PAIR else codes[0]
    with archive.reading() as connection:
        found = agreements(connection, key, collection=collection_id(connection, collection))
    entries = [entry for entry in found.entries if words is None or titled(entry, words)]
    if format in ("table", "markdown"):
        told = Wordings(lang)
        write_lines((line for entry in entries for line in told.agreement(entry)), format, out)
        sums = {"told": f"{found.told:,}", "m": f"{found.total:,}"}
        summed = Line("remark", page_words(lang).counted("agreements", len(entries), **sums))
        write_lines([summed, collection_line(collection, lang)], format, out)
    else:
        note = f"from the newest {found.told:,} of {found.total:,} mentions; {collection_note(collection)}"
        show(Listing(AGREEMENT, list(map(agreement_row, entries)), note=note, what="agreements"), format, out)


def list_hits(
    archive: Archive, words: str, relevance: bool, collection: str | None, limit: int, lang: Language, format: str, out: TextIO
) -> None:
    """Print the articles that answer."""
    with archive.reading() as connection:
        found = search(connection, words, limit, relevance=relevance, collection=collection)
    if format in ("table", "markdown"):
        write_lines(search_lines(found, lang, relevance=relevance), format, out)
        write_lines([collection_line(collection, lang)], format, out)
        return
    order = f"the best of the newest {AMONG:,} first" if relevance else "the newest first"
    columns = HIT[:-3] if format == "csv" else HIT
    note = f"{order}; {collection_note(collection)}"
    show(Listing(columns, list(map(hit_row, found.hits)), found.total, found.at_least, note, what="articles"), format, out)
