"""Columns, running heads and hyphens of PDF pages are mended, and each paragraph knows its page."""

from __future__ import annotations

from collections import Counter

from helpers import makers

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.formats.pdf_pages import mended
from dragoman.sources.limits import Options
from dragoman.sources.taking import taken

LEFT = [
    "The minister signed a fishing",
    "agreement in Valletta on Tues-",
    "day, and he praised a text",
    "that runs for ten years.",
    "Talks had begun in secret",
    "in the spring of the year,",
]
RIGHT = [
    "with the help of a mediator",
    "whom both sides thanked.",
    "A commission will meet twice",
    "a year in either capital and",
    "settle all the disputes that",
    "may arise from it.",
]


def article(pages: list[list[tuple[float, float, str]]]) -> Article:
    (given,) = taken(Document("a.pdf", makers.pdf(pages), "a.pdf"), Options())
    assert isinstance(given.article, Article), given.article
    return given.article


def column(x: float, top: float, lines: list[str]) -> list[tuple[float, float, str]]:
    return [(x, top + 12 * n, line) for n, line in enumerate(lines)]


def test_two_columns_are_read_one_after_the_other_below_their_headline() -> None:
    found = article(
        [
            [
                (60, 150, "A headline that spans the whole of the page from one side to the other one"),
                *column(60, 190, LEFT),
                *column(320, 190, RIGHT),
            ]
        ]
    )
    assert found.text.startswith("A headline that spans the whole of the page")
    text = " ".join(found.text.split())
    assert "in Valletta on Tuesday, and he praised a text" in text
    assert "in the spring of the year, with the help of a mediator" in text
    assert text.endswith("settle all the disputes that may arise from it.")


def test_running_heads_and_page_numbers_are_left_out_and_pages_are_told() -> None:
    pages = [
        [
            (60, 40, f"Weekly Review of the Press, no. {n}"),
            (290, 810, str(n)),
            *column(60, 200, [f"Paragraph of page {word} is about ships.", "It has two lines that say so."]),
        ]
        for n, word in ((1, "one"), (2, "two"), (3, "three"))
    ]
    found = article(pages)
    assert "Weekly Review" not in found.text
    assert found.extraction
    assert [locus.where for locus in found.extraction.loci] == ["page 1", "page 2", "page 3"]
    for locus, word in zip(found.extraction.loci, ("one", "two", "three"), strict=True):
        assert found.text[locus.start : locus.end] == f"Paragraph of page {word} is about ships. It has two lines that say so."


def test_a_sentence_that_goes_over_the_page_is_one_paragraph() -> None:
    found = article([[(60, 200, "The minister signed")], [(60, 200, "a treaty in Valletta.")]])
    assert found.text == "The minister signed a treaty in Valletta."


def test_a_wide_gap_and_an_indent_part_paragraphs() -> None:
    gap = [(60, 200, "First paragraph ends here."), (60, 212, "It has a second line."), (60, 240, "The next one follows.")]
    indent = [(60, 300, "Another paragraph runs on and"), (60, 312, "on to its end."), (75, 324, "An indented one begins here.")]
    assert article([gap + indent]).text.split("\n\n") == [
        "First paragraph ends here. It has a second line.", "The next one follows.",
        "Another paragraph runs on and on to its end.", "An indented one begins here.",
    ]  # fmt: skip


def test_hyphens_stay_where_the_word_has_them_elsewhere() -> None:
    known = Counter({"vice-president": 2})
    assert (
        mended(["the vice-", "president and the minis-", "ter of trade"], known) == "the vice-president and the minister of trade"
    )
    assert mended(["a pact of 2020-", "2024 holds"], known) == "a pact of 2020- 2024 holds"


def test_a_pdf_with_too_many_pages_is_refused() -> None:
    from dragoman.errors import TooLong
    from dragoman.sources.limits import Limits

    (given,) = taken(Document("a.pdf", makers.pdf([[(60, 200, "x")]] * 3), "a.pdf"), Options(Limits(pages=2)))
    assert isinstance(given.article, TooLong)
