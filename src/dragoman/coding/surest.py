"""A record without what was read with too little confidence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from dragoman.records import Agreement, Event, Figure, Office, Record, Statement

_Item = TypeVar("_Item", Event, Agreement, Statement, Figure, Office)


def surest(record: Record, least: float) -> Record:
    """The record with the items of at least a confidence (0 to 1); what gives none, from before offices had one, stays.

    An event refers no longer to an agreement that is left out.  The record says how much was asked for.
    """
    if not least:
        return record
    agreements = _kept(record.agreements, least)
    named = {agreement.id for agreement in agreements}
    events = tuple(
        event if event.agreement in named else event.model_copy(update={"agreement": None})
        for event in _kept(record.events, least)
    )
    return record.model_copy(
        update={
            "events": events,
            "agreements": agreements,
            "statements": _kept(record.statements, least),
            "figures": _kept(record.figures, least),
            "offices": _kept(record.offices, least),
            "reader": record.reader.model_copy(update={"min_confidence": least}),
        }
    )


def _kept(items: Iterable[_Item], least: float) -> tuple[_Item, ...]:
    return tuple(item for item in items if item.confidence is None or item.confidence >= least)
