from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import GoldError
from dragoman.evaluation.floor import Floor


def test_a_floor_is_pinned_raised_and_never_lowered_unseen(tmp_path: Path) -> None:
    path = tmp_path / "floor.yaml"
    Floor(path).update("dev.jsonl", "abc", {"events.strict": 0.6004, "figures": 0.7})
    floor = Floor(path)
    assert floor.sunk("dev.jsonl", {"events.strict": 0.6001, "figures": 0.71}) == []
    floor.update("dev.jsonl", "abc", {"events.strict": 0.5, "figures": 0.8})
    (sunk,) = Floor(path).sunk("dev.jsonl", {"events.strict": 0.59, "figures": 0.8})
    assert str(sunk) == "events.strict sank from 0.600 to 0.590"
    Floor(path).update("dev.jsonl", "abc", {"events.strict": 0.5}, allow_lower=True)
    assert Floor(path).sunk("dev.jsonl", {"events.strict": 0.5, "figures": 0.8}) == []


def test_a_level_that_is_no_longer_measured_has_sunk(tmp_path: Path) -> None:
    floor = Floor(tmp_path / "floor.yaml")
    floor.update("dev.jsonl", "abc", {"figures": 0.7})
    assert [s.level for s in floor.sunk("dev.jsonl", {})] == ["figures"]


def test_an_unknown_gold_file_has_no_floor(tmp_path: Path) -> None:
    assert Floor(tmp_path / "none.yaml").sunk("dev.jsonl", {"figures": 0.1}) == []


def test_another_state_of_the_gold_file_is_noticed(tmp_path: Path) -> None:
    floor = Floor(tmp_path / "floor.yaml")
    assert not floor.changed("dev.jsonl", "abc")
    floor.update("dev.jsonl", "abc", {"figures": 0.7})
    assert not floor.changed("dev.jsonl", "abc")
    assert floor.changed("dev.jsonl", "abd")


@pytest.mark.parametrize("text", ["- a", "dev.jsonl: 3", "dev.jsonl: {gold: a}", "a: [", "text"])
def test_a_file_that_is_no_floor_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "floor.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match="no floor file"):
        Floor(path)
