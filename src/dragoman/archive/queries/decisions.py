"""What people have decided on which reports belong together: judgements, where their anchors are placed today."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from dragoman.archive.kinds import Kind
from dragoman.archive.merging.constraints import Constraints, Key


def decided(connection: Connection, kind: Kind, items: Collection[Key]) -> Constraints:
    """Decisions on pairs of which either item is among these."""
    return Constraints()
