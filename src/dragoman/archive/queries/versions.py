"""Versions of an article, each with its newest reading, and what the newest of them tells no more."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from dragoman.archive.derived import Derived, derive
from dragoman.archive.fact_places import keys_of
from dragoman.archive.packing import Kind, unsqueeze
from dragoman.archive.queries.records import Fact, facts_of, record_and_facts
from dragoman.archive.sameness import signature
from dragoman.archive.tables import articles, readings, sources, texts, versions
from dragoman.records import Record


@dataclass(frozen=True)
class Version:
    """A version of an article with its newest reading; `published` and `lang` are those of the record."""

    id: int
    number: int
    reading: int
    text: str
    title: str
    lang: str | None
    published: str | None
    fetched: str
    stored_at: str

    @property
    def order(self) -> tuple[str, int]:
        """Newest last: by the time of fetching where it is given, else of storing."""
        return self.fetched, self.number

    @property
    def day(self) -> str:
        """Day of publication, or of storing where that is not known."""
        return (self.published or self.stored_at)[:10]


@dataclass(frozen=True)
class Telling:
    """What a version tells: its record, and the rows of its facts."""

    record: Record
    facts: list[Fact]


def telling(connection: Connection, version: Version) -> Telling:
    """What a version tells, as it was read last."""
    return Telling(*record_and_facts(connection, version.reading))


@dataclass(frozen=True)
class Standing:
    """A stored fact: its row, what the reader calls it, and the keys under which it stands (`fact_places`)."""

    id: int
    kind: Kind
    ref: str
    keys: list[str]


@dataclass(frozen=True)
class Present:
    """An article as it stands: who it is, its versions (the newest last), what that tells, and what it tells no more.

    `article`, `collection` and `source` are rows; `derived` follows from what the newest version tells.
    """

    article: int
    uid: str
    collection: int
    source: int | None
    versions: list[Version]
    facts: list[Standing]
    gone: list[tuple[Version, Fact]]
    derived: Derived

    @property
    def newest(self) -> Version:
        """The version that is shown."""
        return self.versions[-1]


def present(connection: Connection, article: int) -> Present:
    """A kept article as it stands."""
    row = connection.execute(_WHO, {"article": article}).one()
    found = versions_of(connection, article)
    told, gone = telling(connection, found[-1]), withdrawn_facts(connection, found)
    facts = [Standing(fact.id, fact.kind, fact.ref, keys_of(fact.item)) for fact in told.facts]
    derived = derive(told.record, row.uid, row.name or "")
    return Present(article, row.uid, row.collection_id, row.source_id, found, facts, gone, derived)


_WHO = (
    select(articles.c.uid, articles.c.collection_id, articles.c.source_id, sources.c.name)
    .outerjoin(sources, sources.c.id == articles.c.source_id)
    .where(articles.c.id == bindparam("article"))
)


def versions_of(connection: Connection, article: int) -> list[Version]:
    """All versions of an article, the newest last."""
    rows = connection.execute(
        select(versions, readings.c.id.label("reading"), readings.c.head, texts.c.body)
        .join(readings, readings.c.version_id == versions.c.id)
        .join(texts, texts.c.hash == versions.c.text_hash)
        .where(versions.c.article_id == article)
        .order_by(readings.c.id)
    ).all()
    newest = {row.id: row for row in rows}  # the last reading of each version
    found = []
    for row in newest.values():
        fetched = json.loads(row.given).get("retrieved") or row.stored_at
        text = unsqueeze(row.body)
        found.append(Version(row.id, row.number, row.reading, text, *titled(row.head), fetched, row.stored_at))
    return sorted(found, key=lambda v: v.order)


def titled(head: str) -> tuple[str, str | None, str | None]:
    """Title, language and day of publication that the head of a reading gives (`packing.head`)."""
    told = json.loads(head)
    return told.get("title") or "", told.get("lang"), told.get("published")


def withdrawn_facts(connection: Connection, found: list[Version]) -> list[tuple[Version, Fact]]:
    """What older versions told and the newest (the last) tells no more, each once, as the last version that told it."""
    if len(found) == 1:
        return []
    told = {signature(f.item) for f in facts_of(connection, found[-1].reading, found[-1].text)}
    gone: list[tuple[Version, Fact]] = []
    for version in reversed(found[:-1]):
        for fact in facts_of(connection, version.reading, version.text):
            if (claim := signature(fact.item)) not in told:
                told.add(claim)
                gone.append((version, fact))
    return gone
