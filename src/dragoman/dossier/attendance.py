"""Who met whom, in which office and at which level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.archive.merging.cases import Case
from dragoman.archive.merging.names import one_person, person_key
from dragoman.dossier import levels
from dragoman.dossier.told import CaseLine
from dragoman.knowledge.people import PeopleIndex
from dragoman.records import Event, Party

_DAY = 10


@dataclass(frozen=True)
class Attendee:
    """A person at a meeting; `office` in English and `level` are None where neither articles nor the knowledge base tell."""

    entity: str
    person: str
    office: str | None
    level: str | None


@dataclass(frozen=True)
class Attendance:
    """Those who are named at a meeting, and the level of the highest of them."""

    attendees: tuple[Attendee, ...]

    @property
    def level(self) -> str | None:
        """The highest level; None where nobody's office is known."""
        return levels.highest(a.level for a in self.attendees if a.level)

    def level_of(self, entity: str) -> str | None:
        """The highest level of one party."""
        return levels.highest(a.level for a in self.attendees if a.level and a.entity == entity)


def attendance(line: CaseLine, case: Case) -> Attendance:
    """Who takes part in a case, each person once, under the fullest name that its reports give."""
    found: list[Attendee] = []
    for party in sorted(_people(line), key=lambda p: -len(p.person or "")):
        entity, person = str(party.entity), str(party.person)
        key = person_key(person)
        if not any(a.entity == entity and one_person(person_key(a.person), key) for a in found):
            office = _told_office(case, entity, key) or _known_office(entity, person, _day(line))
            found.append(Attendee(entity, person, office, office and levels.level(office, entity)))
    order = list(dict.fromkeys(p.entity for p in _parties(line.shown)))
    return Attendance(tuple(sorted(found, key=lambda a: (_place(order, a.entity), a.person))))


def _people(line: CaseLine) -> list[Party]:
    events = (report.item for report in line.reports)
    return [p for event in events if isinstance(event, Event) for p in _parties(event) if p.person and p.entity]


def _parties(event: Event) -> Iterator[Party]:
    yield from event.actors
    yield from event.recipients


def _place(order: list[str | None], entity: str) -> int:
    return order.index(entity) if entity in order else len(order)


def _told_office(case: Case, entity: str, key: str) -> str | None:
    """The office that a report gives, the first report first."""
    sides = (s for r in case.members for s in (*r.facts.actors, *r.facts.recipients))
    return next((s.office for s in sides if s.entity == entity and s.office and one_person(s.person, key)), None)


def _day(line: CaseLine) -> str | None:
    """The day of a meeting, else the first on which it was told of."""
    known = line.view.date or ""
    return known if len(known) == _DAY else line.reports[0].article.day or None


@cache
def _people_index() -> PeopleIndex:
    return PeopleIndex.load()


def _known_office(entity: str, person: str, on: str | None) -> str | None:
    """The office that the knowledge base gives the only person of that name who held one for the party on that day."""
    if on is None:
        return None
    index = _people_index()
    named = index.named(person) or index.by_surname(person, on)
    held = [spell for spell in (index.spell_at(p, on) for p in named) if spell and spell.entity == entity]
    return held[0].office if len(held) == 1 else None
