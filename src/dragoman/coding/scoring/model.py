"""A log-linear model over named features: small, readable weights, no library needed to apply them."""

from __future__ import annotations

import gzip
import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class LogLinear:
    """Weights of each feature for each class (maximum entropy, Berger et al. 1996)."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]

    def probabilities(self, features: Iterable[str]) -> list[float]:
        """Probability of each class, in the order of `classes`."""
        sums = list(self.bias)
        for feature in features:
            found = self.weights.get(feature)
            if found is not None:
                for k, weight in enumerate(found):
                    sums[k] += weight
        top = max(sums)
        powers = [math.exp(s - top) for s in sums]
        total = sum(powers)
        return [p / total for p in powers]

    @classmethod
    def of(cls, data: dict[str, Any]) -> LogLinear:
        """The model that a JSON object describes."""
        return cls(tuple(data["classes"]), tuple(data["bias"]), {f: tuple(w) for f, w in data["weights"].items()})

    @classmethod
    def load(cls, name: str) -> LogLinear:
        """A model that ships with the package."""
        packed = files("dragoman.coding.scoring").joinpath(f"{name}.json.gz").read_bytes()
        return cls.of(json.loads(gzip.decompress(packed)))
