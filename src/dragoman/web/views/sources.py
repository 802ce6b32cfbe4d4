"""Outlets, followed addresses and coverage, as their page shows them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from dragoman.dossier.coverage import gaps
from dragoman.dossier.naming import Language
from dragoman.dossier.provenance import followed_rows
from dragoman.dossier.rows import Row
from dragoman.dossier.wording import day, moment
from dragoman.web.charts.chart import Chart
from dragoman.web.charts.coverage import coverage
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.words import words

_FEW = 2
"""Months from which on their articles are drawn."""


@dataclass(frozen=True)
class SourceItem:
    """An outlet; `share` of the articles of the outlet that has most, 0 to 1."""

    name: str
    reliability: str | None
    rated: str
    articles: int
    share: float
    first: str
    last: str


@dataclass(frozen=True)
class FollowedItem:
    """A followed address; `trouble` says since when nothing could be fetched, and why."""

    url: str
    state: str
    active: bool
    collection: str
    since: str
    last: str | None
    trouble: str | None


@dataclass(frozen=True)
class SourcesView:
    """A page of outlets with all that is followed; `told` says how many articles there are of how many outlets."""

    told: str
    chart: Chart | None
    sources: tuple[SourceItem, ...]
    paging: Paging
    followed: tuple[FollowedItem, ...]


def sources_view(
    connection: Connection, found: Sequence[Row], months: Mapping[str, int], page: int, lang: Language
) -> SourcesView:
    """The page, by the rows of all outlets and the number of all articles by month.

    Articles without a known outlet are counted with all, and stand under none.
    """
    most = max((row["articles"] for row in found), default=1)
    first = (page - 1) * ROWS
    shown = found[first : first + ROWS]
    said = words(lang)
    articles, outlets = said.n("sources.articles", sum(months.values())), said.n("sources.outlets", len(found))
    return SourcesView(
        said("sources.told", articles=articles, outlets=outlets), months_chart(months, lang),
        tuple(_source(row, most, lang) for row in shown), counted(page, len(shown), len(found)),
        tuple(_followed(row, lang) for row in followed_rows(connection)),
    )  # fmt: skip


def months_chart(months: Mapping[str, int], lang: Language) -> Chart | None:
    """All articles by month of publication; None of less than two months."""
    if len(months) < _FEW:
        return None
    title = words(lang)("sources.chart", first=day(min(months), lang), last=day(max(months), lang))
    return replace(coverage(months, gaps(sorted(months)), lang), title=title)


def _source(row: Row, most: int, lang: Language) -> SourceItem:
    by = words(lang)("sources.rated_by", who=row["rated_by"]) if row["rated_by"] else ""
    first, last = (day(row[name], lang) if row[name] else "" for name in ("first", "last"))
    rated = " · ".join(part for part in (by, row["note"]) if part)
    return SourceItem(row["source"], row["reliability"], rated, row["articles"], row["articles"] / max(most, 1), first, last)


def _followed(row: Row, lang: Language) -> FollowedItem:
    trouble = None
    if row["failures"]:
        since = moment(row["failing_since"], lang)
        trouble = words(lang).n("sources.failing", row["failures"], since=since, why=row["reason"] or "")
    active = row["state"] in ("added", "moved")
    return FollowedItem(
        row["url"], words(lang).of("sources.states", row["state"]), active, row["collection"], moment(row["since"], lang),
        moment(row["last"], lang) if row["last"] else None, trouble if active else None,
    )  # fmt: skip
