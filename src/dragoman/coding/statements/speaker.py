"""Somebody who says something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaker:
    """Fullest name or description, states, role in the article's words; `at` is where the words stand."""

    name: str | None
    entity: str | None = None
    entities: tuple[str, ...] = ()
    role: str | None = None
    trust: float = 1.0
    why: str = ""
    at: int = 0
    human: bool = False
    plural: bool = False
    gender: str | None = None
