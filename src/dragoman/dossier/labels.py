"""What the values of records are called in a language: agreements, figures, levels, fields in dispute."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.wording import number
from dragoman.yaml_text import load_yaml


class Labels:
    """Words of `data/labels.yaml` in one language; a value without words stands for itself."""

    def __init__(self, told: dict[str, dict[str, Any]], lang: str) -> None:
        self._told, self._lang = told, lang

    def state(self, status: str, *, many: bool = False) -> str:
        """How far an agreement has come, or several have."""
        one = str(self._told["states"].get(status, status))
        return str(self._told["many"].get(status, one)) if many else one

    def states(self) -> list[str]:
        """All states of an agreement, in the order in which a summary counts them."""
        return list(self._told["states"])

    def kind(self, kind: str) -> str:
        """What an agreement is."""
        return str(self._told["kinds"].get(kind, kind))

    def measure(self, measure: str) -> str:
        """What a figure measures."""
        return str(self._told["measures"].get(measure, measure))

    def level(self, level: str) -> str:
        """How high an office stands (`levels`)."""
        return str(self._told["levels"].get(level, level))

    def field(self, field: str) -> str:
        """What is in dispute."""
        return str(self._told["fields"].get(field, field))

    def way(self, way: str) -> str:
        """How words were said, or how exact a number is."""
        return str(self._told["ways"].get(way, way))

    def claim(self, status: str) -> str:
        """What is claimed of a happening."""
        return str(self._told["claims"].get(status, status))

    def amount(self, value: float, unit: str, qualifier: str) -> str:
        """A figure with its unit, as exact as it was given: "more than 3.7 billion USD"."""
        named: str | dict[str, str] = self._told["units"].get(unit, unit)
        words = named if isinstance(named, str) else named["one" if abs(value) == 1 else "many"]
        text = f"{number(value, self._lang)} {words}".strip()
        return str(self._told["qualifiers"].get(qualifier, "{value}")).format(value=text)


@cache
def labels(lang: str) -> Labels:
    """The labels in "en" or "fr"."""
    text = files("dragoman.dossier").joinpath("data", "labels.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = load_yaml(text)
    return Labels(told[lang], lang)
