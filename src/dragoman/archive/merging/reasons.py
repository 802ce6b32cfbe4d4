"""Why two reports were joined or kept apart."""

from __future__ import annotations

from typing import NamedTuple

from dragoman.archive.merging.weights import weights


class Reason(NamedTuple):
    """One ground: its name (a path in `data/weights.yaml`) and its weight in natural logarithms of odds."""

    name: str
    weight: float


class Veto(Exception):
    """Two reports that cannot be of one happening, whatever else agrees; the message names the ground."""


def reason(name: str) -> Reason:
    """The ground of that name with its shipped weight."""
    return Reason(name, weights().values[name])
