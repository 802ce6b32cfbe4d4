"""A floor under the scores: pinned by gold file and level, never lowered unseen.

dev_fr.jsonl:
  gold: 1f2e3d4c5b6a      # fingerprint of the file on which the scores were pinned
  scores:
    events.strict: 0.61
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dragoman.errors import GoldError
from dragoman.yaml_text import load_yaml

# Scores are pinned to three digits, so a fourth that differs is no change.
_DIGITS = 3


@dataclass(frozen=True)
class Sunk:
    """A score below its floor."""

    level: str
    floor: float
    score: float

    def __str__(self) -> str:
        return f"{self.level} sank from {self.floor:.3f} to {self.score:.3f}"


class Floor:
    """The pinned scores of a YAML file; a file that does not exist yet pins nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._files = self._load()

    def _load(self) -> dict[str, dict[str, Any]]:
        if not self.path.exists():
            return {}
        try:
            found = load_yaml(self.path.read_text(encoding="utf-8")) or {}
            return {name: {"gold": str(f["gold"]), "scores": dict(f["scores"])} for name, f in found.items()}
        except (yaml.YAMLError, AttributeError, KeyError, TypeError, ValueError) as e:
            raise GoldError(
                f"{self.path} is no floor file: {e!r}. Each gold file wants `gold` and `scores`; "
                "remove the file and pin anew with --update-floor."
            ) from e

    def sunk(self, gold: str, scores: Mapping[str, float]) -> list[Sunk]:
        """Pinned levels of a gold file that are now lower, or no longer measured."""
        pinned = self._files.get(gold, {}).get("scores", {})
        now = {level: round(scores.get(level, 0.0), _DIGITS) for level in pinned}
        return [Sunk(level, low, now[level]) for level, low in pinned.items() if now[level] < low]

    def changed(self, gold: str, fingerprint: str) -> bool:
        """True where the floor was pinned on another state of the gold file."""
        return gold in self._files and self._files[gold]["gold"] != fingerprint

    def update(self, gold: str, fingerprint: str, scores: Mapping[str, float], *, allow_lower: bool = False) -> None:
        """Raise the floor of a gold file to its scores and write the file; lower it only where allowed."""
        pinned = self._files.setdefault(gold, {"gold": fingerprint, "scores": {}})
        pinned["gold"] = fingerprint
        for level, score in scores.items():
            now = round(score, _DIGITS)
            pinned["scores"][level] = now if allow_lower else max(now, pinned["scores"].get(level, 0.0))
        self.path.write_text(yaml.safe_dump(self._files, sort_keys=True), encoding="utf-8")
