"""Cases as they are stored."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from dragoman.archive.case_view import CaseView

_VIEW = tuple(CaseView.__dataclass_fields__)


def stored_view(row: Row[Any]) -> CaseView:
    """The view that a row of `projections.cases` holds."""
    return CaseView(**{name: row._mapping[name] for name in _VIEW})
