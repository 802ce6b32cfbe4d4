"""The two sides of a figure."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sides:
    """Codes of both sides with the reason and a trust from 0 to 1."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trust: float
    why: str


def turned(sides: Sides) -> Sides:
    """The sides in the other order, where there are two."""
    return replace(sides, actors=sides.recipients, recipients=sides.actors) if sides.recipients else sides
