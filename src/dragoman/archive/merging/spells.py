"""Sightings of people in offices become spells with first and last sighting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.knowledge.office_families import OfficeFamilies

_STEADY = 3
"""Days of sighting from which a holder is known well enough for one contrary sighting not to count."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article of that day gives a person (by id) an office; `former` where it says that it is over."""

    person: str
    entity: str
    office: str
    day: str
    former: bool
    article: str


@dataclass(frozen=True, slots=True)
class OfficeSpell:
    """A person in an office from the first to the last sighting (YYYY-MM-DD).

    `over_by` is the first day on which an article says, or shows by a successor, that it was over; None where
    nothing says so: the spell may last.
    """

    person: str
    entity: str
    office: str
    first: str
    last: str
    over_by: str | None
    articles: tuple[str, ...]
    doubtful: bool = False
    """True where it was told on one day only, amid those on which the office was another's: likelier another office."""


def spells(sightings: Iterable[Sighting]) -> list[OfficeSpell]:
    """All spells, by state, office and first sighting: a function of the set of sightings."""
    by_office: dict[tuple[str, str], list[Sighting]] = defaultdict(list)
    by_family: dict[tuple[str, frozenset[str]], list[Sighting]] = defaultdict(list)
    for seen in set(sightings):
        by_office[seen.entity, seen.office].append(seen)
        by_family[seen.entity, _family(seen)].append(seen)
    stray = {key: _stray(found) for key, found in by_family.items()}
    found = [
        spell for key in sorted(by_office) for told in [by_office[key]]
        for spell in _of_office(told, stray[told[0].entity, _family(told[0])])
    ]  # fmt: skip
    return sorted(found, key=lambda s: (s.entity, s.office, s.first, s.person))


def _family(seen: Sighting) -> frozenset[str]:
    """The offices that are one under several names: foreign minister, foreign secretary, secretary of state."""
    return frozenset(OfficeFamilies.load().asked(seen.entity, seen.office))


def _of_office(sightings: list[Sighting], stray: set[str]) -> list[OfficeSpell]:
    ordered = sorted(sightings, key=lambda s: (s.day, s.former, s.person, s.article))
    surely = [s for s in ordered if s.person not in stray]
    runs: list[list[Sighting]] = []
    open_runs: dict[str, list[Sighting]] = {}
    for seen in (s for s in ordered if not s.former):
        run = open_runs.get(seen.person)
        if run is None or _interrupted(surely, seen.person, run[-1].day, seen.day):
            run = open_runs[seen.person] = []
            runs.append(run)
        run.append(seen)
    return [_spell(run, surely, doubtful=run[0].person in stray) for run in runs]


def _stray(sightings: list[Sighting]) -> set[str]:
    """People seen on one day in an office that one person holds, and that another was seen in before and after, for days."""
    days: dict[str, set[str]] = defaultdict(set)
    for seen in sightings:
        if not seen.former and _single(seen.office):
            days[seen.person].add(seen.day)
    steady = [(min(told), max(told)) for told in days.values() if len(told) >= _STEADY]
    once = {person: min(told) for person, told in days.items() if len(told) == 1}
    return {person for person, day in once.items() if any(first < day < last for first, last in steady)}


def _interrupted(ordered: list[Sighting], person: str, after: str, before: str) -> bool:
    """True where between two sightings the office was called former, or surely another's, for days on end."""
    between = [s for s in ordered if after < s.day < before]
    if any(s.person == person and s.former for s in between):
        return True
    others = {s.day for s in between if s.person != person and not s.former and _single(s.office)}
    return len(others) > 1


def _single(office: str) -> bool:
    """True for an office that one person holds at a time."""
    return OfficeFamilies.load().rank(office) < 3


def _spell(run: list[Sighting], ordered: list[Sighting], *, doubtful: bool) -> OfficeSpell:
    first, last = run[0], run[-1]
    ends = [
        s.day for s in ordered
        if s.day > last.day and ((s.person == last.person and s.former) or (s.person != last.person and _single(s.office)))
    ]  # fmt: skip
    articles = tuple(dict.fromkeys(s.article for s in run))
    return OfficeSpell(first.person, first.entity, first.office, first.day, last.day, min(ends, default=None), articles, doubtful)
