"""Sections of a dossier as lists of any length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice

from sqlalchemy import Connection

from dragoman.archive import kinds
from dragoman.dossier import entries, registers, rows
from dragoman.dossier.asked import collection_id, count
from dragoman.dossier.batches import AT_ONCE, in_parts
from dragoman.dossier.contents import attended, cases_asked, every_case
from dragoman.dossier.disputes import contradictions
from dragoman.dossier.offices import offices
from dragoman.dossier.partners import partners
from dragoman.dossier.rows import Row
from dragoman.dossier.told import CaseLine

READ = 1000
"""Figures, and sightings of people in office, of which a list is made: the newest."""


@dataclass(frozen=True)
class Wanted:
    """A section of the dossier of one or two codes, as a collection tells it, of at most so many rows."""

    connection: Connection
    codes: tuple[str, ...]
    collection: str | None
    most: int

    @property
    def key(self) -> str:
        """The key of the party or pair."""
        return ":".join(sorted(self.codes))

    @property
    def within(self) -> int:
        """The row of the collection; NotFound where there is none of that name."""
        return collection_id(self.connection, self.collection)


@dataclass(frozen=True)
class Rows:
    """The rows of a section, gone through once; `total` says how many `what` there are, of which rows are made."""

    columns: tuple[str, ...]
    rows: Iterable[Row]
    total: int
    what: str
    note: str = ""


def section_rows(name: str, wanted: Wanted) -> Rows:
    """A section by its name (of `sections.NAMES`)."""
    return _MAKERS[name](name, wanted)


def _cases(name: str, wanted: Wanted) -> Rows:
    asked = cases_asked(wanted.key, wanted.collection)[name]
    found, total = every_case(wanted.connection, asked, wanted.most), count(wanted.connection, asked)
    if name == "meetings":
        return Rows(rows.MEETING, _meetings(wanted.connection, found), total, "cases")
    return Rows(rows.CASE, map(rows.case_row, found), total, "cases")


def _meetings(connection: Connection, found: Iterator[CaseLine]) -> Iterator[Row]:
    while some := list(islice(found, AT_ONCE)):
        there = attended(connection, some)
        yield from (rows.meeting_row(line, there[line.id]) for line in some)


def _agreements(name: str, wanted: Wanted) -> Rows:
    found = entries.every_agreement(wanted.connection, wanted.key, wanted.most, wanted.within)
    total = entries.count_entries(wanted.connection, wanted.key, kinds.AGREEMENT, wanted.within)
    return Rows(rows.AGREEMENT, map(rows.agreement_row, found), total, name)


def _statements(name: str, wanted: Wanted) -> Rows:
    found = entries.every_statement(wanted.connection, wanted.key, wanted.most, wanted.within)
    total = entries.count_entries(wanted.connection, wanted.key, kinds.STATEMENT, wanted.within)
    return Rows(rows.STATEMENT, map(rows.statement_row, found), total, name)


def _figures(name: str, wanted: Wanted) -> Rows:
    found, claims = registers.figures(wanted.connection, wanted.key, wanted.within, limit=READ)
    made = islice(rows.figure_rows(found.entries, claims), wanted.most)
    return Rows(rows.FIGURE, made, found.total, "mentions", _newest(found.told, found.total))


def _offices(name: str, wanted: Wanted) -> Rows:
    found = [offices(wanted.connection, code, wanted.within, limit=READ) for code in wanted.codes]
    made = (rows.office_row(entry) for register in found for entry in register.entries)
    told, total = sum(register.told for register in found), sum(register.total for register in found)
    return Rows(rows.OFFICE, islice(made, wanted.most), total, "sightings", _newest(told, total))


def _newest(told: int, total: int) -> str:
    return f"from the newest {told:,} of {total:,} mentions" if told < total else ""


def _contradictions(name: str, wanted: Wanted) -> Rows:
    found, total = in_parts(partial(contradictions, wanted.connection, wanted.key, wanted.within), wanted.most)
    return Rows(rows.CONTRADICTION, map(rows.contradiction_row, found), total, name)


def _partners(name: str, wanted: Wanted) -> Rows:
    found, total = partners(wanted.connection, wanted.codes[0], wanted.within, wanted.most) if len(wanted.codes) == 1 else ((), 0)
    return Rows(rows.PARTNER, map(rows.partner_row, found), total, name)


_MAKERS: dict[str, Callable[[str, Wanted], Rows]] = {
    "partners": _partners, "timeline": _cases, "meetings": _cases, "not-occurred": _cases, "agreements": _agreements,
    "statements": _statements, "figures": _figures, "offices": _offices, "contradictions": _contradictions, "withdrawn": _cases,
}  # fmt: skip
