"""One article: its versions, what each tells, where that stands in dossiers, and which articles share its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from dragoman.archive.fact_fields import corrected
from dragoman.archive.projections import clusters, copies, current, items
from dragoman.archive.queries.articles import named
from dragoman.archive.queries.corrected import right
from dragoman.archive.queries.judges import judged_by
from dragoman.archive.queries.records import Fact, record_and_facts
from dragoman.archive.queries.sources import reliabilities
from dragoman.archive.queries.versions import Version, versions_of, withdrawn_facts
from dragoman.archive.tables import articles, collections, readings, sources, tombstones, witnesses
from dragoman.dossier import sight
from dragoman.dossier.told import ArticleLine, article_line
from dragoman.errors import Forgotten, NotFound
from dragoman.records import Record

_MOST = 50
"""Articles of one text that are named; a dispatch of an agency may stand in hundreds."""


@dataclass(frozen=True)
class Shared:
    """Another article that shares words: a copy, excerpt or communiqué; `share` of the shorter's words, 0 to 1."""

    article: ArticleLine
    kind: str
    share: float


@dataclass(frozen=True)
class ArticlePage:
    """An article as one of its versions tells it (`versions` has the newest last).

    `homes` gives for facts by their rows the id of the case, agreement or saying in which they are; `gone` is what older
    versions told and the newest tells no more; `reliability` the letter of its source, None where it was never rated.
    `facts` hold what people judged right (`record` what was read); `judged` says who confirmed or corrected which of them by
    their rows, and `rejected` who said of which that there is no such thing.
    """

    line: ArticleLine
    collection: str
    origins: tuple[str, ...]
    reliability: str | None
    versions: tuple[Version, ...]
    shown: Version
    record: Record
    facts: tuple[Fact, ...]
    homes: Mapping[int, str]
    judged: Mapping[int, tuple[str, ...]]
    rejected: Mapping[int, tuple[str, ...]]
    gone: tuple[tuple[Version, Fact], ...]
    sharing: tuple[Shared, ...]
    all_sharing: int


def article_page(connection: Connection, uid: str, number: int | None = None) -> ArticlePage:
    """The article of an id, as its newest version tells it or that of a number; NotFound where none is seen, Forgotten where
    it was taken out."""
    gone = connection.execute(_GONE.where(tombstones.c.article_uid == uid)).one_or_none()
    if gone and sight.seen(connection) is None:
        raise Forgotten(f"This article was taken out of the archive on {gone.stored_at[:10]}: {gone.reason}")
    row = named(connection, uid, *sight.within(connection, articles.c.collection_id))
    found = versions_of(connection, row.id)
    shown = found[-1] if number is None else next((v for v in found if v.number == number), None)
    if shown is None:
        raise NotFound(f"The article {uid!r} has no version {number}. There are: {', '.join(str(v.number) for v in found)}.")
    record, facts = record_and_facts(connection, shown.reading)
    values = right(connection, [row.id])
    told = tuple(replace(fact, item=corrected(fact.item, values[fact.id])) if fact.id in values else fact for fact in facts)
    judges, rejecting = judged_by(connection, row.id)
    source = connection.execute(select(sources.c.name).where(sources.c.id == row.source_id)).scalar()
    line = ArticleLine(
        row.id,
        row.uid,
        source,
        record.title,
        record.url or row.url,
        record.published,
        record.lang,
        record.author,
        record.retrieved,
    )
    sharing, all_sharing = _sharing(connection, row.id)
    return ArticlePage(
        line=line, collection=connection.execute(_COLLECTION.where(collections.c.id == row.collection_id)).scalar_one(),
        origins=tuple(connection.execute(_ORIGINS.where(witnesses.c.version_id == shown.id)).scalars()),
        reliability=reliabilities(connection, [source]).get(source) if source else None, versions=tuple(found), shown=shown,
        record=record, facts=told, homes=_homes(connection, row.id), judged=judges, rejected=rejecting,
        gone=tuple(withdrawn_facts(connection, found)), sharing=sharing, all_sharing=all_sharing,
    )  # fmt: skip


def _homes(connection: Connection, article: int) -> dict[int, str]:
    rows = connection.execute(_HOMES.where(items.c.article_id == article))
    return {row.fact_id: row.uid for row in rows}


def _sharing(connection: Connection, article: int) -> tuple[tuple[Shared, ...], int]:
    """Articles that are seen and share words with one, those that share most first, and how many there are."""
    mine, other = (copies.c.article_id, copies.c.other_id)
    rows = [
        row for here, there in ((mine, other), (other, mine))
        for row in connection.execute(
            select(there.label("article"), copies.c.kind, copies.c.share)
            .join(articles, articles.c.id == there)
            .where(here == article, *sight.within(connection, articles.c.collection_id))
        )
    ]  # fmt: skip
    first = sorted(rows, key=lambda row: (-row.share, row.article))[:_MOST]
    lines = article_lines(connection, [row.article for row in first])
    return tuple(Shared(lines[row.article], row.kind, row.share) for row in first), len(rows)


def article_lines(connection: Connection, rows: list[int]) -> dict[int, ArticleLine]:
    """Articles by their rows, as their newest versions name them."""
    found = connection.execute(_LINES.where(articles.c.id.in_(rows)))
    return {row.id: article_line(row.head, row.id, row.uid, row.url, row.source) for row in found}


_GONE = select(tombstones.c.reason, tombstones.c.stored_at)
_COLLECTION = select(collections.c.name)
_ORIGINS = select(witnesses.c.origin).order_by(witnesses.c.id)
_HOMES = select(items.c.fact_id, clusters.c.uid).join(clusters, clusters.c.id == items.c.cluster_id)
_LINES = (
    select(articles.c.id, articles.c.uid, articles.c.url, sources.c.name.label("source"), readings.c.head)
    .join(current, current.c.article_id == articles.c.id)
    .join(readings, readings.c.id == current.c.reading_id)
    .outerjoin(sources, sources.c.id == articles.c.source_id)
)
