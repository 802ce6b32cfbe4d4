"""The sections of a dossier as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dragoman.dossier import rows
from dragoman.dossier.contents import Contents, Listed
from dragoman.dossier.entries import Stretch


@dataclass(frozen=True)
class Section:
    """A table: `told` of `total` things are in it; `what` says of what these are numbers."""

    name: str
    columns: tuple[str, ...]
    rows: list[rows.Row]
    told: int
    total: int
    what: str


NAMES = (
    "partners", "timeline", "meetings", "not-occurred", "agreements", "statements", "figures", "offices",
    "contradictions", "withdrawn",
)  # fmt: skip


def sections(found: Contents) -> dict[str, Section]:
    """All sections of a dossier, by the names in `NAMES`, in that order."""
    disputes = list(map(rows.contradiction_row, found.contradictions))
    offices = [rows.office_row(e) for register in found.offices.values() for e in register.entries]
    figures = rows.figure_rows(found.figures.entries, found.claims)
    made = (
        Section(
            "partners", rows.PARTNER, list(map(rows.partner_row, found.partners)), len(found.partners), found.all_partners,
            "partners",
        ),
        _cases("timeline", found.timeline),
        Section(
            "meetings", rows.MEETING, [rows.meeting_row(line, found.attended[line.id]) for line in found.meetings.lines],
            len(found.meetings.lines), found.meetings.total, "cases",
        ),
        _cases("not-occurred", found.not_occurred),
        _entries("agreements", rows.AGREEMENT, found.agreements, list(map(rows.agreement_row, found.agreements.entries))),
        _entries("statements", rows.STATEMENT, found.statements, list(map(rows.statement_row, found.statements.entries))),
        Section("figures", rows.FIGURE, figures, found.figures.told, found.figures.total, "mentions"),
        Section(
            "offices", rows.OFFICE, offices, sum(r.told for r in found.offices.values()),
            sum(r.total for r in found.offices.values()), "sightings",
        ),
        Section("contradictions", rows.CONTRADICTION, disputes, len(disputes), found.all_contradictions, "contradictions"),
        _cases("withdrawn", found.withdrawn),
    )  # fmt: skip
    return {section.name: section for section in made}


def _cases(name: str, listed: Listed) -> Section:
    return Section(name, rows.CASE, list(map(rows.case_row, listed.lines)), len(listed.lines), listed.total, "cases")


def _entries(name: str, columns: tuple[str, ...], found: Stretch[Any], made: list[rows.Row]) -> Section:
    return Section(name, columns, made, len(made), found.total, name)
