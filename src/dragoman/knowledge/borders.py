"""What states are to each other: who shares a border and in which direction, who once ruled whom, whose a territory is."""

from __future__ import annotations

from functools import cache
from math import cos, radians

from dragoman.knowledge.name_forms import DATA, read_table


@cache
def neighbours(code: str) -> frozenset[str]:
    """States with which a state shares a land border; for an island none."""
    return _borders().get(code, frozenset())


@cache
def neighbours_toward(code: str, direction: str) -> frozenset[str]:
    """Neighbours whose capital lies in that direction ("north", "south", "east" or "west")."""
    return frozenset(other for other in neighbours(code) if lies(code, other, direction))


def former_power(code: str) -> str | None:
    """The state that ruled a former colony last."""
    return _powers().get(code)


def sovereign(code: str) -> str:
    """The state to which an overseas territory belongs; of all others, they themselves."""
    return _territories().get(code, code)


def lies(code: str, other: str, direction: str) -> bool:
    """Whether the capital of another state lies in that direction from a state's own."""
    places = _capitals()
    if code not in places or other not in places:
        return False
    (lat, lon), (other_lat, other_lon) = places[code], places[other]
    up, right = other_lat - lat, ((other_lon - lon + 180) % 360 - 180) * cos(radians(lat))
    along, across = {"north": (up, right), "south": (-up, right), "east": (right, up), "west": (-right, up)}[direction]
    return along > 0 and along > abs(across) / 2


@cache
def _borders() -> dict[str, frozenset[str]]:
    return {row["code"]: frozenset(row["neighbours"].split()) for row in read_table(DATA / "borders.tsv")}


@cache
def _capitals() -> dict[str, tuple[float, float]]:
    return {row["code"]: (float(row["lat"]), float(row["lon"])) for row in read_table(DATA / "capitals.tsv")}


@cache
def _powers() -> dict[str, str]:
    return {row["code"]: row["power"] for row in read_table(DATA / "colonies.tsv")}


@cache
def _territories() -> dict[str, str]:
    return {row["code"]: row["state"] for row in read_table(DATA / "territories.tsv")}
