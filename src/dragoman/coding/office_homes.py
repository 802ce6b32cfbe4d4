"""Whose an office is where no word beside it says so: "le ministre de la Défense, X", "its high commissioner, X"."""

from __future__ import annotations

import re
from collections import Counter

from dragoman.coding.analysis import Analysis
from dragoman.coding.encounters import host, met_at, partner_of
from dragoman.coding.facing import faced
from dragoman.coding.office_neighbours import OfficeNeighbours
from dragoman.coding.persons import People, Person
from dragoman.knowledge.names import Name
from dragoman.language.tokens import Sentence, Token, span_head

_PARTIES = ("state", "capital", "adjective", "demonym", "seat")
_PLAIN = ("state", "capital")
_BODIES = ("organisation", "group")
_OF_BODIES = ("spokesperson", "secretary-general", "commissioner", "chairman", "leader", "envoy")
_OF_STATES = ("prime minister", "foreign minister", "defence minister", "interior minister", "finance minister", "king", "emir")
_SUBJECTS = ("nsubj", "nsubj:pass")
_BACK, _MAIN = 3, 2
# How often the second party of an article is named, beside the first, where it may be the paper's own.
_EQUAL = 0.7
_PLACED = re.compile(r"^\W*(?:À|A|In|En|At)\s$")


class OfficeHomes:
    """Answers for the people of one article."""

    def __init__(self, people: People, home: str | None, main: list[str], foreign: frozenset[str] = frozenset()) -> None:
        """`foreign` are the states whose offices the article names with them: a paper's own it leaves out."""
        self._people = people
        self._a = analysis = people.analysis
        self._home = home
        self._main = main
        self._neighbours = OfficeNeighbours(people, main)
        own = next((n.entities[0] for n in analysis.names if n.kind in ("body", "seat") and len(n.entities) == 1), None)
        named = Counter(e for n in analysis.names for e in n.entities)
        equals = [code for code in main[:_MAIN] if named[code] >= _EQUAL * named[main[0]]]
        domestic = [code for code in equals if code not in foreign]
        self._tells_of_home = home is not None and analysis.tells_of(home)
        self._default = home or own or next(iter([*domestic, *main]), None)

    @property
    def parties(self) -> list[str]:
        """The article's parties, its own state first."""
        return sorted(self._main, key=lambda code: code != self._default)

    def of(self, person: Person, span: tuple[int, int] | None) -> str | None:
        """The state or body of a person with an office, told in a span, and without a state."""
        sentence = self._a.sentence_at(span[0]) if span is not None else None
        if span is None or sentence is None:
            return self._default
        kinds = _PARTIES + (_BODIES if person.office in _OF_BODIES else ())
        listed = _announced(self._a, sentence, span[0])
        beside = listed or self._neighbours.of(person, span, sentence)
        if beside is not None:
            return beside
        visitor = self._visitor(person, sentence, span, kinds)
        if visitor is not None and visitor != self._a.issuer:  # a state's own releases name foreigners with their states
            states = self._main if person.office in _OF_BODIES else [code for code in self._main if not self._is_body(code)]
            return host(self._a, sentence, frozenset({visitor}), states)
        apart = faced(self._a, span)
        own = self._home if self._tells_of_home and self._home not in apart else None
        near = _near(self._a, sentence, span[0], kinds, apart, own)
        return near or self._beside(sentence, apart, of_state=person.office in _OF_STATES)

    def _beside(self, sentence: Sentence, apart: frozenset[str], *, of_state: bool) -> str | None:
        """The article's own state, else the scene of what is told, else its main party: none that the person faces.

        With `of_state` no organisation or group either.
        """
        scene = met_at(self._a, sentence, apart) if apart else None
        others = (self._home, None if self._default in apart else self._default, scene, *self._main)
        fitting = (code for code in others if code and not (of_state and self._is_body(code)))
        return next((code for code in fitting if code not in apart), None)

    def _is_body(self, code: str) -> bool:
        entity = self._a.knowledge.names.entity(code)
        return entity is not None and entity.kind in _BODIES

    def _visitor(self, person: Person, sentence: Sentence, span: tuple[int, int], kinds: tuple[str, ...]) -> str | None:
        """The state of who is received by, or meets, the holder of the office."""
        here = [m for m in self._people.mentions if m.person is person and sentence.start <= m.start < sentence.end]
        spans = [span, *((m.start, m.end) for m in here[:1])]
        heads = [span_head(tokens) for s in spans if (tokens := sentence.at(*s))]
        subject = next((t for head in heads if (t := partner_of(head, self._a.lang)) is not None), None)
        if subject is None:
            return None
        words = subject.subtree()
        people = [m.person.entity for t in words if (m := self._people.at(t)) is not None]
        names = [
            n.entities[0] for t in words if (n := self._a.name_at(t)) is not None and n.kind in kinds and len(n.entities) == 1
        ]
        named = next((code for code in [*people, *names] if code), None) or _near(self._a, sentence, span[0], kinds)
        return named or next(iter(self._neighbours.acting(span[0], sentence)), None)


def _announced(analysis: Analysis, sentence: Sentence, offset: int) -> str | None:
    """ "Three Montenegrin officials: the speaker, X, and the deputy Y": the state of those whom a colon names one by one."""
    colon = analysis.text.rfind(":", sentence.start, offset)
    if colon < 0 or analysis.quote_at(colon) is not None:
        return None
    for n in reversed(analysis.names_between(sentence.start, colon)):
        tokens = analysis.tokens(n.start, n.end)
        several = tokens and n.kind in ("adjective", "demonym") and span_head(tokens).head.morph.get("Number") == "Plur"
        if several and len(n.entities) == 1 and span_head(tokens).head.pos == "NOUN":
            return n.entities[0]
    return None


def last_acting(analysis: Analysis, offset: int) -> str | None:
    """Whose "its", "his" before an offset is: the state or body that acted last in the paragraph."""
    sentence = analysis.sentence_at(offset)
    return _near(analysis, sentence, offset, _PARTIES + _BODIES) if sentence is not None else None


def _near(
    analysis: Analysis,
    sentence: Sentence,
    offset: int,
    kinds: tuple[str, ...],
    apart: frozenset[str] = frozenset(),
    own: str | None = None,
) -> str | None:
    """The place at the head of the sentence, else the subject of this or of a sentence before in its paragraph.

    The states that are kept `apart` are passed over.  Where the text has a state of its `own`, of sentences
    before only who acts counts, that state before others.
    """
    names = _named(analysis, sentence, kinds, offset)
    if names and _PLACED.match(analysis.text[sentence.start : names[0].start]):
        return names[0].entities[0]
    first: str | None = None
    for back in range(_BACK):
        k = sentence.index - back
        if k < 0 or analysis.sentences[k].block != sentence.block:
            break
        named = _named(analysis, analysis.sentences[k], kinds, offset)
        names = [n for n in named if n.entities[0] not in apart]
        subjects = [n.entities[0] for n in names if _acts(analysis, n)]
        if own and back and own in subjects:
            return own
        plain = [n.entities[0] for n in names if n.kind in _PLAIN and back and not own]
        if first is None and (subjects or plain):
            first = _likeliest(analysis, analysis.sentences[k], subjects or plain, apart)
            if not (own and back):
                return first
    return first


def _likeliest(analysis: Analysis, sentence: Sentence, codes: list[str], apart: frozenset[str]) -> str:
    """Of several that act, the one in whose place they do; else the last."""
    host = met_at(analysis, sentence, apart) if len(set(codes)) > 1 else None
    return host if host in codes and host is not None else codes[-1]


def _named(analysis: Analysis, sentence: Sentence, kinds: tuple[str, ...], end: int) -> list[Name]:
    found = analysis.names_between(sentence.start, min(sentence.end, end))
    return [n for n in found if n.kind in kinds and len(n.entities) == 1 and analysis.quote_at(n.start) is None]


def _acts(analysis: Analysis, name: Name) -> bool:
    """True where the name is in the subject of a main verb."""
    tokens = analysis.tokens(name.start, name.end)
    return bool(tokens) and _in_subject(span_head(tokens))


def _in_subject(token: Token) -> bool:
    for t in (token, *token.ancestors()):
        if t.dep in _SUBJECTS:
            return not t.head.dep.startswith(("acl", "advcl"))
        if t.pos in ("VERB", "AUX"):
            return False
    return False
