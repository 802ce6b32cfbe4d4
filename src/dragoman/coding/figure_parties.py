"""The two sides of a figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sides:
    """Codes of both sides with the reason and a trust from 0 to 1."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trust: float
    why: str
