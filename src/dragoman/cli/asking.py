"""Answers to `dragoman who`: the question is read like a text, and what is known of its names is told."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from dragoman.cli.harmless import one_line
from dragoman.errors import DragomanError
from dragoman.knowledge.names import Name, NameIndex
from dragoman.knowledge.offices import OfficeLexicon, OfficePhrase
from dragoman.knowledge.people import PeopleIndex, Person
from dragoman.knowledge.spells import Spell
from dragoman.settings import LANGUAGES


@dataclass(frozen=True)
class Answer:
    """One thing that the question may mean; dates are those of the office, empty where unknown."""

    entity: str | None
    name: str
    kind: str
    person: str | None = None
    office: str | None = None
    start: str = ""
    end: str = ""
    as_of: str = ""
    source: str = ""


def run(question: str, on: str | None, lang: str | None, format: str, knowledge: Path | None) -> int:
    """Print the answers; 0 where there is one, 1 where nothing is known, 2 where a file cannot be used."""
    try:
        asker = Asker(NameIndex.load(), PeopleIndex.load(knowledge))
        found = asker.ask(question, on, (lang,) if lang else LANGUAGES)
    except DragomanError as e:
        print(one_line(str(e)), file=sys.stderr)
        return 2
    if format == "json":
        print(json.dumps([asdict(a) for a in found], ensure_ascii=False))
    else:
        for answer in found:
            print("\n".join(told(answer)))
    if not found:
        day = f" on {on}" if on else ""
        print(f"Nothing is known of {one_line(question)!r}{day}.", file=sys.stderr)
    return 0 if found else 1


class Asker:
    """Answers questions from the indexes of names and people."""

    def __init__(self, names: NameIndex, people: PeopleIndex) -> None:
        self._names = names
        self._people = people

    def ask(self, question: str, on: str | None, langs: tuple[str, ...]) -> list[Answer]:
        """Answers in the first language that gives one: holders of an office, else people, else entities."""
        for lang in langs:
            names = self._names.find(question, lang)
            offices = OfficeLexicon.load(lang).find(question)
            found = [*self._holders(names, offices, on), *self._persons(question, on)]
            found = found or [a for name in names for a in self._entities(name)]
            if found:
                return list(dict.fromkeys(found))
        return []

    def _holders(self, names: list[Name], offices: list[OfficePhrase], on: str | None) -> Iterator[Answer]:
        for code in dict.fromkeys(c for n in names for c in n.entities or n.candidates):
            for phrase in offices:
                for office in phrase.offices or (phrase.office,):
                    holding = self._people.holding(code, office, on)
                    if holding is not None:
                        yield self._held(*holding)

    def _persons(self, question: str, on: str | None) -> Iterator[Answer]:
        full = [p.person for p in self._people.find(question, on)]
        people = full or self._people.by_surname(question, on)
        for person in people:
            spell = self._people.spell_at(person, on)
            for s in [spell] if spell is not None else person.spells:
                yield self._held(person, s)

    def _held(self, person: Person, spell: Spell) -> Answer:
        return Answer(
            spell.entity or None, self._name(spell.entity), "person", person.name, spell.office,
            spell.start, spell.end, spell.as_of, spell.source,
        )  # fmt: skip

    def _entities(self, name: Name) -> Iterator[Answer]:
        for code in name.entities or name.candidates:
            yield Answer(code, self._name(code), name.kind if name.entities else f"{name.kind}, one of several")

    def _name(self, code: str) -> str:
        entity = self._names.entity(code)
        return entity.name_en if entity else code


def told(answer: Answer) -> Iterator[str]:
    """An answer in lines of plain text."""
    if answer.person is None:
        yield f"{answer.entity}  {one_line(answer.name)}  ({answer.kind})"
        return
    office = one_line(answer.office or "")
    yield f"{one_line(answer.person)}, {office}, {one_line(answer.name)} ({answer.entity})"
    end = answer.end or f"no end known as of {answer.as_of or 'the source'}"
    yield f"    in office {answer.start or 'unknown'} to {end}"
    yield f"    source: {one_line(answer.source)}"
