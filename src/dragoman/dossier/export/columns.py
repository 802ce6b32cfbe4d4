"""What stands in the columns of lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeAlias

from dragoman.yaml_text import load_yaml

Kind: TypeAlias = Literal["text", "texts", "spans", "flag", "integer", "number", "day", "moment", "when"]
Columns: TypeAlias = Mapping[str, Kind]
_DAY = 10


def columns(names: Iterable[str], **others: Kind) -> Columns:
    """Columns by name in their order, each with what stands in it: as `data/columns.yaml` says, or as `others` do."""
    known = _kinds()
    return {name: others.get(name, known.get(name, "text")) for name in names}


@cache
def _kinds() -> dict[str, Kind]:
    told = load_yaml(files("dragoman.dossier").joinpath("data", "columns.yaml").read_text(encoding="utf-8"))
    return {name: kind for kind, names in told.items() for name in names}


def time_of(value: Any) -> date | datetime | None:
    """The day or moment (in UTC) that a text in ISO 8601 names; None where it names a month, a year or nothing."""
    text = str(value or "")
    try:
        if len(text) <= _DAY:
            return date.fromisoformat(text)
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
