"""Offices in the text: whose they are and who holds them ("Turkish Defence Minister Hulusi Akar")."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, every
from dragoman.coding.further_offices import give_further
from dragoman.coding.holders import join_person
from dragoman.coding.office_homes import last_acting
from dragoman.coding.office_masters import serve_master
from dragoman.coding.office_neighbours import ENVOYS
from dragoman.coding.persons import People, Person
from dragoman.coding.title_words import ALSO, AND, BETWEEN, OF, OF_CAPITAL, OWNER, PARTY_LETTERS, POST, TITLED_BODY
from dragoman.knowledge.names import Name
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.knowledge.offices import OfficePhrase

# Characters on either side of an office among which the names are sought that say whose it is.
_REACH = 400
_BODIES = ("body", "seat", "group", "organisation")
_STATE_KINDS = {"state", "adjective", "organisation", "group", "capital", "seat", "demonym", "body"}


@dataclass(slots=True, eq=False)
class Title:
    """An office phrase with the states it belongs to and its holder, where the words say so."""

    phrase: OfficePhrase
    entities: list[str] = field(default_factory=list)
    person: Person | None = None
    start: int = 0
    end: int = 0
    owned: bool = False


def read_titles(analysis: Analysis, people: People) -> list[Title]:
    """All offices of an article, joined to states and people; fills in what the people hold."""
    titles = [_title(analysis, people, p) for p in analysis.offices]
    for first, second in pairwise(titles):
        if _held_together(analysis, first, second):
            second.entities = list(first.entities)
    for title in titles:
        join_person(analysis, people, title)
    for title in titles:
        if title.person is not None and not title.phrase.plural:
            _give(analysis, title)
    give_further(analysis, people, titles)
    return titles


def _held_together(analysis: Analysis, first: Title, second: Title) -> bool:
    """ "The Ruritanian interior minister and minister of defence": two offices of one state, the second without its name."""
    gap = analysis.text[first.end : second.phrase.start]
    open_ended = not (second.entities or second.owned or second.phrase.plural or first.phrase.plural)
    return bool(first.entities) and open_ended and ALSO.fullmatch(gap) is not None


def _title(analysis: Analysis, people: People, phrase: OfficePhrase) -> Title:
    title = Title(phrase, start=phrase.start, end=phrase.end)
    near = analysis.names_between(phrase.start - _REACH, phrase.end + _REACH)
    apart = [n for n in near if n.kind in _STATE_KINDS and n.entities and not _is_of_person(analysis, people, n)]
    text, names = analysis.text, apart
    before = [n for n in names if n.end <= phrase.start and _is_before(analysis, n, phrase)]
    # "The Swiss ambassador to the UN", "l'ambassadeur suisse auprès de l'ONU": the body that the office names is where he serves.
    inside = [n for n in names if phrase.start <= n.start < phrase.end]
    between = [n for n in inside if (n.start, n.end) in phrase.holes]
    for n in before or between or inside:
        title.entities += [e for e in n.entities if e not in title.entities]
        title.start = min(title.start, n.start)
        title.end = max(title.end, n.end)  # "le ministre de la Défense belge"
    if phrase.plural:
        _adjectives_before(text, names, title)
    if not title.entities or phrase.plural:
        _complement(text, names, title)
    if not title.entities:
        _place(analysis, title)
    serve_master(analysis, people, title)
    if not title.entities and OWNER.search(text, max(0, phrase.start - 16), phrase.start):
        title.owned = True
        owner = last_acting(analysis, phrase.start)
        title.entities = [owner] if owner is not None else []
    own = OfficeFamilies.load().own_entity.get(phrase.office)
    if own and not title.entities:
        title.entities = [own]
    return title


def _is_of_person(analysis: Analysis, people: People, name: Name) -> bool:
    """ "Duma Boko": a body's name that is part of a person's."""
    tokens = analysis.tokens(name.start, name.end) if name.kind in _BODIES else []
    return any(people.at(t) is not None for t in tokens)


def _is_before(analysis: Analysis, name: Name, phrase: OfficePhrase) -> bool:
    """ "Turkey's new president", "Estonian Foreign Ministry Secretary General": a state before an office and its body."""
    if _is_scene(analysis, name):
        return False
    if BETWEEN.fullmatch(analysis.text, name.end, phrase.start):
        return True
    office = any(name.end <= o.start < phrase.start for o in analysis.offices)
    owned = name.kind in ("adjective", "state", "organisation") and phrase.office not in OfficeFamilies.load().own_entity
    return owned and not office and TITLED_BODY.fullmatch(analysis.text, name.end, phrase.start) is not None


def _is_scene(analysis: Analysis, name: Name) -> bool:
    """ "In Tallinn President Jane Doe said": a capital where something is done, which whoever follows need not be of."""
    tokens = analysis.tokens(name.start, name.end)
    at = name.kind == "capital" and tokens and tokens[0].case() in cues(analysis.lang, "at")
    return bool(at) and analysis.text[name.end : name.end + 1] == " "


def _place(analysis: Analysis, title: Title) -> None:
    """ "Le maire de Delle", "le maire (PS) de Lille": an office of a city belongs to its state."""
    party = PARTY_LETTERS.match(analysis.text, title.phrase.end)
    end = party.end() if party else title.phrase.end
    for n in analysis.names_between(end, end + 13):
        if n.kind in ("city", "region") and n.country and OF.match(analysis.text[end : n.start]):
            title.entities, title.end = [n.country], n.end
            return


def _adjectives_before(text: str, names: list[Name], title: Title) -> None:
    """ "The Egyptian, Omani and Qatari ministers": all adjectives of a list in front of several who hold the office."""
    for n in reversed([n for n in names if n.kind in ("adjective", "demonym") and n.end <= title.start]):
        if title.start == title.phrase.start or not AND.match(text[n.end : title.start]):
            break
        title.entities = [*(e for e in n.entities if e not in title.entities), *title.entities]
        title.start = n.start


def _complement(text: str, names: list[Name], title: Title) -> None:
    """ "of Turkey", "du Kazakhstan", "de Turquie et d'Ouzbékistan", and the French adjective behind."""
    end, pattern = title.phrase.end, OF
    for n in names:
        if n.start < end:
            continue
        gap = text[end : n.start]
        if not pattern.match(gap) or (title.phrase.office == "envoy" and gap.lstrip().startswith(every("for_whom"))):
            break  # an envoy for a country is another's
        if n.kind == "state" and title.phrase.office in ENVOYS and POST.match(gap):
            break  # "the ambassador to Mali": where he serves
        if n.kind == "capital" and pattern is OF and not OF_CAPITAL.search(gap):
            break
        title.entities += [e for e in n.entities if e not in title.entities]
        end = n.end
        title.end = max(title.end, end)
        if not title.phrase.plural:
            break
        pattern = AND


def _give(analysis: Analysis, title: Title) -> None:
    person, phrase = title.person, title.phrase
    assert person is not None
    if person.role is None or (person.office_span is None):
        person.role = analysis.text[title.start : title.end] if title.start < phrase.start else _role(analysis, title)
        person.office, person.former = phrase.office, phrase.former
        person.office_span = (title.start, title.end)
        person.sector = phrase.sector or person.sector
        person.gender = _addressed(analysis, person) or phrase.gender or person.gender
    if title.entities and (person.entity is None or not phrase.former):
        person.entity = title.entities[0]


def _addressed(analysis: Analysis, person: Person) -> str | None:
    """Whether "Mme", "M." or the like stands before the name: "le ministre, Mme X" is a woman."""
    before = analysis.text[max(0, person.first - 12) : person.first].lower().split()
    last = before[-1] if before else ""
    return next((g for g in ("m", "f") if last in cues(analysis.lang, f"address_{g}")), None)


def _role(analysis: Analysis, title: Title) -> str:
    return analysis.text[title.phrase.start : title.end]
