"""Organisations and the states that they are made of."""

from __future__ import annotations

from functools import cache

from dragoman.knowledge.entities import load_entities


@cache
def _table() -> dict[str, tuple[str, ...]]:
    return {code: entity.members for code, entity in load_entities().items() if entity.members}


def members(code: str) -> tuple[str, ...]:
    """Codes of the members of an organisation; none for all else, and where they are not known."""
    return _table().get(code, ())
