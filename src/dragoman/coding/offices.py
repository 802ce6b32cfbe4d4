"""Offices that the article gives to people."""

from __future__ import annotations

import re
from functools import cache

from dragoman.coding.discourse import Discourse
from dragoman.coding.persons import Person
from dragoman.coding.signatures import signed
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.packs import has_trait
from dragoman.records import Office, Span


@cache
def _of_body(ends: tuple[str, ...]) -> re.Pattern[str]:
    """What an office is of in English (" of financial institutions"), up to a stop or one of the words."""
    return re.compile(rf" of [^,.;:()\"“”‘\n]{{2,60}}?(?=[,.;:)\n]|\s(?:{'|'.join(ends)})\s)")


def read_offices(discourse: Discourse) -> list[Office]:
    """One entry for each person whom the article's own words give an office, who signed it included."""
    analysis = discourse.analysis
    found = [_office(discourse, p, span) for p in discourse.people.all if (span := _told(discourse, p)) is not None]
    found += [o for p in discourse.people.all for o in _further(discourse, p) if not any(_alike(o, f) for f in found)]
    named = {o.person for o in found}
    for s in signed(analysis):
        if s.person not in named:
            found.append(_entry(discourse, s.person, s.office, discourse.focus.home or s.entity, False, (s.start, s.end)))
    return found


def _told(discourse: Discourse, person: Person) -> tuple[int, int] | None:
    """The words that give a person his office: beside the name, else by themselves ("le président américain")."""
    if person.office is None or person.office_span is not None:
        return person.office_span
    for t in discourse.titles:
        alone = t.person is None and not t.phrase.plural and not t.phrase.former and t.phrase.definite is not False
        if alone and person.entity in t.entities and _same(person.office, t.phrase.office):
            return t.start, t.end
    return None


def _same(held: str, named: str) -> bool:
    """True where a title standing alone means an office: the same one, or "leader" of who leads."""
    return held == named or (named == "leader" and held in ("president", "prime minister", "supreme leader"))


def _office(discourse: Discourse, person: Person, span: tuple[int, int]) -> Office:
    assert person.office is not None
    office, entity = _in_full(discourse, person.office, span), person.entity or person.likely
    return _entry(discourse, person.name, office, entity, person.former, span)


def _further(discourse: Discourse, person: Person) -> list[Office]:
    """The offices of a person besides the one he is told of by."""
    own = person.entity or person.likely or next(iter(discourse.focus.main), None)
    told = ((t, next(iter(t.entities), None) or own, (t.start, t.end)) for t in person.also)
    return [
        _entry(discourse, person.name, _in_full(discourse, t.phrase.office, span), entity, t.phrase.former, span)
        for t, entity, span in told
    ]


def _alike(a: Office, b: Office) -> bool:
    """True for one office of one person."""
    return (a.person, a.office) == (b.person, b.office)


def _in_full(discourse: Discourse, office: str, span: tuple[int, int]) -> str:
    """ "Head of financial institutions": with what it is of, in a language whose words an office is named in."""
    a, families = discourse.analysis, OfficeFamilies.load()
    if not has_trait(a.lang, "names_offices") or office.split()[-1] not in families.of_something:
        return office
    body = _of_body(families.body_ends).match(a.text, span[1])
    return " ".join([office, *body[0].split()]) if body is not None else office


def _entry(discourse: Discourse, person: str, office: str, entity: str | None, former: bool, span: tuple[int, int]) -> Office:
    start, end = span
    words = Span(start=start, end=end, text=discourse.analysis.text[start:end])
    as_of = discourse.analysis.published
    office = OfficeFamilies.load().local(entity, office) if entity is not None else office
    return Office(person=person, office=office, entity=entity, former=former, evidence=(words,), as_of=as_of)
