"""How much cooperation and conflict there was lately, against the time before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Connection, select

from dragoman.archive.projections import case_keys
from dragoman.dossier.asked import Asked, count
from dragoman.dossier.summary import Trend
from dragoman.ontology.plover import Ontology

_PERIOD = timedelta(days=365)


def types_of(ending: str) -> tuple[str, ...]:
    """The types whose quad class ends so: "cooperation" or "conflict"."""
    ontology = Ontology.load()
    return tuple(kind for kind in ontology.types if ontology.quad(kind).endswith(ending))


def trend(connection: Connection, asked: Asked) -> Trend | None:
    """Counts of the year up to the last day that is told of, and of the year before; None where nothing is told."""
    here = (case_keys.c.key == asked.key) & case_keys.c.status.in_(asked.statuses)
    last = connection.execute(select(case_keys.c.day).where(here).order_by(case_keys.c.day.desc()).limit(1)).scalar()
    if not last:
        return None
    end = date.fromisoformat(last)
    bounds = [(end - _PERIOD + timedelta(days=1), end), (end - 2 * _PERIOD + timedelta(days=1), end - _PERIOD)]

    def counted(kind: str) -> tuple[int, int]:
        wanted = replace(asked, types=types_of(kind))
        now, before = (replace(wanted, since=a.isoformat(), until=b.isoformat()) for a, b in bounds)
        return count(connection, now), count(connection, before)

    return Trend(counted("cooperation"), counted("conflict"), last)
