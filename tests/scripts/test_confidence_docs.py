"""Tables and diagram of how true confidence is."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dragoman.evaluation.confidence import Judged

ROOT = Path(__file__).parents[2]


def _module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / f"scripts/{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # data classes look their module up
    spec.loader.exec_module(module)
    return module


docs = _module("confidence_docs")
BEFORE = [Judged(0.4, True), Judged(0.4, True), Judged(0.4, False)]
AFTER = [Judged(0.9, True), Judged(0.62, True), Judged(0.3, False)]


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page with a place for the tables."""
    made = tmp_path / "confidence.md"
    made.write_text(f"# Before\n{docs.BEGIN}\nold\n{docs.END}\nafter\n", encoding="utf-8")
    monkeypatch.setattr(docs, "PAGE", made)
    monkeypatch.setattr(docs, "DIAGRAM", tmp_path / "reliability.svg")
    return made


def test_tables_stand_in_their_place_again_and_again(page: Path, tmp_path: Path) -> None:
    columns = [
        docs.Column("held back", "fr", "events", 4, BEFORE, AFTER), docs.Column("held back", "en", "offices", 2, [], AFTER),
    ]  # fmt: skip
    for _ in range(2):
        docs.write_docs(columns, [])
    told = page.read_text(encoding="utf-8")
    assert told.startswith("# Before\n")
    assert told.endswith(f"{docs.END}\nafter\n")
    assert "old" not in told.split("\n")
    assert told.count("| held back | French | events | 3 | 0.667 | 0.293 | 0.081 | 0.267 | 0.260 |") == 1
    assert "| held back | English | offices | 3 | 0.667 | – | 0.081 | – | 0.260 |" in told
    assert "| 0.6 | 1.000 / 0.500 / 0.667 | 2 |" in told, "two of four are found where 0.6 is asked for"
    assert "| 0.9–1 | 0.90: 1.00 of 1 | 0.90: 1.00 of 1 |" in told
    assert "<svg" in (tmp_path / "reliability.svg").read_text(encoding="utf-8")


def test_a_column_is_a_line_of_a_terminal() -> None:
    line = docs.Column("unseen", "en", "events", 4, BEFORE, AFTER).line()
    assert line.split() == [
        "unseen", "en", "events", "3", "read", "0.667", "right", "Brier,", "ECE", "0.293->0.081", "0.267->0.260"
    ]  # fmt: skip
