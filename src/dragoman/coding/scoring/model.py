"""Log-linear models over named features: small, readable weights, no library needed to apply them."""

from __future__ import annotations

import gzip
import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.resources import files
from typing import Any

from pydantic_core import from_json

from dragoman.coding.scoring.sums import Sums

Three = tuple[float, float, float]
_MOST = 50_000


@dataclass(frozen=True, slots=True)
class LogLinear:
    """Weights of each feature for each class (maximum entropy, Berger et al. 1996)."""

    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]
    nested: dict[str, dict[str, tuple[float, ...]]]
    """The same weights by feature and what it stands together with, "" for nothing."""
    summed: Sums[Three] = field(default_factory=Sums, compare=False)
    """What `together` has summed already."""

    def together(self, features: Iterable[str], around: tuple[str, ...]) -> list[float]:
        """As `probabilities` of three classes, by each feature with each thing around ("f|thing"; "" for nothing)."""
        out, actor, recipient = self.bias
        known, nested = self.summed.beside(around), self.nested
        for feature in features:
            if feature in nested:
                weights = known.get(feature)
                if weights is None:
                    weights = known[feature] = self._sum(nested[feature], around)
                out, actor, recipient = out + weights[0], actor + weights[1], recipient + weights[2]
        return softmax([out, actor, recipient])

    def _sum(self, weights: dict[str, tuple[float, ...]], around: tuple[str, ...]) -> Three:
        found = [weights[thing] for thing in around if thing in weights]
        return sum(w[0] for w in found), sum(w[1] for w in found), sum(w[2] for w in found)

    def probabilities(self, features: Iterable[str]) -> list[float]:
        """Probability of each class, in the order of the weights."""
        get = self.weights.get
        found = [w for w in map(get, features) if w is not None]
        return softmax([sum(each) for each in zip(self.bias, *found, strict=True)])


@dataclass(frozen=True, slots=True)
class Ranking:
    """Weights of features of alternatives, and of the log-likelihood that each brings along."""

    likelihood: float
    weights: dict[str, float]
    summed: dict[tuple[str, ...], float] = field(default_factory=dict, compare=False)
    """Sums of weights known already."""

    def score(self, likelihood: float, features: tuple[str, ...]) -> float:
        """Score of one alternative; differences of scores are log-odds."""
        known = self.summed.get(features)
        if known is None:
            if len(self.summed) > _MOST:
                self.summed.clear()
            known = self.summed[features] = sum(self.weights.get(f, 0.0) for f in features)
        return self.likelihood * likelihood + known


def softmax(scores: list[float]) -> list[float]:
    """Probabilities from scores."""
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]


def load_weights(name: str) -> tuple[dict[str, Any], str]:
    """The weights that ship with the package under a name, and their fingerprint."""
    packed = files("dragoman.coding.scoring").joinpath(f"{name}.json.gz").read_bytes()
    return from_json(gzip.decompress(packed)), sha256(packed).hexdigest()[:12]


def log_linear(data: dict[str, Any]) -> LogLinear:
    """The model that a JSON object with `bias` and `weights` describes."""
    weights = {f: tuple(w) for f, w in data["weights"].items()}
    nested: dict[str, dict[str, tuple[float, ...]]] = {}
    for name, values in weights.items():
        feature, _, thing = name.partition("|")
        nested.setdefault(feature, {})[thing] = values
    return LogLinear(tuple(data["bias"]), weights, nested)


def ranking(data: dict[str, Any]) -> Ranking:
    """The ranking that a JSON object with `likelihood` and `weights` describes."""
    return Ranking(data["likelihood"], data["weights"])
