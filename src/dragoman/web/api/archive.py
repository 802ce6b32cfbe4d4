"""What an archive holds: articles, what answers a search, sources, and the ledger of what was added."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from sqlalchemy import Connection

from dragoman.archive.queries import ledger, visits
from dragoman.dossier.article_list import Wanted, articles_under
from dragoman.dossier.asked import collection_id
from dragoman.dossier.coverage import all_by_month, articles_by_month
from dragoman.dossier.finding import search as find
from dragoman.dossier.provenance import followed_rows
from dragoman.dossier.rows import article_row, hit_row
from dragoman.web.access.narrowing import by_collection
from dragoman.web.api import asking, cursors, rows
from dragoman.web.api.answers import answer_list, listing
from dragoman.web.api.pages import Facets, Page, SearchPage, by_position, from_the_end, page, part_of
from dragoman.web.counting import counted_sources
from dragoman.web.desk import OLD_ENOUGH

router = APIRouter(tags=["the archive"])


@listing(router, "/articles", Page[rows.ArticleRow], "Articles")
@by_collection
def articles(request: Request, asked: Annotated[asking.Articles, Query()]) -> Response:
    """All articles, the newest first."""

    def make(connection: Connection, part: asking.Articles) -> Page[Any]:
        wanted = Wanted(asked.source, asked.collection, asked.language, asked.since, asked.until)
        below = cursors.position(part.cursor) if part.cursor else None
        found, total = articles_under(connection, wanted, part.limit + 1, below)
        shown = found[: part.limit]
        next = cursors.at_position(shown[-1].document) if len(found) > part.limit else None
        return page(rows.ArticleRow, list(map(article_row, shown)), total, next)

    return answer_list(request, asked, rows.ArticleRow, make)


@listing(router, "/search", SearchPage, "Articles by their words")
@by_collection
def search(request: Request, asked: Annotated[asking.Search, Query()]) -> Response:
    """Words, "phrases", -without, OR, prefixes*, in both languages, whatever accents and endings.  Hits are counted up to
    10,000; by relevance, and by language, source or state, the newest 5,000 are looked at."""

    def make(connection: Connection, part: asking.Search) -> Page[Any]:
        first = cursors.position(part.cursor)
        found = find(
            connection, asked.q, part.limit + 1, relevance=asked.order == "relevance", collection=asked.collection,
            within=asked.within(), offset=first, counted=asked.facets,
        )  # fmt: skip
        told = list(map(hit_row, found.hits[: part.limit]))
        more = len(found.hits) > part.limit
        plain = by_position(rows.HitRow, told, found.total, first, more=more, at_least=found.at_least)
        return SearchPage(**dict(plain), facets=Facets.model_validate(asdict(found.facets)) if found.facets else None)

    return answer_list(request, asked, rows.HitRow, make)


@listing(router, "/sources", Page[rows.SourceRow], "Outlets")
def sources(request: Request, asked: Annotated[asking.Paged, Query()]) -> Response:
    """Those of most articles first, with their reliability."""

    counted = counted_sources(request)

    def make(_: Connection, part: asking.Paged) -> Page[Any]:
        return part_of(rows.SourceRow, counted.value, len(counted.value), cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, rows.SourceRow, make, OLD_ENOUGH, counted.at)


@listing(router, "/followed", Page[rows.FollowedRow], "Followed addresses")
def followed(request: Request, asked: Annotated[asking.Paged, Query()]) -> Response:
    """All feeds and sitemaps that were ever followed, and how the last looks went."""

    def make(connection: Connection, part: asking.Paged) -> Page[Any]:
        told = followed_rows(connection)
        return part_of(rows.FollowedRow, told, len(told), cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, rows.FollowedRow, make)


@listing(router, "/months", Page[rows.MonthRow], "Coverage by month")
@by_collection
def months(request: Request, asked: Annotated[asking.Of, Query()]) -> Response:
    """How many articles appeared in each month: of all, or of those that tell of happenings of a pair or party.  A month without
    any is left out."""

    def make(connection: Connection, part: asking.Of) -> Page[Any]:
        within = collection_id(connection, asked.collection)
        key = asked.key()
        counted = articles_by_month(connection, key, within) if key else all_by_month(connection, within)
        told = [{"month": month, "articles": number} for month, number in counted.items()]
        return part_of(rows.MonthRow, told, len(told), cursors.position(part.cursor), part.limit)

    return answer_list(request, asked, rows.MonthRow, make, asked.keys() or OLD_ENOUGH)


@listing(router, "/ledger/runs", Page[rows.RunRow], "Runs")
def runs(request: Request, asked: Annotated[asking.Paged, Query()]) -> Response:
    """What each run of a command added, the newest first."""

    def make(connection: Connection, part: asking.Paged) -> Page[Any]:
        return from_the_end(rows.RunRow, part.cursor, part.limit, lambda n, offset: ledger.list_runs(connection, n, offset))

    return answer_list(request, asked, rows.RunRow, make)


@listing(router, "/ledger/failures", Page[rows.FailureRow], "Failures")
def failures(request: Request, asked: Annotated[asking.Run, Query()]) -> Response:
    """What could not be added, and why, the newest first."""

    def make(connection: Connection, part: asking.Run) -> Page[Any]:
        return from_the_end(
            rows.FailureRow, part.cursor, part.limit, lambda n, offset: ledger.list_failures(connection, asked.run, n, offset)
        )

    return answer_list(request, asked, rows.FailureRow, make)


@listing(router, "/ledger/visits", Page[rows.VisitRow], "Looks at followed addresses")
def looks(request: Request, asked: Annotated[asking.Run, Query()]) -> Response:
    """What each look at a followed address gave, the newest first."""

    def make(connection: Connection, part: asking.Run) -> Page[Any]:
        return from_the_end(
            rows.VisitRow, part.cursor, part.limit, lambda n, offset: visits.list_visits(connection, asked.run, n, offset)
        )

    return answer_list(request, asked, rows.VisitRow, make)
