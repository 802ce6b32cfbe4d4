"""The weights of `data/weights.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.yaml_text import load_yaml


@dataclass(frozen=True)
class Weights:
    """How much each agreement speaks for one happening, in natural logarithms of odds."""

    families: dict[str, str]
    undirected: frozenset[str]
    repeated: frozenset[str]
    instrument_cameo: str
    instrument_words: frozenset[str]
    start: dict[str, float]
    day_apart: dict[str, float]
    akin_modes: dict[str, frozenset[str]]
    values: dict[str, float]
    """All single weights under their path, as "place.same"."""

    def family(self, type: str) -> str:
        """The family of a type; a type in none is its own."""
        return self.families.get(type, type)

    def akin(self, type: str, mode: str | None, other: str | None) -> bool:
        """True for two modes of a type that one act may have: shot down with guns, and destroyed."""
        return mode != other and {mode, other} <= self.akin_modes.get(type, frozenset())


def _single(table: dict[str, Any], path: str = "") -> dict[str, float]:
    found: dict[str, float] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found.update(_single(value, f"{path}{name}."))
        elif isinstance(value, (int, float)):
            found[path + name] = float(value)
    return found


@cache
def load(name: str) -> dict[str, Any]:
    """A data file of merging, without its ending."""
    text = files("dragoman.archive.merging").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    return dict(load_yaml(text))


@cache
def singles(name: str) -> dict[str, float]:
    """All single weights of a data file under their path, as "name.equal"."""
    return _single(load(name))


@cache
def weights() -> Weights:
    """The shipped weights of events."""
    data = load("weights")
    return Weights(
        families={type: family for family, types in data["families"].items() for type in types},
        undirected=frozenset(data["undirected"]),
        repeated=frozenset(data["repeated"]),
        instrument_cameo=data["instruments"]["cameo"],
        instrument_words=frozenset(data["instruments"]["words"]),
        start=data["start"],
        day_apart=data["when"]["day_apart_by_type"],
        akin_modes={type: frozenset(modes) for type, modes in data["akin_modes"].items()},
        values=singles("weights"),
    )
