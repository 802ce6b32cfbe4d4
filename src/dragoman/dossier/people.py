"""A person: mentions in all articles put together, with offices, what they said and where they took part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from dragoman.archive.merging.clusters import Cluster, partition
from dragoman.archive.merging.items import Item, item_id
from dragoman.archive.merging.names import person_key
from dragoman.archive.merging.people import PEOPLE, Mention, spellings
from dragoman.archive.merging.spells import OfficeSpell, Sighting, spells
from dragoman.archive.projections import cases, items
from dragoman.dossier.asked import collection_id
from dragoman.dossier.batches import batched
from dragoman.dossier.levels import says_more
from dragoman.dossier.mentions import Named, Naming, named
from dragoman.dossier.told import CaseLine, FactLine, case_lines, fact_lines
from dragoman.errors import NotFound
from dragoman.records import Event, Office, Statement

SHOWN = 50


@dataclass(frozen=True)
class Person:
    """One person; `articles` of the `named` articles with such a name tell of him or her.

    `ids` are all that the person may ever have had, `acts` and `said` the rows of facts, the newest said first.
    """

    id: str
    ids: frozenset[str]
    names: tuple[str, ...]
    entities: tuple[str, ...]
    offices: tuple[OfficeSpell, ...]
    acts: tuple[int, ...]
    said: tuple[int, ...]
    articles: int
    named: int
    at_least: bool


@dataclass(frozen=True)
class PersonPage(Person):
    """One person with cases and statements, the newest; `all_cases` and `all_statements` say of how many."""

    cases: tuple[CaseLine, ...]
    all_cases: int
    statements: tuple[FactLine, ...]
    all_statements: int


def people(connection: Connection, name: str, collection: str | None = None) -> list[PersonPage]:
    """All persons whom a name may mean, those told of most first; NotFound where nobody is called so.

    Only articles of a collection are read where one is named; the cases are shown with all that tells of them.
    """
    return [_page(connection, person) for person in persons(connection, name, collection)]


def persons(connection: Connection, name: str, collection: str | None = None) -> list[Person]:
    """The same, without their cases and statements."""
    found = named(connection, name, collection_id(connection, collection))
    if not found.mentions:
        raise NotFound(f"Nobody called {name!r} is mentioned in the archive. Try the surname alone, or: dragoman search {name}")
    together = (cluster for component in partition(PEOPLE, found.mentions) for cluster in component.clusters)
    return sorted((_person(cluster, found) for cluster in together), key=lambda person: (-person.articles, person.id))


def _person(person: Cluster[Mention], found: Named) -> Person:
    acts: list[int] = []
    said: list[tuple[str, int]] = []
    seen: list[Sighting] = []
    for member in person.members:
        naming = found.told[member.article]
        for row, fact in naming.facts.items():
            if isinstance(fact, Event) and any(_is(member, p.person) for p in (*fact.actors, *fact.recipients)):
                acts.append(row)
            elif isinstance(fact, Statement) and _is(member, fact.speaker):
                said.append((naming.published, row))
            elif isinstance(fact, Office) and fact.entity and _is(member, fact.person):
                seen.append(_sighting(person, member, naming, fact))
    return Person(
        id=person.id, ids=frozenset(item_id(member.key, PEOPLE.prefix) for member in person.members),
        names=tuple(spellings(person.members)), entities=_entities(person), offices=_offices(seen), acts=tuple(acts),
        said=tuple(row for _, row in sorted(said, key=lambda one: one[0], reverse=True)),
        articles=len({m.article for m in person.members}), named=found.articles, at_least=found.at_least,
    )  # fmt: skip


def _sighting(person: Cluster[Mention], member: Item[Mention], naming: Naming, office: Office) -> Sighting:
    assert office.entity is not None
    return Sighting(person.id, office.entity, office.office, naming.published, office.former, member.article)


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


def _page(connection: Connection, person: Person) -> PersonPage:
    cases, all_cases = acts(connection, person)
    return PersonPage(
        **vars(person), cases=tuple(cases), all_cases=all_cases, statements=tuple(words(connection, person)),
        all_statements=len(person.said),
    )  # fmt: skip


def one(found: Sequence[Person], id: str | None) -> Person:
    """The person of an id, however old, or without an id the one told of most; NotFound where the id is of none of them."""
    for person in found:
        if id is None or id in person.ids:
            return person
    raise NotFound(f"Nobody of that name has the id {id!r}. There are: {', '.join(person.id for person in found)}.")


def words(connection: Connection, person: Person, start: int = 0, most: int | None = None) -> list[FactLine]:
    """What a person said, at most so many statements (or `SHOWN`) from one on, the newest first."""
    shown = person.said[start : start + (most or SHOWN)]
    lines = fact_lines(connection, shown)
    return [lines[row] for row in shown]


def acts(
    connection: Connection, person: Person, start: int = 0, *where: ColumnElement[bool], most: int | None = None
) -> tuple[list[CaseLine], int]:
    """The cases in which a person takes part that fulfil conditions on `projections.cases`, at most so many (or
    `SHOWN`) from one on, the newest first, and of how many."""
    rows = _acts(connection, person, *where)
    return case_lines(connection, rows[start : start + (most or SHOWN)]), len(rows)


def every_act(connection: Connection, person: Person, most: int) -> tuple[Iterator[CaseLine], int]:
    """The newest cases in which a person takes part, at most so many: some are held at a time; and of how many."""
    rows = _acts(connection, person)
    return (line for some in batched(rows[:most]) for line in case_lines(connection, some)), len(rows)


def _acts(connection: Connection, person: Person, *where: ColumnElement[bool]) -> Sequence[int]:
    homes = select(items.c.cluster_id).where(items.c.fact_id.in_(person.acts)).distinct()
    newest = select(cases.c.id).where(cases.c.id.in_(homes)).order_by(cases.c.day.desc(), cases.c.id.desc())
    return connection.execute(newest.where(*where)).scalars().all()
