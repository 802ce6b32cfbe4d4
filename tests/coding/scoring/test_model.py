"""Log-linear models: probabilities, scores, and the weights that ship."""

from __future__ import annotations

import pytest

from dragoman.coding.scoring.chooser import shipped
from dragoman.coding.scoring.model import load_weights, log_linear, ranking, softmax


def test_softmax_gives_probabilities_in_order() -> None:
    found = softmax([0.0, 1.0, 3.0])
    assert sum(found) == pytest.approx(1)
    assert found == sorted(found)


def test_softmax_bears_large_scores() -> None:
    assert softmax([1000.0, 0.0]) == pytest.approx([1.0, 0.0])


def test_log_linear_adds_what_it_knows_and_passes_over_the_rest() -> None:
    model = log_linear({"bias": [0.0, 0.0], "weights": {"a": [0.0, 2.0], "b": [1.0, 0.0]}})
    assert model.probabilities(["unknown"]) == pytest.approx([0.5, 0.5])
    assert model.probabilities(["a"]) == pytest.approx(softmax([0.0, 2.0]))
    assert model.probabilities(["a", "b"]) == pytest.approx(softmax([1.0, 2.0]))


def test_ranking_weighs_likelihood_and_features() -> None:
    model = ranking({"likelihood": 0.5, "weights": {"pair": 2.0}})
    assert model.score(-4.0, ("pair", "unknown")) == pytest.approx(0.0)


def test_shipped_weights_are_whole() -> None:
    data, version = load_weights("weights")
    assert version == shipped().version
    assert set(data) == {"first", "sides", "whole", "acts", "threshold"}
    assert len(data["sides"]["bias"]) == 3
    assert all(len(w) == 3 for w in data["sides"]["weights"].values())
    assert len(data["acts"]["bias"]) == len(data["first"]["bias"]) == 2
    assert 0 < shipped().threshold < 1
    assert shipped().whole.likelihood > 0
