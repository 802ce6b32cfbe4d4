"""The ledger, as its page shows it: what runs added, what failed, what looks at followed addresses gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from sqlalchemy import Connection

from dragoman.archive.queries.ledger import list_failures, list_runs
from dragoman.archive.queries.visits import list_visits
from dragoman.dossier.naming import Language
from dragoman.dossier.wording import moment
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.words import words

Show: TypeAlias = Literal["runs", "failures", "visits"]
SHOWS: tuple[Show, ...] = get_args(Show)


@dataclass(frozen=True)
class LedgerView:
    """A page of one of the three lists, of one run or of all; `told` says how many entries there are."""

    show: Show
    run: int | None
    rows: tuple[dict[str, Any], ...]
    told: str
    paging: Paging


def ledger_view(connection: Connection, show: Show, run: int | None, page: int, lang: Language) -> LedgerView:
    """The newest entries first; times are in words."""
    rows, total = _read(connection, show, run, (page - 1) * ROWS)
    told = words(lang).n(f"ledger.{show}", total) if total else words(lang)(f"ledger.no_{show}")
    return LedgerView(show, run, tuple(_told(row, lang) for row in rows), told, counted(page, len(rows), total))


def _read(connection: Connection, show: Show, run: int | None, offset: int) -> tuple[list[dict[str, Any]], int]:
    if show == "runs":
        return list_runs(connection, ROWS, offset)
    return (list_failures if show == "failures" else list_visits)(connection, run, ROWS, offset)


def _told(row: dict[str, Any], lang: Language) -> dict[str, Any]:
    times = {name: moment(row[name], lang) for name in ("at", "begun", "ended") if row.get(name)}
    return {**row, **times}
