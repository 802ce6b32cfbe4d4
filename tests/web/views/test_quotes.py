"""Words of articles on a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.lines import article, event_line, statement_line

from dragoman.web.views.quotes import MOST, quote, quotes

LINE = event_line("It rained. The two sides met in Astana. It rained.", "met in Astana")


def test_a_quote_tells_who_says_it_when_and_in_which_language() -> None:
    found = quote(LINE, "fr")
    assert (found.source, found.day, found.lang, found.article) == (
        "The Daily",
        "12 mars 2024",
        LINE.article.lang,
        LINE.article.uid,
    )
    assert [piece.text for piece in found.pieces if piece.marked] == ["met in Astana"]
    assert found.marks == ("", "")
    assert found.why == LINE.item.why


@pytest.mark.parametrize(
    ("lang", "marks"),
    [("fr", ("«\u00a0", "\u00a0»")), ("en", ("“", "”")), ("es", ("«", "»")), (None, ("“", "”"))],
)
def test_quotation_marks_are_those_of_the_language_that_is_quoted(lang: str | None, marks: tuple[str, str]) -> None:
    said = statement_line("we will stay")
    assert quote(replace(said, article=replace(said.article, lang=lang)), "en").marks == marks


def test_an_article_without_a_day_has_none() -> None:
    assert quote(replace(LINE, article=replace(LINE.article, published=None)), "en").day == ""


def test_different_wordings_are_shown_up_to_some_and_counted() -> None:
    lines = [event_line(f"They met {n} times.", f"They met {n} times") for n in range(MOST + 2)]
    found = quotes([*lines, replace(lines[0], article=article(2, "La Rive"))], "en")
    assert found.first == quote(lines[0], "en")
    assert (len(found.others), found.more) == (MOST - 1, 2)
    assert quotes([], "en").first is None
