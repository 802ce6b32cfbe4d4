"""Runs of the commands that ask an archive, printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.archive.kinds import AGREEMENT as AGREEMENT_KIND
from dragoman.cli.collections import collection_line, collection_note
from dragoman.cli.dossier_page import page, write_lines
from dragoman.cli.listing import Listing, list_about, show
from dragoman.cli.targets import Target
from dragoman.dossier.asked import Asked, collection_id, count, parties
from dragoman.dossier.contents import every_case
from dragoman.dossier.dossier import Dossier
from dragoman.dossier.entries import count_entries, every_agreement
from dragoman.dossier.export.columns import columns
from dragoman.dossier.export.sections import READ, Wanted, section_rows
from dragoman.dossier.finding import AMONG, every_hit, search
from dragoman.dossier.page_words import page_words
from dragoman.dossier.registers import titled
from dragoman.dossier.rows import AGREEMENT, CASE, HIT, agreement_row, case_row, hit_row
from dragoman.dossier.search_page import search_lines
from dragoman.dossier.wordings import Line, Wordings

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

_PAIR = 2


@dataclass(frozen=True)
class Request:
    """A dossier that is asked for."""

    named: tuple[str, ...]
    collection: str | None
    section: str | None
    limit: int


def run(request: Request, archive: Archive, out: Target) -> None:
    """Print a dossier of one party or two; a form that holds one list holds a section."""
    if out.file or (request.section and out.format == "json"):
        _list_section(request, archive, out)
    else:
        page(Dossier(archive, *request.named, collection=request.collection, shown=request.limit), request.section, out)


def _list_section(request: Request, archive: Archive, out: Target) -> None:
    name, codes = request.section or "timeline", parties(*request.named)
    with archive.reading_through() as connection:
        found = section_rows(name, Wanted(connection, codes, request.collection, request.limit))
        note = "; ".join(filter(None, (name, found.note, collection_note(request.collection))))
        told = list_about(connection, name, _of(codes), collection=request.collection, total=found.total, note=note)
        show(Listing(columns(found.columns), found.rows, told, found.what), out)


def _of(codes: tuple[str, ...]) -> dict[str, object]:
    """One party or two as the filter that they are."""
    return {"pair" if len(codes) == _PAIR else "country": ":".join(codes)}


def list_events(archive: Archive, asked: Asked, limit: int, offset: int, out: Target) -> None:
    """Print the cases that are asked for."""
    with archive.reading_through() as connection:
        found, total = every_case(connection, asked, limit, offset), count(connection, asked)
        if not out.read:
            note, told = collection_note(asked.collection), _filters(asked) | {"offset": offset or None}
            about = list_about(connection, "events", told, collection=asked.collection, total=total, note=note)
            show(Listing(columns(CASE), map(case_row, found), about, "cases"), out)
            return
        words, cases = Wordings(out.lang), list(found)
    write_lines((line for case in cases for line in words.case(case)), out.format, out.stream)
    sums = page_words(out.lang).counted("cases", len(cases), m=f"{total:,}")
    write_lines([Line("remark", sums), collection_line(asked.collection, out.lang)], out.format, out.stream)


def _filters(asked: Asked) -> dict[str, object]:
    """What is asked for by the names of the options."""
    return (_of(tuple(asked.key.split(":"))) if asked.key else {}) | {
        "type": asked.types, "status": asked.statuses, "from": asked.since, "to": asked.until, "place": asked.place,
        "source": asked.source, "withdrawn": None if asked.withdrawn == "without" else asked.withdrawn,
        "min-confidence": asked.min_confidence or None,
    }  # fmt: skip


def list_agreements(archive: Archive, named: tuple[str, ...], words: str | None, collection: str | None, out: Target) -> None:
    """Print the agreements under a party or a pair, those whose titles hold all words."""
    codes = parties(*named)
    key = ":".join(sorted(codes))
    with archive.reading_through() as connection:
        within = collection_id(connection, collection)
        every = every_agreement(connection, key, out.limit(None, READ), within)
        found = (entry for entry in every if words is None or titled(entry, words))
        total = count_entries(connection, key, AGREEMENT_KIND, within)
        if not out.read:
            asked, note = {**_of(codes), "words": words}, collection_note(collection)
            about = list_about(connection, "agreements", asked, collection=collection, total=total, note=note)
            show(Listing(columns(AGREEMENT), map(agreement_row, found), about, "agreements"), out)
            return
        shown = list(found)
    told = Wordings(out.lang)
    write_lines((line for entry in shown for line in told.agreement(entry)), out.format, out.stream)
    summed = Line("remark", page_words(out.lang).counted("agreements", len(shown), m=f"{total:,}"))
    write_lines([summed, collection_line(collection, out.lang)], out.format, out.stream)


def list_hits(archive: Archive, words: str, relevance: bool, collection: str | None, limit: int, out: Target) -> None:
    """Print the articles that answer."""
    with archive.reading_through() as connection:
        if not out.read:
            found, total, at_least = every_hit(connection, words, limit, relevance=relevance, collection=collection)
            order = f"the best of the newest {AMONG:,} first" if relevance else "the newest first"
            about = list_about(
                connection, "search", {"q": words, "order": "relevance" if relevance else "newest"}, collection=collection,
                total=total, at_least=at_least, note=f"{order}; {collection_note(collection)}",
            )  # fmt: skip
            show(Listing(columns(HIT[:-3] if out.format == "csv" else HIT), map(hit_row, found), about, "articles"), out)
            return
        hits = search(connection, words, limit, relevance=relevance, collection=collection)
    write_lines(search_lines(hits, out.lang, relevance=relevance), out.format, out.stream)
    write_lines([collection_line(collection, out.lang)], out.format, out.stream)
