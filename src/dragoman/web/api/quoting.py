"""Words of articles in answers of the HTTP API, as far as a visitor may see them (`web.quotation`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import BaseModel

from dragoman.archive.packing import Item
from dragoman.dossier.fair_quotation import Stretch, cut, quotable
from dragoman.dossier.quoting import stretches
from dragoman.records import Agreement, Event, Figure, Office, Record, Span, Statement

_QUOTED = "words of an article"
"""Marks the fields of models that hold such."""
_OF_RECORDS: dict[type[BaseModel], str] = {Span: "text", Statement: "text"}
"""Those of records, which are not of the API alone."""
Quotation: TypeAlias = Annotated[str, _QUOTED]
Quotations: TypeAlias = Annotated[list[str], _QUOTED]
M = TypeVar("M", bound=BaseModel)
T = TypeVar("T", Event, Agreement, Statement, Figure, Office)


class Passage(BaseModel):
    """A stretch of an article's text, `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int
    text: str


def within(found: M, limit: int | None) -> M:
    """An answer whose quotations are each cut to a number of characters."""
    if limit is None:
        return found
    quoted = {name for name, field in type(found).model_fields.items() if _QUOTED in field.metadata}
    quoted.add(_OF_RECORDS.get(type(found), ""))
    return found.model_copy(update={name: _cut(value, limit, quoted=name in quoted) for name, value in found})


def _cut(value: Any, limit: int, *, quoted: bool) -> Any:
    if isinstance(value, BaseModel):
        return within(value, limit)
    if isinstance(value, list | tuple):
        return type(value)(_cut(one, limit, quoted=quoted) for one in value)
    return cut(value, limit) if quoted and isinstance(value, str) else value


def quoted(record: Record, limit: int | None) -> tuple[Record, list[Passage] | None]:
    """A record without its text where that may not all be shown, and the passages that may.

    Words of items that stand in none of these are left out; where they stand is told.
    """
    text = record.text
    items: tuple[Item, ...] = (*record.events, *record.agreements, *record.statements, *record.figures, *record.offices)
    allowed = quotable(text, (stretch for item in items for stretch in stretches(item)), limit)
    if allowed == (Stretch(0, len(text)),):
        return record, None
    shown = record.model_copy(update={
        "text": "",
        "extraction": record.extraction and record.extraction.model_copy(update={"standfirst": None}),
        "events": _shown(record.events, allowed), "agreements": _shown(record.agreements, allowed),
        "statements": _shown(record.statements, allowed), "figures": _shown(record.figures, allowed),
        "offices": _shown(record.offices, allowed),
    })  # fmt: skip
    return shown, [Passage(start=one.start, end=one.end, text=text[one.start : one.end]) for one in allowed]


def _shown(items: Sequence[T], allowed: Sequence[Stretch]) -> tuple[T, ...]:
    return tuple(_item(item, allowed) for item in items)


def _item(item: T, allowed: Sequence[Stretch]) -> T:
    if isinstance(item, Statement):
        seen = all(_is_in(part.start, part.end, allowed) for part in item.parts)
        return item if seen else item.model_copy(update={"text": ""})
    spans = (span if _is_in(span.start, span.end, allowed) else span.model_copy(update={"text": ""}) for span in item.evidence)
    return item.model_copy(update={"evidence": tuple(spans)})


def _is_in(start: int, end: int, allowed: Sequence[Stretch]) -> bool:
    return any(one.holds(start, end) for one in allowed)
