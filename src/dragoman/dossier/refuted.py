"""Heads of states as articles seldom give them, against those whom the knowledge base knows: mostly misread offices."""

from __future__ import annotations

from functools import cache

from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier import levels
from dragoman.knowledge.people import PeopleIndex, Person

_HEADS = ("head-of-state", "head-of-government")
_FEW = 3
"""Articles from which what they say stands, whatever the knowledge base holds."""


def refuted(spell: OfficeSpell, name: str) -> bool:
    """True where few articles make somebody a head of a state that had another one, or that has no such office."""
    if len(spell.articles) >= _FEW or levels.level(spell.office, spell.entity) not in _HEADS:
        return False
    known = _people()
    if not known.spells_of(spell.entity, spell.office):
        return known.holder(spell.entity, "leader", spell.first) is not None
    heads = [known.holder(spell.entity, spell.office, day) for day in (spell.first, spell.last)]
    return all(head is not None and not _is(head, name) for head in heads)


@cache
def _people() -> PeopleIndex:
    return PeopleIndex.load()


def _is(known: Person, name: str) -> bool:
    return any(one_person(person_key(spelling), person_key(name)) for spelling in (known.name, *known.aliases))
