"""Agreements, sayings and figures of a pair or a state, put together from what articles tell of them.

Each register begins with the newest facts under a key, at most `MOST` of them; it says how many there are.  Agreements and
sayings are kept put together: an entry shows all that is told of it, however long ago.  `days` are those on which articles
tell of them: others' facts begin no entry.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, func, select

from dragoman.archive import kinds
from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.merging.agreements import Stage, life
from dragoman.archive.merging.clusters import Cluster
from dragoman.archive.merging.series import Claim, Series, series
from dragoman.archive.merging.statements import variants
from dragoman.archive.packing import Kind
from dragoman.archive.projections import clusters, fact_counts, fact_keys, items
from dragoman.archive.queries.decisions import rejected
from dragoman.archive.queries.homes import home
from dragoman.archive.queries.items import OF_CLUSTERS, Held, find
from dragoman.archive.search.stems import stem, words
from dragoman.archive.tables import articles, facts, readings, versions
from dragoman.dossier import sight
from dragoman.dossier.months import ALWAYS, Days, within
from dragoman.dossier.told import FactLine, fact_lines
from dragoman.records import Agreement, Figure, Statement

MOST = 100
T = TypeVar("T")


@dataclass(frozen=True)
class Register(Generic[T]):
    """Entries made of the newest `told` facts of the `total` that stand under a key."""

    entries: tuple[T, ...]
    told: int
    total: int


@dataclass(frozen=True)
class AgreementEntry:
    """An instrument with its life; `title` is that of its fullest naming."""

    id: str
    title: str
    kind: str
    parties: tuple[str, ...]
    status: str
    stages: tuple[Stage, ...]
    lines: tuple[FactLine, ...]


@dataclass(frozen=True)
class SayingEntry:
    """What somebody said; `wordings` are its variants, the fullest first, each by its first line.

    Who said it, and of whom, is told by the fullest wording, or by what a person judged right.
    """

    id: str
    speaker: str | None
    role: str | None
    entity: str | None
    about: tuple[str, ...]
    direct: bool
    wordings: tuple[FactLine, ...]
    lines: tuple[FactLine, ...]


def facts_under(
    connection: Connection, key: str, kind: Kind, limit: int = MOST, collection: int = EVERY_COLLECTION, offset: int = 0,
    days: Days = ALWAYS,
) -> tuple[list[FactLine], int]:  # fmt: skip
    """The newest facts of a kind under a key, newest first, and how many stand there; what is withdrawn does not."""
    rows, total = newest_under(connection, key, kind, limit, collection, offset, days)
    lines = fact_lines(connection, rows)
    return [lines[row] for row in rows], total


def newest_under(
    connection: Connection, key: str, kind: Kind, limit: int = MOST, collection: int = EVERY_COLLECTION, offset: int = 0,
    days: Days = ALWAYS,
) -> tuple[Sequence[int], int]:  # fmt: skip
    """Rows of the newest facts of a kind under a key, from the `offset`-th newest on, and how many stand there."""
    newest = newest_first(under(key, kind, collection, days)).limit(limit).offset(offset)
    return connection.execute(newest).scalars().all(), count_under(connection, key, kind, collection, days)


def count_under(
    connection: Connection, key: str, kind: Kind, collection: int = EVERY_COLLECTION, days: Days = ALWAYS
) -> int:  # fmt: skip
    """How many facts of a kind stand under a key.

    Counters are kept for all collections and days together; the facts of some are counted.
    """
    counted = select(fact_counts.c.number).where(fact_counts.c.key == key, fact_counts.c.kind == kind)
    if collection or days != ALWAYS:
        counted = select(func.count()).select_from(under(key, kind, collection, days).subquery())
    return connection.execute(counted).scalar() or 0


def under(key: str, kind: Kind, collection: int, days: Days = ALWAYS) -> Select[Any]:
    """A query for the facts of a kind under a key, as a collection (0: all) tells them on some days."""
    told = within(fact_keys.c.day, days)
    here = select(fact_keys.c.fact_id).where(fact_keys.c.key == key, fact_keys.c.kind == kind, *told)
    if collection:
        here = (
            here.join(facts, facts.c.id == fact_keys.c.fact_id)
            .join(readings, readings.c.id == facts.c.reading_id)
            .join(versions, versions.c.id == readings.c.version_id)
            .join(articles, articles.c.id == versions.c.article_id)
            .where(articles.c.collection_id == collection)
        )
    return here


def newest_first(here: Select[Any]) -> Select[Any]:
    """The same in the order of days, the newest first."""
    return here.order_by(fact_keys.c.day.desc(), fact_keys.c.fact_id.desc())


def agreement_entry(cluster: Cluster[Any], lines: Sequence[FactLine]) -> AgreementEntry:
    """An instrument of all that is told of it."""
    told = [line.item for line in lines if isinstance(line.item, Agreement)]
    stages = life(cluster.members)
    fullest = max(told, key=lambda a: (len(a.parties), len(a.title)))
    return AgreementEntry(
        cluster.id, fullest.title, fullest.kind, fullest.parties, stages[-1].status, tuple(stages), tuple(lines)
    )


def agreement(connection: Connection, uid: str) -> AgreementEntry:
    """The instrument to which an id leads, as it stands; where its sources withdrew all, as they told of it.

    NotFound where the id leads nowhere, Unseen where not all is seen that tells of it.
    """
    row = home(connection, uid, kinds.AGREEMENT).row
    sight.check_whole(connection, row)
    return agreement_of(connection, row)


def agreement_of(connection: Connection, row: int) -> AgreementEntry:
    """The instrument of a cluster by its row, as it stands; where its sources withdrew all, as they told of it."""
    for withdrawn in (False, True):
        ((cluster, lines),) = kept_together(connection, kinds.AGREEMENT, [row], EVERY_COLLECTION, withdrawn=withdrawn)
        if lines:
            break
    return agreement_entry(cluster, lines)


def agreements_of(connection: Connection, rows: Sequence[int]) -> list[AgreementEntry]:
    """Instruments by the rows of their clusters, in the order of these, without those that all sources withdrew or a person
    rejected."""
    gone = rejected(connection, rows)
    kept = kept_together(connection, kinds.AGREEMENT, [row for row in rows if row not in gone], EVERY_COLLECTION)
    return [agreement_entry(cluster, lines) for cluster, lines in kept if lines]


def titled(entry: AgreementEntry, asked: str) -> bool:
    """Whether any title that an agreement is given holds all these words, whatever their accents and endings."""
    titles = ((line.item.title, line.article.lang or "") for line in entry.lines if isinstance(line.item, Agreement))
    return any(holds(title, asked, lang) for title, lang in titles)


def holds(title: str, asked: str, lang: str, *, begun: bool = False) -> bool:
    """Whether a title in a language holds all these words; the last may be unfinished where they are only `begun`."""
    wanted, told = [w.plain for w in words(asked)], [w.plain for w in words(title)]
    if begun and wanted and any(word.startswith(wanted[-1]) for word in told):
        wanted.pop()
    return {stem(word, lang) for word in wanted} <= {stem(word, lang) for word in told}


def _homes(connection: Connection, where: ColumnElement[bool]) -> dict[int, int]:
    """The clusters of facts that fulfil a condition on `items`, by the rows of both."""
    rows = connection.execute(select(items.c.fact_id, items.c.cluster_id).where(where))
    return {row.fact_id: row.cluster_id for row in rows}


def kept_together(
    connection: Connection, kind: kinds.Kind, rows: Sequence[int], collection: int, *, withdrawn: bool = False
) -> Iterator[tuple[Cluster[Any], list[FactLine]]]:
    """Clusters by their rows, each with its lines of a collection; what is withdrawn is left out, or is alone there."""
    members: dict[int, list[Held]] = defaultdict(list)
    homes = _homes(connection, items.c.cluster_id.in_(rows))
    found = connection.execute(select(clusters.c.id, clusters.c.uid).where(clusters.c.id.in_(rows)))
    names = {row.id: row.uid for row in found}
    for _, held in find(connection, kind, OF_CLUSTERS, clusters=list(rows)).values():
        if held.withdrawn == withdrawn and collection in (EVERY_COLLECTION, held.collection):
            members[homes[held.fact]].append(held)
    told_of = [held.fact for some in members.values() for held in some]
    lines = fact_lines(connection, told_of, told_of if withdrawn else ())
    for row in rows:
        told = sorted(members[row], key=lambda held: held.item.order)
        yield Cluster(names[row], tuple(held.item for held in told)), [lines[held.fact] for held in told]


def saying_entry(cluster: Cluster[Any], lines: Sequence[FactLine]) -> SayingEntry:
    """A saying of all that is told of it."""
    by_key = {(line.article.uid, line.item.id): line for line in lines if isinstance(line.item, Statement)}
    wordings = tuple(by_key[same[0].key] for same in variants(cluster.members))
    judged = [line for line in lines if line.judged]
    said = (judged or wordings)[0].item
    assert isinstance(said, Statement)
    about = tuple(dict.fromkeys(code for line in judged[:1] or lines for code in _about(line)))
    return SayingEntry(cluster.id, said.speaker, said.role, said.entity, about, said.kind == "direct", wordings, tuple(lines))


def _about(line: FactLine) -> tuple[str, ...]:
    return line.item.about if isinstance(line.item, Statement) else ()


def figures(
    connection: Connection, key: str, collection: int = EVERY_COLLECTION, offset: int = 0, limit: int = MOST,
    days: Days = ALWAYS,
) -> tuple[Register[Series], dict[Claim, FactLine]]:  # fmt: skip
    """Series of figures under a key, of at most `limit` facts from the `offset`-th newest on, and the line of each claim."""
    lines, total = facts_under(connection, key, "figure", limit, collection, offset, days)
    claims = {_claim(line, line.item): line for line in lines if isinstance(line.item, Figure)}
    return Register(tuple(series(claims)), len(lines), total), claims


def _claim(line: FactLine, figure: Figure) -> Claim:
    return Claim(
        figure.measure, figure.unit, figure.actors, figure.recipients, figure.period, figure.value, figure.qualifier,
        line.article.uid, line.article.published or "",
    )  # fmt: skip
