"""Keeps what is contradicted, so that no dossier has to look for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import BindParameter, bindparam, delete, or_

from dragoman.archive.case_view import CaseView
from dragoman.archive.merging.cases import Case
from dragoman.archive.projections import contradictions
from dragoman.archive.queries.contradictions import contradicted
from dragoman.archive.writer.pen import Pen

_ROWS: BindParameter[int] = bindparam("rows", expanding=True)
_WITH = delete(contradictions).where(or_(contradictions.c.case_id.in_(_ROWS), contradictions.c.other_id.in_(_ROWS)))


def drop(pen: Pen, rows: Collection[int]) -> None:
    """Take away all in which these cases have a part."""
    if rows:
        pen.connection.execute(_WITH, {"rows": sorted(rows)})


def put(pen: Pen, made: Mapping[int, tuple[Case, CaseView]]) -> None:
    """Keep all in which these cases have a part, of which nothing is kept."""
    pen.put_all(contradictions, [one._asdict() for one in sorted(contradicted(pen.connection, made))])
