from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.errors import GoldError
from dragoman.evaluation.gold import fingerprint, load_gold, load_predicted


def test_lines_become_records(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "x\u2028y"}\n\n{"id": "b", "text": ""}\n', encoding="utf-8")
    assert [r["id"] for r in load_gold(path)] == ["a", "b"]
    assert set(load_predicted(path)) == {"a", "b"}
    assert len(fingerprint(path)) == 12


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"id": "a"}', "line 1: an object with id, text is expected, text is missing"),
        (b'{"id": "a", "text": "x"}\n[1]', "line 2"),
        (b"{", "line 1: no valid JSON"),
        (b"\xff", "cannot be read"),
    ],
)
def test_a_line_that_is_no_record_is_named(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(GoldError, match=message):
        load_gold(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"none\.jsonl"):
        load_gold(tmp_path / "none.jsonl")
