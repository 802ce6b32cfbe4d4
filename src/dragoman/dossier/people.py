"""A person: mentions in all articles put together, with offices, what they said and where they took part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.archive.merging.clusters import Cluster, partition
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.people import PEOPLE, Mention, mentions_of, spellings
from dragoman.archive.merging.spells import OfficeSpell, Sighting, spells
from dragoman.archive.projections import cases, current, items, name_keys
from dragoman.archive.queries.records import Fact, record_and_facts
from dragoman.archive.tables import articles
from dragoman.dossier.asked import collection_id
from dragoman.dossier.levels import says_more
from dragoman.dossier.told import CaseLine, FactLine, case_lines, fact_lines
from dragoman.errors import NotFound
from dragoman.records import Event, Office, Record, Statement

MOST = 300
"""Articles that are read for one name: the newest."""
SHOWN = 50


@dataclass(frozen=True)
class PersonPage:
    """One person; `articles` of the `named` articles with such a name tell of him or her.

    Of cases and statements the newest are kept; `all_cases` and `all_statements` say of how many.
    """

    id: str
    names: tuple[str, ...]
    entities: tuple[str, ...]
    offices: tuple[OfficeSpell, ...]
    cases: tuple[CaseLine, ...]
    all_cases: int
    statements: tuple[FactLine, ...]
    all_statements: int
    articles: int
    named: int
    at_least: bool


_Told = dict[str, tuple[Record, list[Fact]]]


def people(connection: Connection, name: str, collection: str | None = None) -> list[PersonPage]:
    """All persons whom a name may mean, those told of most first; NotFound where nobody is called so.

    Only articles of a collection are read where one is named; the cases are shown with all that tells of them.
    """
    key = person_key(name)
    rows, more = _articles_naming(connection, key, collection_id(connection, collection))
    told: _Told = {uid: record_and_facts(connection, reading) for uid, reading in rows}
    mentions = [m for uid, (record, _) in told.items() for m in mentions_of(record, uid) if one_person(key, m.facts.name)]
    if not mentions:
        raise NotFound(f"Nobody called {name!r} is mentioned in the archive. Try the surname alone, or: dragoman search {name}")
    together = (cluster for component in partition(PEOPLE, mentions) for cluster in component.clusters)
    pages = [_page(connection, cluster, told, len(rows), more) for cluster in together]
    return sorted(pages, key=lambda page: (-page.articles, page.id))


def _articles_naming(connection: Connection, key: str, collection: int) -> tuple[list[tuple[str, int]], bool]:
    """Id and reading of the newest articles that name somebody with this surname; whether there are more."""
    surname = key.split()[-1] if key else ""
    wanted = PEOPLE.keys(Mention(surname, frozenset(), frozenset(), None, "")).asked
    newest = (
        select(articles.c.uid, current.c.reading_id)
        .select_from(name_keys)
        .join(articles, articles.c.id == name_keys.c.article_id)
        .join(current, current.c.article_id == name_keys.c.article_id)
        .where(name_keys.c.key.in_(sorted(wanted)))
        .order_by(name_keys.c.day.desc(), articles.c.uid)
        .limit(MOST + 1)
    )
    if collection:
        newest = newest.where(articles.c.collection_id == collection)
    rows = connection.execute(newest).all()
    return [(row.uid, row.reading_id) for row in rows[:MOST]], len(rows) > MOST


def _page(connection: Connection, person: Cluster[Mention], told: _Told, named: int, more: bool) -> PersonPage:
    acts, said, seen = [], [], []
    for member in person.members:
        record, facts = told[member.article]
        day = record.published or ""
        for fact in facts:
            item = fact.item
            if isinstance(item, Event) and any(_is(member, p.person) for p in (*item.actors, *item.recipients)):
                acts.append(fact.id)
            elif isinstance(item, Statement) and _is(member, item.speaker):
                said.append(fact.id)
            elif isinstance(item, Office) and item.entity and _is(member, item.person):
                seen.append(Sighting(person.id, item.entity, item.office, day, item.former, member.article))
    cases, all_cases = _cases(connection, acts)
    lines = fact_lines(connection, said).values()
    newest = sorted(lines, key=lambda line: line.article.published or "", reverse=True)
    return PersonPage(
        id=person.id, names=tuple(spellings(person.members)), entities=_entities(person), offices=_offices(seen),
        cases=tuple(cases), all_cases=all_cases, statements=tuple(newest[:SHOWN]), all_statements=len(newest),
        articles=len({m.article for m in person.members}), named=named, at_least=more,
    )  # fmt: skip


def _offices(seen: Sequence[Sighting]) -> tuple[OfficeSpell, ...]:
    """Offices of one person, each by its fullest name."""
    found = spells(seen)
    return tuple(spell for spell in found if not any(says_more(other, spell) for other in found))


def _is(member: Item[Mention], name: str | None) -> bool:
    return bool(name) and person_key(str(name)) == member.facts.name


def _entities(person: Cluster[Mention]) -> tuple[str, ...]:
    """The states for which the person is told of, the most frequent first."""
    times = Counter(code for member in person.members for code in sorted(member.facts.entities))
    return tuple(code for code, _ in sorted(times.items(), key=lambda pair: (-pair[1], pair[0])))


def _cases(connection: Connection, acts: Sequence[int]) -> tuple[list[CaseLine], int]:
    """The newest cases of these facts, and how many there are."""
    homes = select(items.c.cluster_id).where(items.c.fact_id.in_(acts)).distinct()
    newest = select(cases.c.id).where(cases.c.id.in_(homes)).order_by(cases.c.day.desc(), cases.c.id.desc())
    rows = connection.execute(newest).scalars().all()
    return case_lines(connection, rows[:SHOWN]), len(rows)
