"""How likely an item is right by gold: what the reader knows of it, weighed by logistic regression (Platt 1999).

The weights by kind of item stand in `calibration.yaml`, fitted by `scripts/calibrate.py` on articles that the reader's own
weights had not seen.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TypeVar

from dragoman.coding.signals import LANGUAGE, Item, signals
from dragoman.records import Agreement, Event, Figure, Office, Record, Statement
from dragoman.yaml_text import load_yaml

KINDS = ("events", "agreements", "statements", "figures", "offices")
_LEAST, _MOST = 0.01, 0.99  # nothing is certain
_Item = TypeVar("_Item", Event, Agreement, Statement, Figure, Office)


@dataclass(frozen=True)
class Calibration:
    """Weights of signals by kind of item; `version` is their fingerprint."""

    weights: Mapping[str, Mapping[str, float]]
    version: str = ""

    @property
    def languages(self) -> frozenset[str]:
        """Codes of the languages of the gold on which the weights were fitted."""
        signs = (name for weights in self.weights.values() for name in weights)
        return frozenset(name.removeprefix(LANGUAGE) for name in signs if name.startswith(LANGUAGE))

    def record(self, record: Record) -> Record:
        """The record with the confidence of all its items set, from what the reader gave them.

        One of a language without gold keeps the reader's own trust: nobody has measured what is right there.
        """
        if record.lang not in self.languages:
            return record

        def each(kind: str, items: tuple[_Item, ...]) -> tuple[_Item, ...]:
            return tuple(i.model_copy(update={"confidence": self.chance(kind, i, record.lang)}) for i in items)

        return record.model_copy(
            update={
                "events": each("events", record.events),
                "agreements": each("agreements", record.agreements),
                "statements": each("statements", record.statements),
                "figures": each("figures", record.figures),
                "offices": each("offices", record.offices),
            }
        )

    def chance(self, kind: str, item: Item, lang: str | None) -> float:
        """The probability, from 0.01 to 0.99, that an item of a kind (one of `KINDS`) is right."""
        weights = self.weights[kind]
        score = sum(weights.get(name, 0.0) * value for name, value in signals(item, lang).items())
        return round(min(max(1 / (1 + math.exp(-score)), _LEAST), _MOST), 2)


@cache
def shipped_calibration() -> Calibration:
    """The calibration that ships with the package."""
    body = files("dragoman.coding").joinpath("calibration.yaml").read_bytes()
    return Calibration(load_yaml(body), sha256(body).hexdigest()[:12])
