"""Features of options together with what stands around them, and weights of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.coding.scoring.sums import Sums


def crossed(seen: Iterable[str], around: tuple[str, ...]) -> list[str]:
    """What is seen of an option, alone and together with each thing around it, each once."""
    once = list(dict.fromkeys(seen))
    return [*once, *(f"{f}|{thing}" for f in once for thing in around)]


@dataclass(frozen=True, slots=True)
class CrossedWeights:
    """Weights by feature and by the thing it stands together with, "" for nothing."""

    nested: dict[str, dict[str, float]]
    summed: Sums[float] = field(default_factory=Sums, compare=False)
    """What `score` has summed already."""

    @staticmethod
    def of(weights: dict[str, float]) -> CrossedWeights:
        """Weights of crossed features by their names ("feature|thing")."""
        nested: dict[str, dict[str, float]] = {}
        for name, weight in weights.items():
            feature, _, thing = name.partition("|")
            nested.setdefault(feature, {})[thing] = weight
        return CrossedWeights(nested)

    def score(self, seen: Iterable[str], around: tuple[str, ...]) -> float:
        """The sum of the weights of all crossed features, without writing them out."""
        known, nested = self.summed.beside(around), self.nested
        total = 0.0
        for feature in dict.fromkeys(seen):
            if feature in nested:
                weight = known.get(feature)
                if weight is None:
                    weight = known[feature] = sum(nested[feature].get(thing, 0.0) for thing in ("", *around))
                total += weight
        return total
