"""Appends the reliability that an analyst gives a source."""

from __future__ import annotations

from sqlalchemy import select

from dragoman.archive.tables import source_ratings, sources
from dragoman.archive.writer.pen import Pen
from dragoman.errors import InputError, NotFound

RELIABILITIES = "ABCDEF"
"""From A (reliable) to F (cannot be judged), as in the Admiralty code."""


def rate(pen: Pen, source: str, reliability: str, author: str, note: str | None) -> None:
    """Append a rating; InputError for no letter of the scale, NotFound for no known source."""
    if len(reliability) != 1 or reliability not in RELIABILITIES:
        raise InputError(f"{reliability!r} is no reliability. There are A (reliable) to F (cannot be judged).")
    row = pen.connection.execute(select(sources.c.id).where(sources.c.name == source)).scalar()
    if row is None:
        names = pen.connection.execute(select(sources.c.name).order_by(sources.c.name).limit(20)).scalars().all()
        raise NotFound(f"No article comes from {source!r}. Sources are: {', '.join(names) or 'none yet'}.")
    pen.put(source_ratings, source_id=row, reliability=reliability, author=author, note=note)
