"""Receptions during a visit that is told by itself: each is a meeting of its own, not the visit once more."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.parties import entities


def as_meetings(candidates: list[Candidate]) -> None:
    """ "X s'est rendu à Rabat, où il a été reçu par le ministre Y": with an official who receives, a meeting without direction.

    Who receives while nothing else tells of the visit is visited, and that stays one.
    """
    visits = [c for c in candidates if c.pattern.meaning.name == "visit" and c.status == "occurred"]
    for c in candidates:
        official = any(w.person is not None for w in c.recipients)
        if c.pattern.meaning.name == "host" and c.status == "occurred" and official and any(_around(c, v) for v in visits):
            c.mode, c.actors, c.recipients = None, [*c.actors, *c.recipients], []
            c.reasons.append("the visit itself is told elsewhere")


def _around(reception: Candidate, visit: Candidate) -> bool:
    """Whether a visit is the one during which somebody is received: of the same to the same, at the same time."""
    same = entities(visit.actors) == entities(reception.actors) and entities(visit.recipients) == entities(reception.recipients)
    a, b = reception.date, visit.date
    together = not (reception.own_date and visit.own_date and a and b) or a.value[:7] == b.value[:7]
    return same and together
