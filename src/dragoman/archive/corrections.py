"""A person's corrections of cases: what they speak of is found, checked and handed to the writer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from dragoman.archive.case_view import JUDGED
from dragoman.archive.queries import judged
from dragoman.archive.queries.judged import Told
from dragoman.archive.writer import judging
from dragoman.archive.writer.pen import Pen
from dragoman.errors import InputError
from dragoman.knowledge.spells import latest
from dragoman.ontology.plover import Ontology
from dragoman.records import Status


def merge(pen: Pen, case: str, other: str, author: str, note: str | None) -> str:
    """The two cases are one happening; the judgement's id."""
    sides = [judged.reports(pen.connection, case)[0], judged.reports(pen.connection, other)[0]]
    return judging.judge(pen, "merge", [_side(n, told) for n, told in enumerate(sides)], author, note)


def split(pen: Pen, case: str, articles: Sequence[str], author: str, note: str | None) -> str:
    """What these articles tell is another happening than what the others of the case tell."""
    inside, others = judged.split_by_article(judged.reports(pen.connection, case), articles)
    sides = [*(_side(0, told) for told in inside), *(_side(1, told) for told in others)]
    return judging.judge(pen, "split", sides, author, note)


def wrong(pen: Pen, case: str, field: str, value: str, author: str, note: str | None) -> str:
    """The right value of a field of a case; InputError where there is no such field or value."""
    _check(field, value)
    sides = [_side(0, judged.reports(pen.connection, case)[0])]
    return judging.judge(pen, "value", sides, author, note, field, value)


def confirm(pen: Pen, case: str, field: str, author: str, note: str | None) -> str:
    """The value that is shown of a field is right."""
    if field not in JUDGED:
        raise InputError(f"There is no field {field!r}. There are: {', '.join(JUDGED)}.")
    return wrong(pen, case, field, str(judged.shown(pen.connection, case, field)), author, note)


def undo(pen: Pen, judgement: str, author: str, note: str | None) -> str:
    """A judgement no longer holds."""
    return judging.undo(pen, judged.judgement(pen.connection, judgement).uid, author, note)


def _side(side: int, told: Told) -> judging.Side:
    return side, told.text_hash, told.kind, told.item


def _check(field: str, value: str) -> None:
    known: dict[str, Sequence[str]] = {"type": tuple(Ontology.load().types), "status": get_args(Status)}
    if field not in JUDGED:
        raise InputError(f"There is no field {field!r}. There are: {', '.join(JUDGED)}.")
    if field in known and value not in known[field]:
        raise InputError(f"{value!r} is no {field}. There are: {', '.join(known[field])}.")
    if field == "date":
        latest(value)
