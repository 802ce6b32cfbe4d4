"""The kinds of facts that are kept put together across articles: their rules, and how they are stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from dragoman.archive.merging.agreements import AGREEMENTS
from dragoman.archive.merging.cases import EVENTS
from dragoman.archive.merging.instruments import Instrument, instruments_of
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.reports import Facts, reports_of
from dragoman.archive.merging.rules import Rules
from dragoman.archive.merging.statements import STATEMENTS, Saying, sayings_of
from dragoman.archive.packing import Kind as Name
from dragoman.records import Record


@dataclass(frozen=True)
class Kind:
    """One kind of fact; `of` takes a record and the public id of its article."""

    name: Name
    rules: Rules[Any]
    of: Callable[[Record, str], Sequence[Item[Any]]]
    shape: TypeAdapter[Any]

    def body(self, item: Item[Any]) -> str:
        """What is compared of an item, as JSON."""
        return self.shape.dump_json(item.facts).decode()


EVENT = Kind("event", EVENTS, reports_of, TypeAdapter(Facts))
AGREEMENT = Kind("agreement", AGREEMENTS, instruments_of, TypeAdapter(Instrument))
STATEMENT = Kind("statement", STATEMENTS, sayings_of, TypeAdapter(Saying))
KINDS = {kind.name: kind for kind in (EVENT, AGREEMENT, STATEMENT)}
"""What is kept put together, since a stretch of time bounds what an article can meet.  Persons are put together when they
are asked for: of a famous name every new article would touch all that was ever told."""


# The news of a few days: of larger caches the processor waits for memory longer than to make things anew.
@lru_cache(maxsize=1 << 12)
def facts(kind: Name, body: str) -> Any:
    """What `Kind.body` wrote; the same object for the same body."""
    return KINDS[kind].shape.validate_json(body)
