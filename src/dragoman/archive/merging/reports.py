"""One event as one article tells it: what merging compares, taken from a record once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property, lru_cache
from operator import attrgetter

from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import person_key
from dragoman.archive.merging.standing import is_standing
from dragoman.archive.merging.when import UNKNOWN, When, ordinal, when_of
from dragoman.archive.merging.words import hours, signs, told_by
from dragoman.knowledge.entities import Entity, load_entities
from dragoman.records import Event, Figure, Party, Place, Record, Status

_NEAR = 160
"""Characters around an event's words in which a figure still measures that event."""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One party: code (empty where unresolved), key of the person's name, English office; both may be empty."""

    entity: str
    person: str = ""
    office: str = ""


@dataclass(frozen=True)
class Facts:
    """All that is compared.  Two reports with equal facts are alike for merging."""

    type: str
    mode: str | None
    status: Status
    cameo: str | None
    actors: tuple[Side, ...]
    recipients: tuple[Side, ...]
    when: When
    place: str
    country: str
    contexts: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[tuple[str, str, float]]
    hours: frozenset[str]
    told: int | None
    lang: str | None
    standing: bool = False
    beside: frozenset[str] = frozenset()
    """Keys of people whom the words name, but who were read as nobody's."""
    sure: int = field(default=100, compare=False)
    """How sure the reader was, in percent: not compared, but shown to those who review."""

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        # Facts are keys of caches that are asked for each pair: counted once, not at each look.
        return hash(_COMPARED(self))

    def __getstate__(self) -> dict[str, object]:
        # Texts have other hashes in another process.
        return {name: value for name, value in self.__dict__.items() if name != "_hash"}

    @cached_property
    def entities(self) -> frozenset[str]:
        """Codes of all resolved parties."""
        return self.doers | self.sufferers

    @cached_property
    def doers(self) -> frozenset[str]:
        """Codes of resolved actors."""
        return frozenset(s.entity for s in self.actors if s.entity)

    @cached_property
    def sufferers(self) -> frozenset[str]:
        """Codes of resolved recipients."""
        return frozenset(s.entity for s in self.recipients if s.entity)

    @cached_property
    def said(self) -> float:
        """How much the words say (`words.told_by`)."""
        return told_by(self.words)


_COMPARED = attrgetter(*(f.name for f in fields(Facts) if f.compare))


@lru_cache(maxsize=1 << 12)
def coarse(facts: Facts) -> Facts:
    """Only who, what, when and where: without words, numbers, contexts and circumstances of telling."""
    nothing: frozenset[str] = frozenset()
    return replace(facts, words=nothing, numbers=frozenset(), contexts=nothing, told=None, lang=None, cameo=None)


Report = Item[Facts]
"""One event as one article tells it."""


def reports_of(record: Record, article: str | None = None) -> list[Report]:
    """The reports of a record in the order of its text; `article` is the store's id, else the record's own."""
    told = ordinal(record.published)
    offices = {person_key(o.person): o.office for o in record.offices if not o.former}
    people = _people(record)
    named = frozenset(e.date.value for e in record.events if e.date and e.date.text)
    made = [
        Report(
            article or record.id,
            event.id,
            record.published or "",
            event.evidence[0].start if event.evidence else 0,
            replace(_facts(event, record, told, offices, named), beside=_beside(event, people)),
        )
        for event in record.events
    ]
    return sorted(made, key=lambda r: r.order)


def _facts(event: Event, record: Record, told: int | None, offices: Mapping[str, str], named: frozenset[str]) -> Facts:
    place = event.place
    past = event.status in ("occurred", "negated")
    standing = is_standing(event, record.published)
    return Facts(
        type=event.type,
        mode=event.mode,
        status=event.status,
        cameo=event.cameo,
        actors=_sides(event.actors, offices),
        recipients=_sides(event.recipients, offices),
        when=UNKNOWN if standing else when_of(event.date, told, past=past, named=named),
        place=_town(place),
        country=(place.country or "") if place else "",
        contexts=frozenset(event.contexts),
        words=_words(event),
        numbers=_numbers(event, record.figures),
        hours=frozenset().union(*(hours(span.text) for span in event.evidence), hours((event.date and event.date.text) or "")),
        told=told,
        lang=record.lang,
        standing=standing,
        sure=round(100 * event.confidence),
    )


def _people(record: Record) -> dict[str, str]:
    """Names of all people of a record with their keys."""
    parties = (p.person for e in record.events for p in (*e.actors, *e.recipients))
    return {name: person_key(name) for name in (*parties, *(o.person for o in record.offices)) if name}


def _beside(event: Event, people: Mapping[str, str]) -> frozenset[str]:
    taking_part = {p.person for p in (*event.actors, *event.recipients)}
    told = " ".join(span.text for span in event.evidence)
    return frozenset(key for name, key in people.items() if name not in taking_part and name in told)


@cache
def _entities() -> dict[str, Entity]:
    return load_entities()


@cache
def _countries() -> frozenset[str]:
    return frozenset(e.name_en for e in _entities().values() if e.kind == "state")


def _town(place: Place | None) -> str:
    """The name of a place that is less than a whole country; else empty."""
    return place.name if place and place.name not in _countries() else ""


def _sides(parties: tuple[Party, ...], offices: Mapping[str, str]) -> tuple[Side, ...]:
    made = set()
    for party in parties:
        person = person_key(party.person) if party.person else ""
        made.add(Side(party.entity or "", person, offices.get(person, "")))
    return tuple(sorted(made))


def _words(event: Event) -> frozenset[str]:
    """Signs of the evidence without its parties and place, which are compared on their own."""
    told = [(p.start, p.end) for p in (*event.actors, *event.recipients)]
    if event.place and event.place.start is not None and event.place.end is not None:
        told.append((event.place.start, event.place.end))
    if event.date and event.date.start is not None and event.date.end is not None:
        told.append((event.date.start, event.date.end))
    found: set[str] = set()
    for span in event.evidence:
        inside = [(s - span.start, e - span.start) for s, e in told if span.start <= s < span.end and e - s < len(span.text)]
        found |= signs(span.text, inside)
    codes = {p.entity for p in (*event.actors, *event.recipients) if p.entity}
    return frozenset(found).difference(*(_name_signs(code) for code in codes))


@cache
def _name_signs(code: str) -> frozenset[str]:
    """Signs of the names of a party, by which its adjectives begin too."""
    entity = _entities().get(code)
    return signs(f"{entity.name_en} {entity.name_fr}") if entity is not None else frozenset()


def _numbers(event: Event, figures: tuple[Figure, ...]) -> frozenset[tuple[str, str, float]]:
    spans = [(s.start - _NEAR, s.end + _NEAR) for s in event.evidence]
    parties = {p.entity for p in (*event.actors, *event.recipients) if p.entity}
    return frozenset(
        (f.measure, f.unit, f.value)
        for f in figures
        if parties.intersection((*f.actors, *f.recipients))
        and any(start <= s.start and s.end <= end for s in f.evidence for start, end in spans)
    )
