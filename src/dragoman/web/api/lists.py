"""Lists of happenings, meetings, agreements, statements, figures, offices, partners and contradictions."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.dossier import entries, registers, rows
from dragoman.dossier.asked import collection_id
from dragoman.dossier.contents import attended, cases_asked, listed
from dragoman.dossier.disputes import contradictions as disputed
from dragoman.dossier.export.sections import READ
from dragoman.dossier.matrix import Span
from dragoman.dossier.naming import code
from dragoman.dossier.naming import entities as all_entities
from dragoman.dossier.offices import offices as office_register
from dragoman.dossier.partners import partners as all_partners
from dragoman.web.access.narrowing import by_collection
from dragoman.web.api import asking, cursors
from dragoman.web.api import rows as models
from dragoman.web.api.answers import answer_list, listing
from dragoman.web.api.pages import Page, by_place, by_position, part_of
from dragoman.web.counting import counted_entries, counted_pairs
from dragoman.web.desk import OLD_ENOUGH

router = APIRouter(tags=["lists"])


@listing(router, "/events", Page[models.CaseRow], "Happenings")
@by_collection
def events(request: Request, asked: Annotated[asking.Events, Query()]) -> Response:
    """Each happening once, however many reports tell of it, the newest first; by default those that occurred."""

    def make(connection: Connection, part: asking.Events) -> Page[Any]:
        found = listed(connection, asked.asked(), part.limit + 1, after=cursors.place(part.cursor))
        return by_place(models.CaseRow, list(map(rows.case_row, found.lines)), found.total, part.limit, found.places)

    return answer_list(request, asked, models.CaseRow, make, asked.keys())


@listing(router, "/meetings", Page[models.MeetingRow], "Visits and meetings")
@by_collection
def meetings(request: Request, asked: Annotated[asking.Of, Query()]) -> Response:
    """Those held, planned and called off, the newest first, with level and people."""

    def make(connection: Connection, part: asking.Of) -> Page[Any]:
        wanted = cases_asked(asked.key(), asked.collection)["meetings"]
        found = listed(connection, wanted, part.limit + 1, after=cursors.place(part.cursor))
        there = attended(connection, found.lines)
        told = [rows.meeting_row(line, there[line.id]) for line in found.lines]
        return by_place(models.MeetingRow, told, found.total, part.limit, found.places)

    return answer_list(request, asked, models.MeetingRow, make, asked.keys())


@listing(router, "/agreements", Page[models.AgreementRow], "Agreements")
@by_collection
def agreements(request: Request, asked: Annotated[asking.Agreements, Query()]) -> Response:
    """Each instrument once, with its life, those told of last first; by words of titles among the newest 1,000 alone."""

    counted = counted_entries(request, asked.key(), asked.collection)

    def make(connection: Connection, part: asking.Agreements) -> Page[Any]:
        first, within = cursors.position(part.cursor), collection_id(connection, asked.collection)
        if asked.words is None:
            found = entries.agreements(connection, asked.key(), part.limit, within, first, counted.value.agreements)
            told = list(map(rows.agreement_row, found.entries))
            return by_position(models.AgreementRow, told, found.total, first, more=found.more)
        every = entries.agreements(connection, asked.key(), READ, within, total=counted.value.agreements).entries
        told = [rows.agreement_row(entry) for entry in every if registers.titled(entry, asked.words)]
        return part_of(models.AgreementRow, told, len(told), first, part.limit)

    return answer_list(request, asked, models.AgreementRow, make, asked.keys(), counted.value)


@listing(router, "/statements", Page[models.StatementRow], "Statements")
@by_collection
def statements(request: Request, asked: Annotated[asking.OfSome, Query()]) -> Response:
    """Each saying once, the newest first."""

    counted = counted_entries(request, asked.key(), asked.collection)

    def make(connection: Connection, part: asking.OfSome) -> Page[Any]:
        first, within = cursors.position(part.cursor), collection_id(connection, asked.collection)
        found = entries.statements(connection, asked.key(), part.limit, within, first, counted.value.statements)
        told = list(map(rows.statement_row, found.entries))
        return by_position(models.StatementRow, told, found.total, first, more=found.more)

    return answer_list(request, asked, models.StatementRow, make, asked.keys(), counted.value)


@listing(router, "/figures", Page[models.FigureRow], "Figures")
@by_collection
def figures(request: Request, asked: Annotated[asking.OfSome, Query()]) -> Response:
    """The claims of the newest 1,000 mentions, by measure and period."""

    def make(connection: Connection, part: asking.OfSome) -> Page[Any]:
        within = collection_id(connection, asked.collection)
        found, claims = registers.figures(connection, asked.key(), within, limit=READ)
        told = rows.figure_rows(found.entries, claims)
        return part_of(models.FigureRow, told, found.total, cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, models.FigureRow, make, asked.keys())


@listing(router, "/offices", Page[models.OfficeRow], "People in office")
@by_collection
def offices(request: Request, asked: Annotated[asking.OfSome, Query()]) -> Response:
    """Who was seen in which office in the newest 1,000 mentions, of each party the last seen first."""

    def make(connection: Connection, part: asking.OfSome) -> Page[Any]:
        within = collection_id(connection, asked.collection)
        found = [office_register(connection, one, within, limit=READ) for one in asked.key().split(":")]
        told = [rows.office_row(entry) for register in found for entry in register.entries]
        total = sum(register.total for register in found)
        return part_of(models.OfficeRow, told, total, cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, models.OfficeRow, make, asked.key().split(":"))


@listing(router, "/partners", Page[models.PartnerRow], "With whom a party has to do")
@by_collection
def partners(request: Request, asked: Annotated[asking.Party, Query()]) -> Response:
    """All other parties by number of happenings that occurred."""

    def make(connection: Connection, part: asking.Party) -> Page[Any]:
        within = collection_id(connection, asked.collection)
        found, total = all_partners(connection, code(asked.country), within, len(all_entities()))
        told = list(map(rows.partner_row, found))
        return part_of(models.PartnerRow, told, total, cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, models.PartnerRow, make, asked.keys())


@listing(router, "/contradictions", Page[models.ContradictionRow], "What is in dispute")
@by_collection
def contradictions(request: Request, asked: Annotated[asking.Of, Query()]) -> Response:
    """Fields of happenings on which sources differ, the newest first, with who claims what."""

    def make(connection: Connection, part: asking.Of) -> Page[Any]:
        first, within = cursors.position(part.cursor), collection_id(connection, asked.collection)
        found, total = disputed(connection, asked.key(), within, part.limit, first)
        told = list(map(rows.contradiction_row, found))
        return by_position(models.ContradictionRow, told, total, first, more=first + len(told) < total)

    return answer_list(request, asked, models.ContradictionRow, make, asked.keys())


@listing(router, "/pairs", Page[models.PairRow], "Pairs and their share of conflict")
@by_collection
def pairs(request: Request, asked: Annotated[asking.Pairs, Query()]) -> Response:
    """All pairs of known parties, those with most happenings first; counts may be half a minute old in a large archive."""
    counted = counted_pairs(request, Span.of(asked.since, asked.until), asked.collection)

    def make(_: Connection, part: asking.Pairs) -> Page[Any]:
        told = [
            {"a": a, "b": b, "happenings": tally.total, "conflict": tally.conflict, "share": tally.share}
            for (a, b), tally in counted.value.pairs.items()
        ]
        return part_of(models.PairRow, told, len(told), cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, models.PairRow, make, OLD_ENOUGH, counted.at)
