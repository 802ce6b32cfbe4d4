"""The article of a page as the reader takes it, or why there is none."""

from __future__ import annotations

from dragoman.errors import EmptyInput, Withheld
from dragoman.language.passages import passages
from dragoman.records import Article, Extraction, Passage
from dragoman.sources.document import Document
from dragoman.sources.html.page import VERSION, Page, page_of
from dragoman.sources.html.withheld import Why
from dragoman.sources.reviews.markup import clippings_of

_WHY: dict[Why, str] = {
    "paywall": "It is a paywall: the page shows the beginning of its article alone (flag: paywall). Save it as a subscriber.",
    "consent": "It is a question for consent to cookies, not the article (flag: consent). Answer it, then save the page.",
}


def articles_of(document: Document) -> list[Article]:
    """The article of a page, or those of a press review in one; Withheld or EmptyInput where it shows none."""
    return clippings_of(document) or [_article(page_of(document), document)]


def _article(page: Page, document: Document) -> Article:
    if page.withheld:
        raise Withheld(_WHY[page.withheld])
    if not any(c.isalnum() for c in page.text):
        raise EmptyInput("No article was found in the page. Check that it is saved with its text.")
    _, foreign = passages(page.text)
    return Article(
        text=page.text, title=page.title, published=page.published, url=page.url, author=page.author,
        retrieved=document.retrieved,
        extraction=Extraction(
            version=VERSION, standfirst=page.standfirst, dateline=page.dateline, dates=page.dates, date_reason=page.date_reason,
            loci=page.loci, passages=tuple(Passage(start=s, end=e, lang=code) for s, e, code in foreign),
        ),
    )  # fmt: skip
