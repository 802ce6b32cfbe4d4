"""Offices in the text: whose they are and who holds them ("Turkish Defence Minister Hulusi Akar")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dragoman.coding.analysis import Analysis
from dragoman.coding.persons import People, Person
from dragoman.knowledge.names import Name
from dragoman.knowledge.offices import OfficePhrase

_OF = re.compile(
    r"^[\s ]*(?:(?:de la|de l['’]|des?|du|d['’]|of the|of|for the|for|auprès de l['’]|auprès des?|to the|aux?|à la|à l['’]|in|en)"
    r"[\s ]*(?:République (?:d['’]|du |de )|Royaume (?:d['’]|du |de )|gouvernement |government |armée |régime )?)?$",
    re.I,
)  # fmt: skip
_AND = re.compile(
    r"^\s*(?:,|et|and|, and|et de|et du|et d['’]|, de|, du|and of|et de l['’]|et de la|, de la)\s*(?:la |l['’]|le |les |the )?$",
    re.I,
)
_TO_NAME = re.compile(
    r"^[\s,: ]*(?:(?:le|la|l['’]|the|M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Gen\.?|Lt\.?|Gen|General|Col\.?|Maj\.?|"
    r"Admiral|Adm\.?|Brigadier|Marshal|général|colonel|amiral|maréchal|cheikh|Sheikh|Lord|Sir|-)[\s ]*)*$",
    re.I,
)  # fmt: skip
_FROM_NAME = re.compile(
    r"^[\s ]*(?:,|\(|:|–|—)?[\s ]*(?:who is|qui est|alors|then|now|the|le|la|l['’]|l'actuel|its|his|her|their|son|sa|a|an|un|une|à la tête de|notre|[A-Z][a-z]+'s)?[\s ]*$"
)
_STATE_KINDS = {"state", "adjective", "organisation", "group", "capital", "seat", "demonym", "body"}


@dataclass(slots=True, eq=False)
class Title:
    """An office phrase with the states it belongs to and its holder, where the words say so."""

    phrase: OfficePhrase
    entities: list[str] = field(default_factory=list)
    person: Person | None = None
    start: int = 0
    end: int = 0


def read_titles(analysis: Analysis, people: People) -> list[Title]:
    """All offices of an article, joined to states and people; fills in what the people hold."""
    titles = [_title(analysis, p) for p in analysis.offices]
    for title in titles:
        _join_person(analysis, people, title)
    for title in titles:
        if title.person is not None and not title.phrase.plural:
            _give(analysis, title)
    return titles


def _title(analysis: Analysis, phrase: OfficePhrase) -> Title:
    title = Title(phrase, start=phrase.start, end=phrase.end)
    text, names = analysis.text, [n for n in analysis.names if n.kind in _STATE_KINDS and n.entities]
    for n in names:
        inside = phrase.start <= n.start < phrase.end
        gap = text[n.end : phrase.start]
        before = n.end <= phrase.start and re.fullmatch(
            r"(?:['’]s?)?[\s -]{1,2}(?:(?:new|then|former|acting|deputy|top|vice|first)\s)?", gap
        )
        if inside or before:
            title.entities += [e for e in n.entities if e not in title.entities]
            title.start = min(title.start, n.start)
    if not title.entities or phrase.plural:
        _complement(text, names, title)
    return title


def _complement(text: str, names: list[Name], title: Title) -> None:
    """ "of Turkey", "du Kazakhstan", "de Turquie et d'Ouzbékistan", and the French adjective behind."""
    end, pattern = title.phrase.end, _OF
    for n in names:
        if n.start < end:
            continue
        if not pattern.match(text[end : n.start]):
            break
        if n.kind == "capital" and pattern is _OF and not re.search(r"of|de|d['’]", text[end : n.start]):
            break
        title.entities += [e for e in n.entities if e not in title.entities]
        end = n.end
        title.end = max(title.end, end)
        if not title.phrase.plural:
            break
        pattern = _AND


def _join_person(analysis: Analysis, people: People, title: Title) -> None:
    text = analysis.text
    for m in people.mentions:
        if m.start >= title.end and m.start - title.end < 60:
            if _TO_NAME.match(text[title.end : m.start]):
                title.person = m.person
                return
            break
    before = [m for m in people.mentions if m.end <= title.start and title.start - m.end < 24]
    if before and _FROM_NAME.match(text[before[-1].end : title.start]):
        gap = text[before[-1].end : title.start]
        if "," in gap or "(" in gap or title.phrase.former:
            title.person = before[-1].person


def _give(analysis: Analysis, title: Title) -> None:
    person, phrase = title.person, title.phrase
    assert person is not None
    if person.role is None or (person.office_span is None):
        person.role = analysis.text[title.start : title.end] if title.start < phrase.start else _role(analysis, title)
        person.office, person.former = phrase.office, phrase.former
        person.office_span = (title.start, title.end)
        person.sector = phrase.sector or person.sector
        person.gender = phrase.gender or person.gender
    if title.entities and (person.entity is None or not phrase.former):
        person.entity = title.entities[0]


def _role(analysis: Analysis, title: Title) -> str:
    return analysis.text[title.phrase.start : title.end]
