"""The page gold: what is taken out of pages of our own keeps its level, beside plain trafilatura."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from trafilatura import bare_extraction

from dragoman.errors import GoldError
from dragoman.evaluation.pages import Taken, score_pages, word_f1
from dragoman.sources.document import Document
from dragoman.sources.html.locate import squeezed
from dragoman.sources.html.page import page_of
from dragoman.sources.html.tree import parsed

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


@pytest.mark.parametrize("path", sorted((GOLD / "dev").glob("*.html")), ids=lambda path: path.stem)
def test_every_paragraph_of_every_page_leads_back_to_an_element_that_holds_it(path: Path) -> None:
    data = path.read_bytes()
    page = page_of(Document("page", data))
    root = parsed(data).getroottree()
    found = {page.text[locus.start : locus.end]: root.xpath(locus.where) for locus in page.loci}
    assert list(found) == (page.text.split("\n\n") if page.text else [])
    for paragraph, elements in found.items():
        (element,) = elements
        assert squeezed(paragraph) in squeezed(unescape(element.text_content()).replace("\\n", " ").replace('\\"', '"'))


def test_word_f1_counts_words_as_often_as_they_come() -> None:
    assert word_f1("a b b", "A b") == pytest.approx(0.8)
    assert word_f1("", "") == 1.0
    assert word_f1("a", "") == 0.0


def test_gold_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"make\.py"):
        score_pages(tmp_path / "none.jsonl", ours)
