"""Keeps what is contradicted, so that no dossier has to look for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import delete, or_

from dragoman.archive.case_view import CaseView
from dragoman.archive.merging.cases import Case
from dragoman.archive.projections import contradictions
from dragoman.archive.queries.contradictions import contradicted
from dragoman.archive.writer.pen import Pen


def drop(pen: Pen, rows: Collection[int]) -> None:
    """Take away all in which these cases have a part."""
    if rows:
        wanted = sorted(rows)
        here = or_(contradictions.c.case_id.in_(wanted), contradictions.c.other_id.in_(wanted))
        pen.connection.execute(delete(contradictions).where(here))


def put(pen: Pen, made: Mapping[int, tuple[Case, CaseView]]) -> None:
    """Keep all in which these cases have a part, of which nothing is kept."""
    found = {one for row, (case, shown) in made.items() for one in contradicted(pen.connection, row, case, shown)}
    pen.put_all(contradictions, [one._asdict() for one in sorted(found)])
