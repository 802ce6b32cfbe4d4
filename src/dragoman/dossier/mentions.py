"""What the newest articles tell of people of one name, without all else that they tell: hundreds are read for a page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, Connection, and_, bindparam, or_, select

from dragoman.archive.fact_fields import corrected
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.people import PEOPLE, Mention, mentions_of
from dragoman.archive.packing import unpack
from dragoman.archive.projections import current, name_keys
from dragoman.archive.queries.corrected import is_rejected, right
from dragoman.archive.queries.decisions import rejected_facts
from dragoman.archive.tables import articles, facts, readings
from dragoman.records import Event, Office, Record, Statement

MOST = 300
"""Articles that are read for one name: the newest."""
Fact: TypeAlias = Event | Statement | Office
_Meant: TypeAlias = Callable[[str], bool]


@dataclass(frozen=True)
class Naming:
    """What an article tells of people of a name: facts by their rows, in which the words of all spans are left empty, and
    their numbers among those of their kind."""

    published: str
    facts: Mapping[int, Fact]
    positions: Mapping[int, int]


@dataclass(frozen=True)
class Named:
    """What the newest `articles` that name somebody so tell of them, by article; `at_least` where there are more articles."""

    told: Mapping[str, Naming]
    mentions: tuple[Item[Mention], ...]
    articles: int
    at_least: bool


def named(connection: Connection, name: str, collection: int, most: int | None = None) -> Named:
    """Who is called so in articles of a collection (0: of all); at most so many are read, or `MOST`."""
    key = person_key(name)
    rows, more = _articles_naming(connection, key, collection, most or MOST)
    meant = cache(lambda spelling: one_person(key, person_key(spelling)))
    told = _told(connection, rows, meant)
    mentions = (m for uid, naming in told.items() for m in mentions_of(_record(uid, naming), uid) if meant(m.fact))
    return Named(told, tuple(mentions), len(rows), more)


def _articles_naming(connection: Connection, key: str, collection: int, most: int) -> tuple[dict[int, str], bool]:
    """The newest articles that name somebody with this surname, by their readings; whether there are more."""
    newest = (
        select(articles.c.uid, current.c.reading_id)
        .select_from(name_keys)
        .join(articles, articles.c.id == name_keys.c.article_id)
        .join(current, current.c.article_id == name_keys.c.article_id)
        .where(name_keys.c.key.in_(surname_keys(key)))
        .order_by(name_keys.c.day.desc(), articles.c.uid)
        .limit(most + 1)
    )
    if collection:
        newest = newest.where(articles.c.collection_id == collection)
    rows = connection.execute(newest).all()
    return {row.reading_id: row.uid for row in rows[:most]}, len(rows) > most


def surname_keys(key: str) -> list[str]:
    """Where articles that name somebody with the surname of a key (`person_key`) stand in `projections.name_keys`."""
    surname = key.split()[-1] if key else ""
    return sorted(PEOPLE.keys(Mention(surname, frozenset(), frozenset(), None, "")).asked)


def _told(connection: Connection, rows: Mapping[int, str], meant: _Meant) -> dict[str, Naming]:
    """By article, in the order of `rows`, its facts that name somebody who is meant, as people judged them right; without
    statements and offices that were rejected."""
    found: dict[int, dict[int, Fact]] = defaultdict(dict)
    judged = right(connection, connection.execute(_ARTICLES, {"readings": list(rows)}).scalars().all())
    told = connection.execute(_FACTS, {"readings": list(rows), "judged": list(judged)}).all()
    gone = rejected_facts(connection, [row.id for row in told if row.kind == "statement"])
    for row in told:
        values = judged.get(row.id, {})
        rejected = row.id in gone or is_rejected(values)
        if not rejected and any(map(meant, _names({**json.loads(row.body), **values}))):
            fact = unpack(row.kind, row.body, "")
            shown = corrected(fact, values) if values else fact
            assert isinstance(shown, Fact)
            found[row.reading_id][row.id] = shown
    heads = connection.execute(_HEADS, {"readings": list(found)})
    days = {row.id: json.loads(row.head).get("published") or "" for row in heads}
    positions = {row.id: row.position for row in told}
    return {uid: Naming(days[reading], found[reading], positions) for reading, uid in rows.items() if reading in found}


def _names(body: Mapping[str, Any]) -> Iterator[str]:
    """All names of people in a fact as it is stored."""
    said = (body.get("person"), body.get("speaker"))
    acted = (party.get("person") for side in ("actors", "recipients") for party in body.get(side, ()) if isinstance(party, dict))
    yield from (name for name in (*said, *acted) if name)


def _record(uid: str, naming: Naming) -> Record:
    """A record of these facts alone, as far as mentions are made of it."""
    lists: dict[type[Fact], list[Fact]] = defaultdict(list)
    for fact in naming.facts.values():
        lists[type(fact)].append(fact)
    return Record.model_construct(
        None, id=uid, published=naming.published or None, events=tuple(lists[Event]), statements=tuple(lists[Statement]),
        offices=tuple(lists[Office]),
    )  # fmt: skip


_READINGS: BindParameter[int] = bindparam("readings", expanding=True)
_FACTS = (
    select(facts.c.id, facts.c.reading_id, facts.c.kind, facts.c.position, facts.c.body)
    .where(
        facts.c.reading_id.in_(_READINGS),
        or_(
            facts.c.kind == "office",
            facts.c.id.in_(bindparam("judged", expanding=True)),
            and_(facts.c.kind == "statement", facts.c.body.contains('"speaker":"')),
            and_(facts.c.kind == "event", facts.c.body.contains('"person":"')),
        ),
    )
    .order_by(facts.c.reading_id, facts.c.kind, facts.c.position)
)
"""Facts that name somebody, or may do so by what was judged, in the order of their records."""
_ARTICLES = select(current.c.article_id).where(current.c.reading_id.in_(_READINGS))
_HEADS = select(readings.c.id, readings.c.head).where(readings.c.id.in_(_READINGS))
