"""Where a person went: visits and meetings in other states than the person's own."""

from __future__ import annotations

from sqlalchemy import Connection

from dragoman.archive.projections import cases
from dragoman.dossier import people
from dragoman.dossier.people import Person
from dragoman.dossier.told import CaseLine

_JOURNEYS = ("CONSULT",)
_CALL = "phone"
_MADE = ("occurred", "planned")


def travels(connection: Connection, person: Person, start: int = 0) -> tuple[list[CaseLine], int]:
    """Meetings of a person in another state, held or to come, `people.SHOWN` from one on, the newest first; of how many."""
    abroad = (
        cases.c.type.in_(_JOURNEYS), cases.c.status.in_(_MADE), cases.c.mode.is_distinct_from(_CALL), cases.c.country != "",
        cases.c.country.not_in(person.entities[:1]), ~cases.c.withdrawn,
    )  # fmt: skip
    return people.acts(connection, person, start, *abroad)
