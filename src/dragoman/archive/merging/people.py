"""Mentions of people in articles become persons: by name, state, office and date; namesakes stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.rules import Keys, Rules
from dragoman.archive.merging.weights import singles
from dragoman.archive.merging.when import ordinal
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.people import PeopleIndex
from dragoman.records import Record

_LONG = 1500
"""Days after which a surname alone, or an office, is no longer a sign."""
_YEAR = 365
_VOWELS = str.maketrans("", "", "aeiouy")


@dataclass(frozen=True, slots=True)
class Mention:
    """What one article tells of a person.

    `name` is a key of `names.person_key`; `known` the name in the knowledge base of the person that is surely meant;
    `day` an ordinal to the year alone, so that what hundreds of articles tell alike is compared once.
    """

    name: str
    entities: frozenset[str]
    offices: frozenset[str]
    day: int | None
    known: str


@dataclass
class _Gathered:
    spelling: str
    position: int
    entities: set[str]
    offices: set[str]


def mentions_of(record: Record, article: str | None = None, people: PeopleIndex | None = None) -> list[Item[Mention]]:
    """One item for each name of a person in a record; its fact id is the name as the article writes it."""
    gathered: dict[str, _Gathered] = {}
    for name, entity, office, position in _named(record):
        key = person_key(name)
        if not key:
            continue
        found = gathered.setdefault(key, _Gathered(name, position, set(), set()))
        found.position = min(found.position, position)
        found.entities |= {entity} if entity else set()
        found.offices |= {office} if office else set()
    return [
        Item(article or record.id, g.spelling, record.published or "", g.position, _mention(key, g, record, people))
        for key, g in gathered.items()
    ]


def _named(record: Record) -> Iterator[tuple[str, str | None, str | None, int]]:
    """Name, entity, office, position of each mention; an office once held says only who it is."""
    for office in record.offices:
        yield office.person, office.entity, office.office, office.evidence[0].start if office.evidence else 0
    for event in record.events:
        for party in (*event.actors, *event.recipients):
            if party.person:
                yield party.person, party.entity, None, party.start
    known = {person_key(o.person) for o in record.offices}
    for said in record.statements:
        if said.speaker and person_key(said.speaker) in known:
            yield said.speaker, said.entity, None, said.parts[0].start if said.parts else 0


def _mention(key: str, found: _Gathered, record: Record, people: PeopleIndex | None) -> Mention:
    known = _known(found, record.published, people) if people else ""
    told = ordinal(record.published)
    day = None if told is None else told // _YEAR * _YEAR
    return Mention(key, frozenset(found.entities), frozenset(found.offices), day, known)


def _known(found: _Gathered, published: str | None, people: PeopleIndex) -> str:
    """The only person of the name whose offices fit; empty where none or several do."""
    named = people.named(found.spelling) or people.by_surname(found.spelling, published)
    fitting = [p for p in named if not found.entities or found.entities & {s.entity for s in p.spells}]
    return fitting[0].name if len(fitting) == 1 else ""


@lru_cache(maxsize=1 << 14)
def keys(mention: Mention) -> Keys:
    """The consonants of each word of the name: spellings differ in vowels first."""
    found = frozenset(_bones(word) for word in mention.name.split())
    return Keys(found, found)


def _bones(word: str) -> str:
    return word[0] + word[1:].translate(_VOWELS)


def score(a: Mention, b: Mention) -> float | None:
    """Above zero where the two are one person; None for names that cannot be one's, or two who are known."""
    if not one_person(a.name, b.name) or (a.known and b.known and a.known != b.known):
        return None
    values = singles("people")
    total = values["start"] + values[f"name.{_names(a.name, b.name)}"]
    if a.known and a.known == b.known:
        total += values["known"]
    if a.entities and b.entities:
        total += values["entity.same" if a.entities & b.entities else "entity.other"]
    if a.offices and b.offices:
        total += values["office.same" if _offices(a) & _offices(b) else "office.other"]
    if a.day and b.day and abs(a.day - b.day) > _LONG:
        total += values["long_apart"]
    return total


def _names(a: str, b: str) -> str:
    if " " not in a or " " not in b:
        return "part"
    return "equal" if a == b else "spelt_otherwise"


@lru_cache(maxsize=1 << 14)
def _offices(mention: Mention) -> frozenset[str]:
    """The offices with those that answer for each other (foreign secretary, foreign minister)."""
    return _families(mention.entities, mention.offices)


@lru_cache(maxsize=1 << 12)
def _families(entities: frozenset[str], offices: frozenset[str]) -> frozenset[str]:
    asked = OfficeFamilies.load().asked
    return frozenset(name for entity in entities or {""} for office in offices for name in asked(entity, office))


PEOPLE = Rules[Mention](prefix="p", keys=keys, score=score, coarse=lambda mention: mention, one_per_article=False, clear=True)


def spellings(members: tuple[Item[Mention], ...]) -> list[str]:
    """The names under which a person is mentioned, the fullest and then the most frequent first; initials are no words."""
    times: dict[str, int] = defaultdict(int)
    for member in members:
        times[member.fact] += 1
    return sorted(times, key=lambda name: (-sum(len(w.rstrip(".")) > 1 for w in name.split()), -times[name], name))
