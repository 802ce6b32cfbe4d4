"""Figures that measure a relation."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.discourse import Discourse
from dragoman.records import Figure


def read_figures(discourse: Discourse, candidates: list[Candidate], article: str) -> list[Figure]:
    """Numbers with measure, unit and parties."""
    return []
