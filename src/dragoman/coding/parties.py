"""Who is meant: a party in the coding layer, before it becomes part of a record."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.coding.persons import Person
from dragoman.language.tokens import Token
from dragoman.records import Party


@dataclass(frozen=True, slots=True)
class Who:
    """One party as resolved: `route` says how it was found, `trust` from 0 to 1 how surely."""

    entity: str | None
    start: int
    end: int
    route: str
    trust: float = 1.0
    sector: str | None = None
    person: Person | None = None

    def party(self, text: str) -> Party:
        """The party as the record shows it."""
        return Party(
            entity=self.entity, sector=self.sector, start=self.start, end=self.end, text=text[self.start : self.end],
            person=self.person.name if self.person else None, role=self.person.role if self.person else None,
        )  # fmt: skip


def entities(parties: list[Who]) -> frozenset[str]:
    """Codes of all resolved parties."""
    return frozenset(p.entity for p in parties if p.entity)


def distinct(parties: list[Who]) -> list[Who]:
    """One party for each entity and person: a named person stands for his state."""
    kept: list[Who] = []
    for p in parties:
        same = next((k for k in kept if k.entity == p.entity and (k.person is p.person or not (k.person and p.person))), None)
        if same is None:
            kept.append(p)
        elif p.person is not None and same.person is None:
            kept[kept.index(same)] = p
    return kept


def renewed(p: Who, token: Token, route: str) -> Who:
    """A party once more, at a word that points to it."""
    return Who(p.entity, token.start, token.end, route, min(p.trust, 0.85), p.sector, p.person)
