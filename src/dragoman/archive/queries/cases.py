"""Cases as they are stored, and what their view is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row

from dragoman.archive.case_view import CaseView, Told, split
from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.constraints import Key
from dragoman.archive.queries.decisions import Judged
from dragoman.archive.queries.dependence import voices
from dragoman.archive.queries.items import Held

VIEW = tuple(CaseView.__dataclass_fields__)
"""Columns of `projections.cases` that are shown."""


def stored_view(row: Row[Any]) -> CaseView:
    """The view that a row of `projections.cases` holds."""
    return CaseView(**{name: row._mapping[name] for name in VIEW})


def places(row: int, shown: CaseView) -> list[dict[str, object]]:
    """The rows of `projections.case_keys` of a case."""
    same = {
        "day": shown.day, "case_id": row, "type": shown.type, "status": shown.status, "withdrawn": shown.withdrawn,
        "doubt": shown.doubt, "sure": shown.sure,
    }  # fmt: skip
    return [{"key": key, **same} for key in split(shown.keys)]


def told(
    connection: Connection, made: Iterable[Case], known: Mapping[Key, Held], judged: Mapping[Key, Judged]
) -> list[dict[Key, Told]]:
    """What `case_view.view` wants of the reports of each case; `judged` is what `decisions.values` gives for them."""
    held = [[known[report.key] for report in case.members] for case in made]
    speaking = voices(connection, (sorted({h.article for h in some}) for some in held))
    return [
        {h.item.key: Told(h.fact, speaks[h.article], h.collection, h.withdrawn, judged.get(h.item.key, {})) for h in some}
        for some, speaks in zip(held, speaking, strict=True)
    ]
