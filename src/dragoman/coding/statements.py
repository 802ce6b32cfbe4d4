"""Statements of the article."""

from __future__ import annotations

from dragoman.coding.discourse import Discourse
from dragoman.records import Statement


def read_statements(discourse: Discourse, article: str) -> list[Statement]:
    """Direct and indirect statements."""
    return []
