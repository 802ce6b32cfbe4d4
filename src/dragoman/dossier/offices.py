"""Who was seen in which office of a state or organisation, put together from the newest sightings."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from dragoman.archive.case_view import EVERY_COLLECTION
from dragoman.archive.fact_fields import corrected
from dragoman.archive.merging.clusters import Cluster, partition
from dragoman.archive.merging.people import PEOPLE, Mention, mentions_of, spellings
from dragoman.archive.merging.spells import OfficeSpell, Sighting, spells
from dragoman.archive.packing import pack
from dragoman.archive.queries.corrected import Right, right
from dragoman.archive.queries.fact_ids import fact_id, joined, name_of
from dragoman.archive.tables import articles, facts, readings, versions
from dragoman.dossier.months import ALWAYS, Days
from dragoman.dossier.registers import MOST, Register, newest_under
from dragoman.dossier.told import item_of
from dragoman.records import Office, Record


@dataclass(frozen=True)
class OfficeEntry:
    """A person in an office, from the first to the last sighting, with the articles that tell it; `id` is that of all these
    sightings (`fact_ids`), empty where they are not at hand."""

    spell: OfficeSpell
    name: str
    id: str = ""


def offices(
    connection: Connection, code: str, collection: int = EVERY_COLLECTION, offset: int = 0, limit: int = MOST,
    days: Days = ALWAYS,
) -> Register[OfficeEntry]:  # fmt: skip
    """Who was seen in which office of a state or organisation, the last seen first: of at most `limit` sightings from the
    `offset`-th newest on, in articles of some `days`."""
    rows, total = newest_under(connection, code, "office", limit, collection, offset, days)
    told = connection.execute(_OFFICES, {"rows": rows}).all()
    judged = right(connection, [row.article_id for row in told])
    found = tuple(_Told(row.uid, row.head, _body(row.body, judged.get(row.id, {})), row.position) for row in told)
    return Register(_entries(code, found), len(rows), total)


class _Told(NamedTuple):
    """An office as it is stored, or as a person judged it: of which article, what is known of that one, and its number."""

    article: str
    head: str
    body: str
    position: int


def _body(body: str, values: Right) -> str:
    return pack(corrected(item_of("office", body, ""), values), "") if values else body


@lru_cache(maxsize=128)
def _entries(code: str, told: tuple[_Told, ...]) -> tuple[OfficeEntry, ...]:
    """Of offices, each with its article and what is known of that one.

    Who is who takes the longest of a dossier, and a state's offices stand in those of all its pairs.
    """
    records = _records(told)
    mentions = [mention for record in records.values() for mention in mentions_of(record)]
    together = [cluster for component in partition(PEOPLE, mentions) for cluster in component.clusters]
    names = {cluster.id: spellings(cluster.members)[0] for cluster in together}
    members = {cluster.id: {mention.article: mention.fact for mention in cluster.members} for cluster in together}
    seen = [sighting for cluster in together for sighting in _sightings(cluster, code, records)]
    ids = _ids(told)
    found = [OfficeEntry(spell, names[spell.person], _id(spell, members[spell.person], ids)) for spell in spells(seen)]
    return tuple(sorted(found, key=lambda e: e.spell.last, reverse=True))


def _ids(told: Sequence[_Told]) -> dict[tuple[str, str, str], str]:
    """The ids of sightings by article, name of the person, and office."""
    found: dict[tuple[str, str, str], str] = {}
    for one in told:
        office = item_of("office", one.body, "")
        assert isinstance(office, Office)
        found[one.article, office.person, office.office] = fact_id(one.article, name_of(office, one.position))
    return found


def _id(spell: OfficeSpell, names: Mapping[str, str], ids: Mapping[tuple[str, str, str], str]) -> str:
    """One id of all sightings of a spell, the newest first; `names` are those of the person by article."""
    told = ((article, names[article], spell.office) for article in reversed(spell.articles))
    return joined([ids[key] for key in told if key in ids])


def _sightings(cluster: Cluster[Mention], code: str, records: dict[str, Record]) -> list[Sighting]:
    return [
        Sighting(cluster.id, code, office.office, record.published or "", office.former, record.id)
        for mention in cluster.members
        for record in (records[mention.article],)
        for office in record.offices
        if office.person == mention.fact
    ]


def _records(told: Sequence[_Told]) -> dict[str, Record]:
    """By article a record of these offices alone, their words left empty: hundreds are read for a few lines."""
    found: dict[str, list[Office]] = defaultdict(list)
    days: dict[str, str | None] = {}
    for uid, head, body, _ in told:
        office = item_of("office", body, "")
        assert isinstance(office, Office)
        found[uid].append(office)
        days[uid] = json.loads(head).get("published")
    return {uid: _record(uid, days[uid], tuple(some)) for uid, some in found.items()}


_NOTHING = Record.model_construct(None, id="", published=None, events=(), agreements=(), statements=(), figures=(), offices=())


def _record(uid: str, published: str | None, found: tuple[Office, ...]) -> Record:
    return _NOTHING.model_copy(update={"id": uid, "published": published, "offices": found})


_OFFICES = (
    select(facts.c.id, facts.c.position, facts.c.body, readings.c.head, versions.c.article_id, articles.c.uid)
    .join(readings, readings.c.id == facts.c.reading_id)
    .join(versions, versions.c.id == readings.c.version_id)
    .join(articles, articles.c.id == versions.c.article_id)
    .where(facts.c.id.in_(bindparam("rows", expanding=True)))
)
