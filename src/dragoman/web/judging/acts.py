"""A judgement of a visitor: allowed or not, written, and noted in the audit log."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fastapi import HTTPException, Request

from dragoman.archive import corrections
from dragoman.archive.queries import judged
from dragoman.archive.queries.history import entries
from dragoman.archive.writer.pen import Pen
from dragoman.users.visitor import Role
from dragoman.web import access
from dragoman.web.desk import desk
from dragoman.web.language import language
from dragoman.web.words import words

Decide = Callable[[Pen, str], Sequence[str]]
"""Writes a visitor's judgements, by his name; their ids."""


def judge(request: Request, things: Sequence[str], decide: Decide) -> list[str]:
    """Judge things by their ids; the ids of the judgements.  403 where one is told of in a collection of others."""
    with desk(request).archive.writing() as pen:
        for thing in things:
            _allow(request, pen, thing)
        made = list(decide(pen, access.visitor(request).name))
    access.note(request, "judgement", f"{', '.join(things)}: {', '.join(made)}")
    return made


def undo(request: Request, wanted: Sequence[str], note: str | None) -> list[str]:
    """Undo judgements by their ids, the newest first; the ids of the undoings."""
    author = access.visitor(request).name
    with desk(request).archive.writing() as pen:
        rows = [judged.judgement(pen.connection, uid) for uid in wanted]
        for entry in entries(pen.connection, rows):
            for thing in entry.things:
                _allow(request, pen, thing)
        made = [corrections.undo(pen, row.uid, author, note) for row in sorted(rows, key=lambda row: -row.id)]
    access.note(request, "judgement.undo", ", ".join(wanted))
    return made


def _allow(request: Request, pen: Pen, thing: str) -> None:
    """What a thing is told in decides who may judge it."""
    who = access.visitor(request)
    for collection in sorted({told.collection for told in judged.reports(pen.connection, thing)}):
        if not who.may(Role.ANALYST, collection):
            word = words(language(request))
            raise HTTPException(403, word("correct.not_yours", collection=collection))
