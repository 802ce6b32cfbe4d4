"""What is settled before an article is walked: its home, the weight of its parties, the states of its people."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, grammar, noun_class
from dragoman.coding.focus import Focus
from dragoman.coding.nouns import NounReader
from dragoman.coding.office_homes import OfficeHomes
from dragoman.coding.office_neighbours import ENVOYS, share_out
from dragoman.coding.persons import People, Person, PersonMention
from dragoman.coding.repairs.enumerated import is_enumerated
from dragoman.coding.sectors import sector_of
from dragoman.coding.title_words import NAMED_BODY
from dragoman.coding.titles import Title
from dragoman.knowledge.agencies import homes_of_agency
from dragoman.knowledge.names import Name
from dragoman.language.blocks import Dateline
from dragoman.language.tokens import Token, span_head

_HEADS = ("president", "prime minister", "king", "queen", "pope")
_MAIN, _WITNESSES = 3, 3
_NAMED_BY = ("appos", "flat", "nmod", "compound", "amod")  # a name behind a title


def written_from(names: list[Name], line: Dateline | None) -> str | None:
    """The state in which the place of a dateline lies."""
    if line is None:
        return None
    for n in names:
        if line.start <= n.start < line.end and n.kind in ("capital", "city", "state", "region"):
            return (n.entities[0] if n.entities else None) or n.country
    return None


def home_of(names: list[Name], line: Dateline | None) -> str | None:
    """The state whose offices an article with these names and this dateline names without it.

    A national agency writes from abroad of its own minister: its home comes before the place, where the text names it
    (agencies of several states may be called so) or the place is not known.
    """
    place = written_from(names, line)
    homes = homes_of_agency(line.agency) if line is not None and line.agency else ()
    if place in homes:
        return place
    # A town that no list knows is seldom abroad.
    unnamed = homes[0] if place is None and len(homes) == 1 else place
    return next((e for n in names for e in n.entities if e in homes), unnamed)


def domestic(titles: list[Title], main: list[str]) -> str | None:
    """The state whose known office holders an article names without it: of its main parties the one that it writes from.

    Heads of state are named so anywhere; they count half, and one is not enough.
    """
    foreign = {e for t in titles for e in t.entities}
    counts: Counter[str] = Counter()
    for t in titles:
        person = t.person
        if person is not None and person.known and person.entity and not t.entities and not t.phrase.plural and not t.owned:
            counts[person.entity] += 1 if t.phrase.office in _HEADS else 2
    ranked = [(c, n) for c, n in counts.most_common(2) if c not in foreign and c in main[:_MAIN] and n >= _WITNESSES]
    return ranked[0][0] if len(ranked) == 1 or (ranked and ranked[0][1] >= 2 * ranked[1][1]) else None


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
        if m.person.entity is not None or _is_sent_for(analysis, m):
            continue
        led = _led(analysis, m)
        for t in (*_describing(analysis, m), *led):
            # A diplomat is never of where he is sent, and who holds an office need not be of where he is received.
            elsewhere = t in led or t.lemma in noun_class(analysis.lang, "diplomat") or m.person.office_span is not None
            posted = m.person.office in ENVOYS and t.case() in cues(analysis.lang, "at")  # "the ambassador to Mali, X"
            found = [p for p in nouns.origins.of(t) if not (elsewhere and p.route == "place")] if not posted else []
            if found and people.at(t) in (None, m):
                m.person.entity = found[0].entity
                m.person.sector = m.person.sector or sector_of(t.lemma, analysis.lang)
                break


def _is_sent_for(analysis: Analysis, m: PersonMention) -> bool:
    """ "The special representative for Yemen, X": the state that stands before the name is what the office is about."""
    tokens = analysis.tokens(m.start, m.end)
    return m.person.office_span is not None and bool(tokens) and span_head(tokens).case() in grammar(analysis.lang, "for_whom")


def _describing(analysis: Analysis, m: PersonMention) -> list[Token]:
    tokens = analysis.tokens(m.start, m.end)
    if not tokens:
        return []
    head = span_head(tokens)
    above = [head.head] if head.dep in ("appos", "flat", "nmod", "compound") else []
    several = [t.head for k in (head, *above) for t in (k, k.head) if is_enumerated(t) and (t is k or k.dep == "conj")]
    return [head, *head.all("appos", "compound", "amod"), *above, *several]


def _led(analysis: Analysis, m: PersonMention) -> list[Token]:
    """ "X, à la tête d'une délégation turque", "X, who led the Turkish team": those whom somebody leads are of his own state."""
    tokens, lang = analysis.tokens(m.start, m.end), analysis.lang
    if not tokens:
        return []
    head = span_head(tokens)
    heads = [head, head.head] if head.dep in _NAMED_BY else [head]
    verbs = [v for h in heads for v in (*h.all("acl", "acl:relcl"), h.head) if v is not h.head or h.dep == "nsubj"]
    led = [o for v in verbs if v.lemma in cues(lang, "leading") for o in v.all("obj")]
    led += [d for h in heads for t in h.all("nmod", "appos") if t.lemma in cues(lang, "at_the_head") for d in t.all("nmod")]
    return [t for t in led if t.lemma in cues(lang, "delegations")]


# Who hold no public office may be of any of the states that an article tells of.
_PRIVATE = ("CVL", "MED")
_OWNED = re.compile(r"\W+s?$")  # what is behind a name: "Moss's", "Moss,"
_OF_FIRMS = ("chairman", "chief executive", "managing director", "manager")


def give_homes(analysis: Analysis, people: People, titles: list[Title], nouns: NounReader, focus: Focus) -> None:
    """An office without a state is of the party that the words around speak of."""
    foreign = frozenset(e for t in titles for e in t.entities)
    homes = OfficeHomes(people, focus.home, focus.main, foreign)
    share_out(analysis, people, homes.parties)
    for person in people.all:
        if person.entity is None and person.office is not None and (person.office_span is not None or not person.known):
            person.entity = _named_in_office(analysis, person, nouns)
            elsewhere = person.sector in _PRIVATE or _serves_elsewhere(analysis, person)
            if person.entity is None:
                person.likely = homes.of(person, person.office_span)
                person.entity = person.likely if len(focus.main) < 2 or not elsewhere else None
        elif person.entity is None and person.also:
            person.likely = homes.of(person, (person.also[0].start, person.also[0].end))


def give_issuer(analysis: Analysis, people: People) -> None:
    """ "Counselor Moss's Travel to Fiji": whom an announcement's title names first, by a rank, is of those who issue it."""
    words = (analysis.title or "").split()
    ranks = cues(analysis.lang, "ranks") | cues(analysis.lang, "honorifics")
    for before, word in pairwise(words):
        person = people.named(_OWNED.sub("", word))
        if person is not None:
            if analysis.issuer and person.entity is None and before.lower().rstrip(".") in ranks:
                person.entity = analysis.issuer
            return


def _serves_elsewhere(analysis: Analysis, person: Person) -> bool:
    """ "Jane Doe, commander of the Lakeside Force": an office of a body, and no firm, with a name that the lists do not know."""
    if person.office_span is None or person.office in _OF_FIRMS:
        return False
    end = person.office_span[1]
    body = NAMED_BODY.match(analysis.text, end)
    return body is not None and not analysis.names_between(end, body.end())


def _named_in_office(analysis: Analysis, person: Person, nouns: NounReader) -> str | None:
    """ "La porte-parole de la diplomatie russe, X": the state that the office's own phrase names."""
    tokens = analysis.tokens(*person.office_span) if person.office_span is not None else []
    found = {p.entity for p in nouns.origins.inside(span_head(tokens))} if tokens else set()
    return found.pop() if len(found) == 1 else None
