"""The summary, each sentence with what it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote, urlencode

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language
from dragoman.dossier.page_words import page_words
from dragoman.dossier.summary import Sentence, summary
from dragoman.dossier.told import ArticleLine
from dragoman.web.words import words

_MOST = 3
_SECTIONS = {
    "all": "timeline", "agreements": "agreements", "meetings": "meetings", "figure": "figures", "gap": "coverage",
    "conflict": "timeline", "trend": "timeline",
}  # fmt: skip
_YEAR = timedelta(days=364)


@dataclass(frozen=True)
class Lead:
    """Where a sentence leads to."""

    label: str
    href: str


@dataclass(frozen=True)
class SentenceItem:
    """A sentence of the summary."""

    text: str
    leads: tuple[Lead, ...]


def sentences(found: Contents, address: str, lang: Language) -> tuple[SentenceItem, ...]:
    """The summary of the dossier at an address."""
    articles = _articles(found)
    return tuple(
        SentenceItem(sentence.text, tuple(_leads(sentence, found, articles, address, lang)))
        for sentence in summary(known(found), lang)
    )


def _leads(
    sentence: Sentence, found: Contents, articles: Mapping[str, ArticleLine], address: str, lang: Language
) -> Iterator[Lead]:
    """First the list that a sentence counts, then the happening that it names, then the sources that tell it."""
    if sentence.topic in _SECTIONS:
        section = _SECTIONS[sentence.topic]
        yield Lead(page_words(lang).section(section), _place(sentence, section, found, address))
    for case in sentence.grounds.cases:
        yield Lead(words(lang)("dossier.lead_case"), f"/events/{case}")
    told = (articles[uid] for uid in sentence.grounds.articles if uid in articles)
    by_name: dict[str, str] = {}
    for article in told:
        by_name.setdefault(article.named, article.uid)
    for named, uid in list(by_name.items())[:_MOST]:
        yield Lead(named, f"/articles/{quote(uid, safe='')}")


def _place(sentence: Sentence, section: str, found: Contents, address: str) -> str:
    """On the page itself, but for what only the filters of the time line show."""
    if sentence.topic == "conflict":
        return f"{address}/timeline?type=conflict"
    if sentence.topic == "trend" and found.trend:
        end = date.fromisoformat(found.trend.end)
        return f"{address}/timeline?{urlencode({'from': (end - _YEAR).isoformat(), 'to': end.isoformat()})}"
    return f"#{section}"


def _articles(found: Contents) -> dict[str, ArticleLine]:
    """The articles of all that a summary is made from."""
    cases = (*found.timeline.lines, *found.meetings.lines, *found.conflict.lines)
    told = [report for case in cases for report in case.reports]
    told += [line for entry in found.agreements.entries for line in entry.lines]
    return {line.article.uid: line.article for line in (*told, *found.claims.values())}
