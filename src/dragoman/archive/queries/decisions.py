"""What people have decided on which reports belong together: judgements, where their anchors are placed today."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from dragoman.archive.merging.constraints import Constraints, ReportKey


def decided(connection: Connection, reports: Collection[ReportKey]) -> Constraints:
    """Decisions on pairs of which either report is among these."""
    return Constraints()
