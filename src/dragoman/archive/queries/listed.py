"""Long lists of whole numbers as one value of a statement, which stays the same for any length."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy import BigInteger, Connection, Select, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY


def listed(connection: Connection, numbers: Collection[int]) -> Select[int]:
    """A query for these numbers, to stand in `in_`."""
    if connection.dialect.name == "sqlite":
        return select(func.json_each(json.dumps(sorted(numbers))).table_valued("value").c.value)
    return select(func.unnest(cast(bindparam(None, sorted(numbers)), ARRAY(BigInteger))))
