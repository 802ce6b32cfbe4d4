"""Records of news without their texts, and back."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

spec = importlib.util.spec_from_file_location("news_gold", Path(__file__).parents[2] / "scripts/news_gold.py")
assert spec is not None
assert spec.loader is not None
news_gold = importlib.util.module_from_spec(spec)
spec.loader.exec_module(news_gold)

TEXT = "Peru and Chile met. “We agree,” said Rojas, “on fish.” No treaty was signed."
RECORD = {
    "id": "x", "lang": "en", "text": TEXT,
    "events": [{"type": "CONSULT", "evidence": ["Peru and Chile met", "No treaty was signed"]}],
    "agreements": [{"title": "treaty", "evidence": "No treaty was signed"}],
    "statements": [{"text": "We agree, on fish."}],
    "figures": [],
}  # fmt: skip


def test_a_record_comes_back_whole() -> None:
    stripped = news_gold.strip(RECORD)
    assert "text" not in stripped
    assert news_gold.fill(stripped, TEXT) == RECORD


def test_no_words_of_the_text_stay_behind() -> None:
    stripped = news_gold.strip(RECORD)
    assert stripped["events"][0]["evidence"][0] == [0, 18]
    assert all(isinstance(n, int) for n in stripped["statements"][0]["text"])


def test_words_that_are_not_in_the_text_are_refused() -> None:
    with pytest.raises(SystemExit, match="do not stand in the text"):
        news_gold.strip({**RECORD, "statements": [{"text": "Nothing of it"}]})
