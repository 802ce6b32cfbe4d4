"""The page gold: what is taken out of pages of our own keeps its level, beside plain trafilatura."""

from __future__ import annotations

from pathlib import Path

import pytest
from trafilatura import bare_extraction

from dragoman.errors import GoldError
from dragoman.evaluation.pages import Taken, score_pages, word_f1
from dragoman.sources.document import Document
from dragoman.sources.html.page import page_of

GOLD = Path(__file__).parents[2] / "evaluation" / "pages"


def ours(data: bytes) -> Taken:
    page = page_of(Document("page", data))
    return Taken(page.text, page.published, page.withheld)


def plain(data: bytes) -> Taken:
    found = bare_extraction(data, with_metadata=False, include_comments=False)
    return Taken((found.text or "") if found is not None and not isinstance(found, dict) else "", None, None)


@pytest.mark.parametrize("part", ["dev", "held"])
def test_the_floors_hold(part: str) -> None:
    scores = score_pages(GOLD / f"{part}.jsonl", ours)
    assert scores.text >= 0.98
    assert scores.kept == ()
    assert scores.dates >= 0.95
    assert scores.found >= 0.95
    assert scores.false_alarms <= 0.02
    beside = score_pages(GOLD / f"{part}.jsonl", plain)
    assert scores.text >= beside.text
    assert len(beside.kept) > 0


def test_word_f1_counts_words_as_often_as_they_come() -> None:
    assert word_f1("a b b", "A b") == pytest.approx(0.8)
    assert word_f1("", "") == 1.0
    assert word_f1("a", "") == 0.0


def test_gold_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"make\.py"):
        score_pages(tmp_path / "none.jsonl", ours)
