"""Long lists as one value of a statement, which stays the same for any length."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import TypeEngine


def listed_in(dialect: str, name: str, of: TypeEngine[int] | TypeEngine[str]) -> Select[Any]:
    """A query for the members of the list that is given as the value `name`, to stand in `in_`."""
    if dialect == "sqlite":
        return select(func.json_each(bindparam(name)).table_valued("value").c.value)
    return select(func.unnest(cast(bindparam(name), ARRAY(of))))


def listed_value(dialect: str, members: Iterable[int] | Iterable[str]) -> str | list[Any]:
    """The value of a list of `listed_in`."""
    found: list[Any] = sorted(members)
    return json.dumps(found) if dialect == "sqlite" else found


def rows_in(dialect: str, name: str) -> str:
    """For the FROM of a statement in words: the lists that are given as JSON as the value `name`, each as `w.value`."""
    return f"json_each(:{name}) AS w" if dialect == "sqlite" else f"jsonb_array_elements(CAST(:{name} AS jsonb)) AS w(value)"
