"""Who is meant: "ministre turc de la défense" on 2020-10-27, "Ankara", "Poutine", "FSB"."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from dragoman.knowledge.names import Name, NameIndex
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.offices import OfficeLexicon, OfficePhrase
from dragoman.knowledge.people import PeopleIndex, Person
from dragoman.knowledge.people_keys import name_key
from dragoman.knowledge.spells import Spell, earliest
from dragoman.knowledge.words import words_of
from dragoman.packs import LANGUAGES

SEAT_OFFICES = {"MIL": "defence minister", "SPY": "intelligence chief"}
"""Whom a seat of that sector stands for; all others stand for the leader."""
HEADLESS = ("body", "company", "city", "region")
CLOSE, NEAREST = 0.75, 3
SURE, DATED, SEEN_LAST, LEFT, NAMED = 0.95, 0.9, 0.75, 0.5, 0.3


@dataclass(frozen=True, slots=True)
class Answer:
    """One reading of a phrase; what is not known is None, and `reason` says what was nearest."""

    entity: str | None
    person: str | None
    office: str | None
    start: str | None
    """First day in office, as precise as known."""
    end: str | None
    """Last day in office; None where none was known at `as_of`."""
    source: str | None
    as_of: str | None
    confidence: float
    reason: str
    sector: str | None = None

    def as_dict(self) -> dict[str, str | float | None]:
        """The answer as JSON takes it, with `from` and `to`."""
        return {
            "entity": self.entity, "sector": self.sector, "person": self.person, "office": self.office,
            "from": self.start, "to": self.end, "source": self.source, "as_of": self.as_of,
            "confidence": self.confidence, "reason": self.reason,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Knower:
    """The indexes that answers come from."""

    names: NameIndex
    people: PeopleIndex

    @staticmethod
    @cache
    def load(extra: Path | None = None) -> Knower:
        """The shipped facts and those of the user's own file."""
        return Knower(NameIndex.load(extra), PeopleIndex.load(extra))


def who(text: str, on: str | None = None, lang: str | None = None, extra: Path | None = None) -> list[Answer]:
    """Who or what the phrase means on that day (YYYY, YYYY-MM, YYYY-MM-DD), the likeliest first.

    Without `lang` the language that knows more of the words is taken.  There is always an answer;
    one that knows nothing has confidence 0.  Raises KnowledgeError where `on` is no date.
    """
    if on:
        earliest(on)
    know = Knower.load(extra)
    titles, names = max((_read(know, text, one) for one in ([lang] if lang else LANGUAGES)), key=_weight)
    found = [_of_person(know, m.person, on) for m in know.people.find(text, on)]
    if not found:
        found = [a for title in titles for a in _of_title(know, title, names, on)]
    if not found:
        found = [a for name in names for a in _of_name(know, name, on)]
    if not found:
        found = _of_surname(know, text, titles, on)
    if not found:
        found = [_unknown(know, text, titles)]
    return sorted(dict.fromkeys(found), key=lambda a: -a.confidence)


def _read(know: Knower, text: str, lang: str) -> tuple[list[OfficePhrase], list[Name]]:
    return OfficeLexicon.load(lang).find(text), know.names.find(text, lang)


def _weight(read: tuple[list[OfficePhrase], list[Name]]) -> int:
    titles, names = read
    return sum(t.end - t.start for t in titles) + sum(n.end - n.start for n in names)


def _spelled(person: Person, spell: Spell, confidence: float, reason: str) -> Answer:
    return Answer(
        spell.entity, person.name, spell.office, spell.start or None, spell.end or None,
        spell.source, spell.as_of or None, confidence, reason, spell.sector,
    )  # fmt: skip


def _dated(person: Person, spell: Spell, on: str | None, what: str) -> Answer:
    if not on:
        return _spelled(person, spell, SEEN_LAST, f"{what}; no day given, as last seen on {spell.as_of}")
    if spell.end or (spell.as_of and earliest(on) <= earliest(spell.as_of)):
        return _spelled(person, spell, DATED, f"{what} on {on}")
    return _spelled(person, spell, SEEN_LAST, f"{what}; last seen in office on {spell.as_of}, before {on}")


def _of_person(know: Knower, person: Person, on: str | None) -> Answer:
    spell = know.people.spell_at(person, on)
    if spell:
        return _dated(person, spell, on, f"{person.name} held this office")
    left = know.people.last_before(person, on) if on else None
    if left:
        return _spelled(person, left, LEFT, f"no office known on {on}; {left.office} until {left.end}")
    reason = f"{person.name} is known, but no office on {on}; nearest: {_facts(person)}"
    return Answer(None, person.name, None, None, None, None, None, NAMED, reason)


def _facts(person: Person) -> str:
    last = person.spells[-NEAREST:]
    return "; ".join(f"{s.entity} {s.office} {s.start or '?'} to {s.end or '?'}" for s in last)


def _of_title(know: Knower, title: OfficePhrase, names: list[Name], on: str | None) -> list[Answer]:
    families = OfficeFamilies.load()
    named = list(dict.fromkeys(e for n in names for e in (n.entities or n.candidates)))
    own = families.own_entity
    pairs = [(e, o) for o in title.offices for e in named or ([own[o]] if o in own else [])]
    return [_held(know, title, entity, families.local(entity, office), on) for entity, office in pairs]


def _held(know: Knower, title: OfficePhrase, entity: str, office: str, on: str | None) -> Answer:
    held = know.people.holding(entity, office, on)
    if held and not title.former:
        return _dated(*held, on, f"held the office of {office} of {entity}")
    terms = know.people.spells_of(entity, office)
    if on:
        terms = sorted(terms, key=lambda t: abs(earliest(t[1].start or on) - earliest(on)))
    nearest = "; ".join(f"{p.name} {s.start or '?'} to {s.end or '?'}" for p, s in terms[:NEAREST])
    why = "a former holder, which the words do not name" if title.former else f"no holder known on {on}"
    reason = f"{office} of {entity}: {why}; nearest: {nearest or 'none'}"
    return Answer(entity, None, office, None, None, None, None, NAMED, reason, title.sector)


def _of_name(know: Knower, name: Name, on: str | None) -> list[Answer]:
    if name.candidates and not name.entities:
        reason = f"{name.text} may be any of {', '.join(name.candidates)}"
        return [Answer(c, None, None, None, None, None, None, NAMED, reason) for c in name.candidates]
    answers = []
    for entity in name.entities:
        reason = f"{name.text} ({name.kind}) stands for {entity}"
        answers.append(Answer(entity, None, None, None, None, "names", None, SURE, reason, name.sector))
        office = SEAT_OFFICES.get(name.sector or "", "leader")
        held = know.people.holding(entity, office, on)
        if held and name.kind not in HEADLESS:
            answers.append(_dated(*held, on, f"{office} of {entity}"))
    return answers


def _of_surname(know: Knower, text: str, titles: list[OfficePhrase], on: str | None) -> list[Answer]:
    offices = [name for t in titles for name in (t.office, *t.offices)]
    words = [text[w.start : w.end] for w in words_of(text) if text[w.start].isupper()]
    for surname in dict.fromkeys([text, " ".join(words), *words]):
        people = know.people.by_surname(surname, on, offices=offices)
        if people:
            found = [(p, s) for p in people if (s := know.people.spell_at(p, on))]
            answers = [_dated(p, s, on, f"of that surname, {s.office}") for p, s in found]
            return [a if len(found) == 1 else _doubtful(a, len(found)) for a in answers]
    return []


def _doubtful(answer: Answer, among: int) -> Answer:
    reason = f"{answer.reason}; one of {among} of that surname"
    return Answer(
        answer.entity, answer.person, answer.office, answer.start, answer.end, answer.source, answer.as_of,
        round(answer.confidence / among, 2), reason, answer.sector,
    )  # fmt: skip


def _unknown(know: Knower, text: str, titles: list[OfficePhrase]) -> Answer:
    close = get_close_matches(name_key(text), know.people.keys(), NEAREST, CLOSE)
    names = list(dict.fromkeys(p.name for key in close for p in know.people.of_key(key)))
    office = titles[0].office if titles else None
    reason = "an office, but of whom is not said" if office else f"nothing known of {text!r}"
    if names:
        reason += f"; nearest names: {', '.join(names)}"
    return Answer(None, None, office, None, None, None, None, 0.0, reason)
