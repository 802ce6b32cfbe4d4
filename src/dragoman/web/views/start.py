"""The start: the world, pairs, and what is new."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection

from dragoman.archive.case_view import ALL
from dragoman.dossier.asked import collection_id, collection_names
from dragoman.dossier.disputes import contradictions
from dragoman.dossier.matrix import Matrix, Span
from dragoman.dossier.naming import Language
from dragoman.dossier.newest import Stored, newest_articles, newest_cases
from dragoman.dossier.wording import day
from dragoman.web.views import matrix as matrices
from dragoman.web.views.addresses import Within, party
from dragoman.web.views.cases import CaseItem, case_items
from dragoman.web.views.disputes import DisputeItem, dispute_items
from dragoman.web.views.matrix import Entry, Row
from dragoman.web.views.paging import ROWS, Paging, counted
from dragoman.web.views.shares import share, steps
from dragoman.web.views.times import Choice, called, choices
from dragoman.web.views.world import WorldMap, world_map

_CASES, _ARTICLES, _DISPUTES = 5, 6, 2


@dataclass(frozen=True)
class Asking:
    """What a reader chose: a time, a collection, how many parties the matrix has, which page of the list of pairs."""

    span: Span
    collection: str | None
    parties: int
    page: int


@dataclass(frozen=True)
class NewArticle:
    """An article that was stored lately; `day` in words, `events` how many it tells."""

    uid: str
    title: str
    source: str
    day: str
    lang: str | None
    events: int


@dataclass(frozen=True)
class Told:
    """All happenings of the time chosen: how many, between how many pairs, and the share of conflict in words."""

    happenings: int
    pairs: int
    share: str
    time: str


@dataclass(frozen=True)
class Lists:
    """The same as map and matrix in lines: `parties` all that are known, `pairs` a page of them."""

    parties: tuple[Entry, ...]
    pairs: tuple[Entry, ...]
    all_pairs: int
    paging: Paging


@dataclass(frozen=True)
class News:
    """What is new."""

    cases: tuple[CaseItem, ...]
    articles: tuple[NewArticle, ...]
    disputes: tuple[DisputeItem, ...]


@dataclass(frozen=True)
class Start:
    """All that the start shows; `more_parties` where the matrix could have more than it has."""

    told: Told
    times: tuple[Choice, ...]
    collections: list[str]
    world: WorldMap
    steps: tuple[tuple[str, str], ...]
    matrix: tuple[Row, ...]
    more_parties: bool
    lists: Lists
    news: News

    @property
    def empty(self) -> bool:
        """Whether the archive holds nothing at all."""
        return not self.news.articles


def start(connection: Connection, matrix: Matrix, months: Span, asking: Asking, lang: Language) -> Start:
    """The start with a matrix of the time and the collection that are asked for; `months` are all that are told of."""
    within = Within(asking.span.first, asking.span.last, asking.collection)
    told = Told(matrix.whole.total, len(matrix.pairs), share(matrix.whole, lang), called(asking.span, lang))
    return Start(
        told=told, times=choices(months, asking.span, lang), collections=collection_names(connection),
        world=world_map(matrix.of, lambda code: party(code, within), lang), steps=steps(lang),
        matrix=matrices.rows(matrix, asking.parties, within, lang),
        more_parties=len(matrix.parties) > asking.parties, lists=_lists(matrix, asking.page, within, lang),
        news=_news(connection, asking.collection, lang),
    )  # fmt: skip


def _lists(matrix: Matrix, page: int, within: Within, lang: Language) -> Lists:
    paging = counted(page, min(ROWS, max(len(matrix.pairs) - (page - 1) * ROWS, 0)), len(matrix.pairs))
    pairs = islice(matrix.pairs.items(), paging.first - 1, paging.last)
    return Lists(
        matrices.parties(matrix.parties.items(), within, lang), matrices.pairs(pairs, within, lang), len(matrix.pairs), paging
    )


def _news(connection: Connection, collection: str | None, lang: Language) -> News:
    disputed, _ = contradictions(connection, ALL, collection_id(connection, collection), _DISPUTES)
    stored = tuple(_new(one, lang) for one in newest_articles(connection, _ARTICLES))
    return News(case_items(newest_cases(connection, _CASES, collection), lang), stored, dispute_items(disputed, lang))


def _new(one: Stored, lang: Language) -> NewArticle:
    told = one.article
    published = day(told.day, lang) if told.day else ""
    return NewArticle(told.uid, told.title or "", told.source or "", published, told.lang, one.events)
