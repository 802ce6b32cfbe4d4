"""Long lists as one value of a statement, which stays the same for any length."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, Text, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import TypeEngine


def listed(connection: Connection, numbers: Collection[int]) -> Select[int]:
    """A query for these whole numbers, to stand in `in_`."""
    return _listed(connection, sorted(numbers), BigInteger())


def listed_texts(connection: Connection, texts: Collection[str]) -> Select[str]:
    """A query for these texts, to stand in `in_`."""
    return _listed(connection, sorted(texts), Text())


def _listed(connection: Connection, values: list[int] | list[str], of: TypeEngine[int] | TypeEngine[str]) -> Select[Any]:
    if connection.dialect.name == "sqlite":
        return select(func.json_each(json.dumps(values)).table_valued("value").c.value)
    return select(func.unnest(cast(bindparam(None, values), ARRAY(of))))
