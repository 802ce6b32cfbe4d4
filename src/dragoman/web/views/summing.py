"""The summary, each sentence with what it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from dragoman.dossier.contents import Contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language
from dragoman.dossier.summary import Sentence, summary
from dragoman.dossier.told import ArticleLine
from dragoman.dossier.wording import day
from dragoman.web.words import words

_MOST = 3
_PLACES = {
    "all": "#timeline", "newest": "", "agreements": "#agreements", "meetings": "#meetings", "figure": "#figures", "gap": "#coverage",
    "silent": "/sources",
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
    """First the list that a sentence counts, then what it names, then the articles that tell it."""
    said = words(lang)
    if place := _place(sentence, found, address):
        yield Lead(said("dossier.lead_list"), place)
    for case in sentence.grounds.cases:
        yield Lead(said("dossier.lead_case"), f"/events/{case}")
    for uid in sentence.grounds.articles[:_MOST]:
        if article := articles.get(uid):
            when = f", {day(article.day, lang)}" if article.day else ""
            yield Lead(f"{article.named}{when}", f"/articles/{uid}")


def _place(sentence: Sentence, found: Contents, address: str) -> str:
    if sentence.topic == "conflict":
        return f"{address}/timeline?type=conflict"
    if sentence.topic == "trend" and found.trend:
        end = date.fromisoformat(found.trend.end)
        return f"{address}/timeline?{urlencode({'from': (end - _YEAR).isoformat(), 'to': end.isoformat()})}"
    return _PLACES[sentence.topic]


def _articles(found: Contents) -> dict[str, ArticleLine]:
    """The articles of all that a summary is made from."""
    cases = (*found.timeline.lines, *found.meetings.lines, *found.conflict.lines)
    told = [report for case in cases for report in case.reports]
    told += [line for entry in found.agreements.entries for line in entry.lines]
    return {line.article.uid: line.article for line in (*told, *found.claims.values())}
