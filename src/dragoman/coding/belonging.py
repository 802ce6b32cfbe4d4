"""What is settled before an article is walked: its home, the weight of its parties, the states of its people."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.focus import Focus
from dragoman.coding.nouns import NounReader, sector_of
from dragoman.coding.office_homes import OfficeHomes
from dragoman.coding.persons import People, Person, PersonMention
from dragoman.coding.titles import Title
from dragoman.knowledge.names import Name
from dragoman.language.blocks import Block, Dateline
from dragoman.language.tokens import Token, span_head

_HEAD = 3  # lines at the head of a text in which it is said who issues it
_LINES = ("heading", "byline")
_ISSUERS = ("body", "seat")
_BESIDE = 12  # characters that may stand beside the name of who issues a text


def home_of(names: list[Name], line: Dateline | None, blocks: list[Block]) -> str | None:
    """The state from which an article with these names writes: the dateline's, else that of the body that issues it."""
    if line is None:
        return _issuing(names, blocks)
    for n in names:
        if line.start <= n.start < line.end and n.kind in ("capital", "city", "state", "region"):
            return (n.entities[0] if n.entities else None) or n.country
    return None


def _issuing(names: list[Name], blocks: list[Block]) -> str | None:
    """The state whose body stands alone in a line at the head of a text: "Office of the Spokesperson"."""
    for block in (b for b in blocks[:_HEAD] if b.kind in _LINES):
        inside = [n for n in names if block.start <= n.start < block.end]
        lonely = len(inside) == 1 and block.end - block.start - len(inside[0].text) <= _BESIDE
        if lonely and inside[0].kind in _ISSUERS and len(inside[0].entities) == 1:
            return inside[0].entities[0]
    return None


def weights(analysis: Analysis, people: People) -> list[tuple[str, int]]:
    """Codes of all names with weights: title 3, the first two sentences 2, the rest 1."""
    early = analysis.sentences[1].end if len(analysis.sentences) > 1 else 0
    found = [(e, 2 if n.start < early else 1) for n in analysis.names if n.kind != "city" for e in n.entities]
    named = [(code, 1) for m in people.mentions if (code := m.person.entity)]
    title = analysis.knowledge.names.find(analysis.title or "", analysis.lang)
    return [*found, *named, *[(e, 3) for n in title for e in n.entities]]


def give_states(analysis: Analysis, people: People, nouns: NounReader) -> None:
    """People without a state take it from the noun or the adjective that describes them."""
    for m in people.mentions:
        if m.person.entity is not None:
            continue
        for t in _describing(analysis, m):
            found = nouns.origin(t)
            if found and people.at(t) in (None, m):
                m.person.entity = found[0].entity
                m.person.sector = m.person.sector or sector_of(t.lemma, analysis.lang)
                break


def _describing(analysis: Analysis, m: PersonMention) -> list[Token]:
    tokens = analysis.tokens(m.start, m.end)
    if not tokens:
        return []
    head = span_head(tokens)
    above = [head.head] if head.dep in ("appos", "flat", "nmod", "compound") else []
    return [head, *head.all("appos", "compound", "amod"), *above]


def give_homes(analysis: Analysis, people: People, titles: list[Title], nouns: NounReader, focus: Focus) -> None:
    """An office without a state is of the party that the words around speak of."""
    foreign = frozenset(e for t in titles for e in t.entities)
    homes = OfficeHomes(people, focus.home, focus.main, foreign)
    for person in people.all:
        if person.entity is None and person.office is not None and (person.office_span is not None or not person.known):
            person.entity = _named_in_office(analysis, person, nouns) or homes.of(person)


def _named_in_office(analysis: Analysis, person: Person, nouns: NounReader) -> str | None:
    """ "La porte-parole de la diplomatie russe, X": the state that the office's own phrase names."""
    tokens = analysis.tokens(*person.office_span) if person.office_span is not None else []
    found = {p.entity for p in nouns.named_inside(span_head(tokens))} if tokens else set()
    return found.pop() if len(found) == 1 else None
