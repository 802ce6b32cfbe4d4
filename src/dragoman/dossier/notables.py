"""Who of the people seen in offices counts between two states."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.archive.merging.names import one_person, person_key
from dragoman.dossier import levels
from dragoman.dossier.contents import Contents
from dragoman.dossier.offices import OfficeEntry
from dragoman.dossier.refuted import refuted
from dragoman.records import Event

_LOWEST = "minister"
"""Whoever stands lower is shown where he or she takes part."""


def notable(entries: Sequence[OfficeEntry], found: Contents) -> list[OfficeEntry]:
    """Heads, ministers and those who take part in what is listed: by party, then by level, those seen last first."""
    taking_part = _taking_part(found)
    named = [e for e in entries if not any(_says_more(other, e) or _rather(other, e) for other in entries)]
    sure = [e for e in named if not e.spell.doubtful and not refuted(e.spell, e.name)]
    kept = [e for e in sure if _high(e) or _takes_part(e, taking_part)]
    newest_first = sorted(kept, key=lambda e: e.spell.last, reverse=True)
    return sorted(newest_first, key=lambda e: (found.codes.index(e.spell.entity), _rank(e)))


def _says_more(other: OfficeEntry, entry: OfficeEntry) -> bool:
    """True where another entry gives the same person the same office by a fuller name."""
    return levels.says_more(other.spell, entry.spell) and one_person(person_key(other.name), person_key(entry.name))


def _rather(other: OfficeEntry, entry: OfficeEntry) -> bool:
    """True where more articles give the same person the same office for the other party."""
    if other.spell.entity == entry.spell.entity or other.spell.office != entry.spell.office:
        return False
    more = len(other.spell.articles) > len(entry.spell.articles)
    return more and one_person(person_key(other.name), person_key(entry.name))


def _high(entry: OfficeEntry) -> bool:
    return _rank(entry) <= levels.rank(_LOWEST)


def _rank(entry: OfficeEntry) -> int:
    return levels.rank(levels.level(entry.spell.office, entry.spell.entity))


def _taking_part(found: Contents) -> set[tuple[str, str]]:
    """Party and name of all who are named in the cases that are listed."""
    lines = (*found.timeline.lines, *found.meetings.lines, *found.not_occurred.lines)
    events = (report.item for line in lines for report in line.reports)
    parties = (p for e in events if isinstance(e, Event) for p in (*e.actors, *e.recipients))
    return {(p.entity, person_key(p.person)) for p in parties if p.entity and p.person}


def _takes_part(entry: OfficeEntry, taking_part: set[tuple[str, str]]) -> bool:
    key = person_key(entry.name)
    return any(entity == entry.spell.entity and one_person(key, name) for entity, name in taking_part)
