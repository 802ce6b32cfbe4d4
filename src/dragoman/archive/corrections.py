"""A person's corrections: what they speak of is found, checked and handed to the writer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from sqlalchemy import Connection

from dragoman.archive.case_view import JUDGED, REJECTED
from dragoman.archive.fact_fields import checked, fields_of
from dragoman.archive.kinds import EVENT
from dragoman.archive.packing import dense
from dragoman.archive.queries import judged
from dragoman.archive.queries.decisions import is_undone
from dragoman.archive.queries.fact_ids import is_fact
from dragoman.archive.queries.homes import home, kind_of
from dragoman.archive.queries.judged import Told
from dragoman.archive.writer import judging
from dragoman.archive.writer.pen import Pen
from dragoman.errors import InputError, KnowledgeError
from dragoman.knowledge.entities import load_entities
from dragoman.knowledge.spells import latest
from dragoman.ontology.plover import Ontology
from dragoman.records import Status


def merge(pen: Pen, case: str, other: str, author: str, note: str | None) -> str:
    """The two cases, agreements or sayings are one; the judgement's id."""
    _only_together(case, other)
    if kind_of(case) is not kind_of(other):
        raise InputError(f"{case} and {other} are of different kinds, and cannot be one. Give two cases or two agreements.")
    if home(pen.connection, case, kind_of(case)) == home(pen.connection, other, kind_of(other)):
        raise InputError(f"{case} and {other} are one already.")
    sides = [judged.reports(pen.connection, case)[0], judged.reports(pen.connection, other)[0]]
    return judging.judge(pen, "merge", [_side(n, told) for n, told in enumerate(sides)], author, note)


def split(pen: Pen, case: str, articles: Sequence[str], author: str, note: str | None) -> str:
    """What these articles tell is another happening than what the others of the case tell."""
    _only_together(case)
    inside, others = judged.split_by_article(judged.reports(pen.connection, case), articles)
    sides = [*(_side(0, told) for told in inside), *(_side(1, told) for told in others)]
    return judging.judge(pen, "split", sides, author, note)


def wrong(pen: Pen, case: str, field: str, value: str, author: str, note: str | None) -> str:
    """The right value of a field of a case, saying, figure or office; InputError where there is no such field or value."""
    return correct(pen, case, {field: value}, author, note)[0]


def correct(pen: Pen, case: str, values: Mapping[str, str], author: str, note: str | None) -> list[str]:
    """The right values of some fields of a thing, a judgement for each; InputError before any where one cannot be."""
    kind = _correctable(pen.connection, case)
    right = {field: _checked(kind, field, value) for field, value in values.items()}
    sides = _whole(pen.connection, case, kind)
    return [judging.judge(pen, "value", sides, author, note, field, value) for field, value in right.items()]


def confirm(pen: Pen, case: str, field: str | None, author: str, note: str | None) -> str:
    """What is shown of a field, or of the thing as a whole (None), is right."""
    kind = _correctable(pen.connection, case)
    shown = judged.shown(pen.connection, case)
    if shown.get("status") == REJECTED:
        raise InputError(f"{case} was rejected. Undo that first: dragoman judge list names it.")
    if field is not None:
        _check_field(kind, field)
        return wrong(pen, case, field, shown[field], author, note)
    sides = _whole(pen.connection, case, kind)
    known = dense({name: value for name, value in shown.items() if value})
    return judging.judge(pen, "confirm", sides, author, note, value=known)


def reject(pen: Pen, case: str, author: str, note: str | None) -> str:
    """There was no such thing: the program read what the words do not tell."""
    sides = [_side(0, told) for told in judged.reports(pen.connection, case)]
    return judging.judge(pen, "reject", sides, author, note)


def undo(pen: Pen, judgement: str, author: str, note: str | None) -> str:
    """A judgement no longer holds; InputError where it is undone already."""
    uid = judged.judgement(pen.connection, judgement).uid
    if is_undone(pen.connection, uid):
        raise InputError(f"The judgement {uid} is undone already.")
    return judging.undo(pen, uid, author, note)


def _side(side: int, told: Told) -> judging.Side:
    return side, told.text_hash, told.kind, told.item


def _whole(connection: Connection, uid: str, kind: str) -> list[judging.Side]:
    """What a right value is anchored to: of a case, which is judged as one, its first report, else all that tell it."""
    told = judged.reports(connection, uid)
    return [_side(0, one) for one in (told[:1] if kind == EVENT.name else told)]


def _only_together(*uids: str) -> None:
    """InputError for figures and offices, which are not kept put together."""
    for uid in uids:
        if is_fact(uid):
            raise InputError(f"{uid} is a figure or an office: these can be confirmed, corrected and rejected, not put together.")


def _correctable(connection: Connection, uid: str) -> str:
    """The kind of a thing; InputError where its fields cannot be judged."""
    kind = judged.kind_name(connection, uid)
    if kind == EVENT.name or fields_of(kind):
        return kind
    raise InputError(f"{uid} is an agreement: of these no fields can be judged. They can be merged, split and rejected.")


def _check_field(kind: str, field: str) -> None:
    known = JUDGED if kind == EVENT.name else fields_of(kind)
    if field not in known:
        raise InputError(f"There is no field {field!r}. There are: {', '.join(known)}.")


def _checked(kind: str, field: str, value: str) -> str:
    """A value as it is kept."""
    _check_field(kind, field)
    if kind != EVENT.name:
        return checked(kind, field, value)
    known = _known(field)
    if known and value not in known:
        raise InputError(f"{value!r} is no {field}. There are: {', '.join(filter(None, known))}.")
    if field == "date":
        try:
            latest(value)
        except KnowledgeError as error:
            raise InputError(str(error)) from error
    return value


def _known(field: str) -> Sequence[str]:
    """The values that a field can have, among them "" where it may be left open; none where there is no list of them."""
    types = Ontology.load().types
    if field == "mode":
        return ["", *dict.fromkeys(mode for kind in types for mode in Ontology.load().modes(kind))]
    if field in ("country", "state"):
        return ["", *load_entities()]
    return {"type": tuple(types), "status": get_args(Status)}.get(field, ())
