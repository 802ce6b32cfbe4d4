"""Offices with somebody known: "le porte-parole de Vladimir Poutine", "Putin's spokesman" are of the state that he leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.analysis import Analysis
from dragoman.coding.persons import People, PersonMention
from dragoman.coding.title_words import BETWEEN, OF
from dragoman.knowledge.office_families import OfficeFamilies

if TYPE_CHECKING:
    from dragoman.coding.titles import Title


def serve_master(analysis: Analysis, people: People, title: Title) -> None:
    """Give an office without a state the one of the person whom its holder serves, and his name to its words."""
    if title.entities or title.phrase.plural or title.phrase.office not in OfficeFamilies.load().of_masters:
        return
    master = _master(analysis, people, title)
    if master is not None and master.person.entity is not None:
        title.entities = [master.person.entity]
        title.start, title.end = min(title.start, master.start), max(title.end, master.end)


def _master(analysis: Analysis, people: People, title: Title) -> PersonMention | None:
    """Who is named with a preposition right behind the office, or right before it."""
    text, phrase = analysis.text, title.phrase
    for m in people.mentions:
        behind = m.start > phrase.end and m.start - phrase.end < 16 and text[phrase.end : m.start].strip()
        if (behind and OF.match(text[phrase.end : m.start])) or BETWEEN.fullmatch(text, m.end, phrase.start):
            return m
    return None
