"""Our scores are those of the reference scorer: frozen on our own gold, and live where the shared gold is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.perturb import perturbed

from dragoman.evaluation.gold import load_gold, load_predicted
from dragoman.evaluation.scores import score_all, total

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
TOOL = SHARED / "tools" / "score_records.py"


def _ours(gold: Path, predicted: Path) -> object:
    return json.loads(json.dumps(total(score_all(load_gold(gold), load_predicted(predicted))).as_json()))


def test_frozen_numbers() -> None:
    expected = json.loads((HERE / "small_expected.json").read_text(encoding="utf-8"))
    assert _ours(HERE / "small_gold.jsonl", HERE / "small_predicted.jsonl") == expected


def test_gold_against_itself_is_perfect() -> None:
    gold = HERE / "small_gold.jsonl"
    scores = total(score_all(load_gold(gold), load_predicted(gold)))
    assert all(count.f1 in (0.0, 1.0) and count.matched == count.gold for count in scores.counts.values())
    assert all(right == judged for right, judged in scores.attributes.values())


@pytest.mark.skipif(not TOOL.exists(), reason="the reference scorer is not beside this checkout")
@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("name", ["dev_fr.jsonl", "dev_en.jsonl"])
def test_perturbed_gold(name: str, seed: int, tmp_path: Path) -> None:
    gold = SHARED / "gold" / name
    predicted = tmp_path / "predicted.jsonl"
    rows = perturbed(load_gold(gold), seed)
    predicted.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows), encoding="utf-8")
    command = [sys.executable, str(TOOL), str(gold), str(predicted), "--json"]
    out = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert _ours(gold, predicted) == json.loads(out)
