"""The queue of what a person should look at: each case with why it waits, and how many there are for each reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from sqlalchemy import Connection

from dragoman.archive.queries.decisions import unplaced
from dragoman.archive.queries.review import REASONS, Reason, Wanted, reasons_of, waiting
from dragoman.dossier.disputes import of_case
from dragoman.dossier.naming import Language
from dragoman.dossier.told import CaseLine, case_lines
from dragoman.dossier.wording import day, number
from dragoman.records import Event
from dragoman.web.views.cases import CaseItem, case_item
from dragoman.web.views.disputes import DisputeItem, dispute_items
from dragoman.web.views.filters import Choice
from dragoman.web.views.judgements import worded
from dragoman.web.views.paging import ROWS, Paging, counted

Kind: TypeAlias = Literal["contradiction", "unsure", "stateless", "unplaced"]
UNPLACED = "unplaced"
_DAY = 10


@dataclass(frozen=True)
class Waiting:
    """A case with the reasons for which it waits; `sure` is how sure its surest report was read, in percent, `stateless` are
    those who are named without a state."""

    case: CaseItem
    reasons: tuple[str, ...]
    disputes: tuple[DisputeItem, ...]
    sure: int
    stateless: tuple[str, ...]


@dataclass(frozen=True)
class Lost:
    """A judgement whose words are read otherwise today: it holds on nothing."""

    uid: str
    kind: str
    field: str
    value: str
    author: str
    day: str
    quote: str


@dataclass(frozen=True)
class Queue:
    """A page of the queue; `reasons` are all that can be chosen, each with its number."""

    items: tuple[Waiting, ...]
    lost: tuple[Lost, ...]
    total: int
    paging: Paging
    reasons: tuple[Choice, ...]


def queue(connection: Connection, wanted: Wanted, reason: Kind | None, page: int, lang: Language) -> Queue:
    """A page of what waits for one reason or for any; of any, judgements without a place stand first, on the first page."""
    all_lost = _lost(connection, lang)
    rows, total = ([], 0) if reason == UNPLACED else waiting(connection, wanted, ROWS, (page - 1) * ROWS)
    items = _items(connection, rows, lang)
    lost = all_lost if page == 1 and reason in (None, UNPLACED) else ()
    chosen = (_choice(connection, wanted, one, reason, lang) for one in REASONS)
    last = Choice(UNPLACED, "", reason == UNPLACED, number(len(all_lost), lang))
    return Queue(items, lost, total, counted(page, len(items), total), (*chosen, last))


def review_item(connection: Connection, row: int, lang: Language) -> Waiting:
    """A case by its row as the queue shows it."""
    (item,) = _items(connection, [row], lang)
    return item


def _choice(connection: Connection, wanted: Wanted, one: Reason, chosen: Kind | None, lang: Language) -> Choice:
    _, number_of = waiting(connection, replace(wanted, reason=one), 0)
    return Choice(one, "", one == chosen, number(number_of, lang))


def _items(connection: Connection, rows: Sequence[int], lang: Language) -> tuple[Waiting, ...]:
    reasons = reasons_of(connection, rows)
    return tuple(
        _item(connection, row, line, reasons[row], lang) for row, line in zip(rows, case_lines(connection, rows), strict=True)
    )


def _item(connection: Connection, row: int, line: CaseLine, reasons: tuple[str, ...], lang: Language) -> Waiting:
    disputes = dispute_items(of_case(connection, row), lang) if "contradiction" in reasons else ()
    sure = max(report.item.confidence for report in line.reports if isinstance(report.item, Event))
    parties = (*line.shown.actors, *line.shown.recipients)
    stateless = tuple(dict.fromkeys(party.person for party in parties if party.person and not party.entity))
    return Waiting(case_item(line, lang), reasons, disputes, round(100 * sure), stateless)


def _lost(connection: Connection, lang: Language) -> tuple[Lost, ...]:
    found = {one["uid"]: one for one in reversed(unplaced(connection))}
    return tuple(
        Lost(
            uid, one["kind"], one["field"] or "", worded(one["field"] or "", one["value"] or "", lang) if one["field"] else "",
            one["author"], day(one["stored_at"][:_DAY], lang), one["quote"],
        )
        for uid, one in found.items()
    )  # fmt: skip
