"""Names of the collections that an archive has."""

from __future__ import annotations

from sqlalchemy import Connection, select

from dragoman.archive.tables import collections


def known_collections(connection: Connection) -> list[str]:
    """All, by name."""
    return list(connection.execute(select(collections.c.name).order_by(collections.c.name)).scalars())
