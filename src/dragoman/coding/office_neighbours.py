"""Whose an office is by those it stands beside: the next of a list, a counterpart, an envoy who is sent away, two of a kind.

The questions are asked where no word of the office itself says whose it is (`office_homes`).
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class, word_lists
from dragoman.coding.encounters import met_at
from dragoman.coding.persons import People, Person
from dragoman.coding.title_words import AND
from dragoman.knowledge.office_families import OfficeFamilies
from dragoman.language.tokens import Sentence, Token, span_head

_PARTIES = ("state", "capital", "adjective", "demonym", "seat")
_SUBJECTS = ("nsubj", "nsubj:pass")
ENVOYS = ("ambassador", "high commissioner", "chargé d'affaires", "consul", "consul general")
_BACK = 2
_OF = 12  # characters behind a name in which a state begins that it is of


class OfficeNeighbours:
    """Answers for the people of one article; `main` are its parties, the most named first."""

    def __init__(self, people: People, main: Sequence[str]) -> None:
        self._people = people
        self._a = people.analysis
        self._main = main

    def of(self, person: Person, span: tuple[int, int], sentence: Sentence) -> str | None:
        """The state of an office in a sentence, None where nobody beside it tells."""
        listed = self._listed(person, span) or self._listed_before(person)
        return listed or self._counterpart(span, sentence) or self._envoy(person, span, sentence)

    def _listed(self, person: Person, span: tuple[int, int]) -> str | None:
        """ "The Egyptian president X and foreign minister Y": another office behind one, as high at most, of the same state."""
        before = [m for m in self._people.mentions if m.end <= span[0]]
        if not before or before[-1].person is person or not AND.match(self._a.text[before[-1].end : span[0]]):
            return None
        first, office = before[-1].person, person.office or ""
        told = first.office is not None and first.office_span is not None and first.office_span[1] <= before[-1].start
        families = OfficeFamilies.load()
        below = first.office != office and families.rank(office) >= families.rank(first.office or "")
        return first.entity if told and below else None

    def _listed_before(self, person: Person) -> str | None:
        """ "President X, Foreign Minister Y and Interior Minister Z of Panama": the state behind the last of several offices."""
        mentions = self._people.mentions
        k = next((i for i, m in enumerate(mentions) if m.person is person), len(mentions))
        for m, after in zip(mentions[k:], mentions[k + 1 :], strict=False):
            other = after.person
            span = other.office_span
            if span is None or other.office == person.office or not AND.match(self._a.text[m.end : span[0]]):
                return None
            if other.entity is not None:
                behind = self._a.names_between(after.end, after.end + _OF)
                return other.entity if any(n.entities == (other.entity,) for n in behind) else None
        return None

    def _counterpart(self, span: tuple[int, int], sentence: Sentence) -> str | None:
        """ "Son homologue, X": of another state than who acts."""
        words = self._a.tokens(*span)
        if not any(t.lemma in noun_class(self._a.lang, "counterpart") for t in words):
            return None
        codes = self.acting(span[0], sentence)
        return self._other(sentence, codes, met_at(self._a, sentence, codes)) if codes else None

    def acting(self, offset: int, sentence: Sentence) -> frozenset[str]:
        """The state of the person who acted last before an offset."""
        start = self._a.sentences[max(0, sentence.index - _BACK)].start
        for m in reversed([m for m in self._people.mentions if start <= m.start < offset]):
            tokens = self._a.tokens(m.start, m.end)
            if m.person.entity and tokens and _is_subject(span_head(tokens)):
                return frozenset({m.person.entity})
        return frozenset()

    def _envoy(self, person: Person, span: tuple[int, int], sentence: Sentence) -> str | None:
        """An ambassador is of the embassy just told of, and of another state than the one that summons or expels him."""
        if person.office not in ENVOYS:
            return None
        return self._sent_out(span, sentence) or self._of_embassy(span[0], sentence) or self._sent_away(span, sentence)

    def _sent_out(self, span: tuple[int, int], sentence: Sentence) -> str | None:
        """ "Le Ghana a envoyé l'ambassadeur X à Oslo": an envoy is of who sends or names him."""
        tokens = self._a.tokens(*span)
        verb = _governing(span_head(tokens)) if tokens else None
        if verb is None or verb.lemma not in cues(self._a.lang, "sending_out"):
            return None
        codes = self._doers(verb)
        return codes[0] if len(set(codes)) == 1 else None

    def _of_embassy(self, offset: int, sentence: Sentence) -> str | None:
        previous = self._a.sentences[max(0, sentence.index - 1)]
        houses = word_lists(self._a.lang, "places")["mission"]
        for t in reversed([*previous.tokens, *sentence.tokens]):
            if t.start >= offset or t.lemma not in houses:
                continue
            words = t.subtree()
            names = self._a.names_between(words[0].start, words[-1].end)
            codes = {n.entities[0] for n in names if n.kind in ("state", "adjective") and len(n.entities) == 1}
            if len(codes) == 1:
                return codes.pop()
        return None

    def _sent_away(self, span: tuple[int, int], sentence: Sentence) -> str | None:
        tokens = self._a.tokens(*span)
        verb = _governing(span_head(tokens)) if tokens else None
        if verb is None or verb.lemma not in cues(self._a.lang, "envoy_verb"):
            return None
        codes = frozenset(self._doers(verb)) or self.acting(verb.start, sentence)
        return self._other(sentence, codes, None) if codes else None

    def _doers(self, verb: Token) -> list[str]:
        """The states that the subject or agent of a verb names."""
        doers = [t for c in verb.all("nsubj", "obl:agent") for t in c.subtree()]
        names = [n for t in doers if (n := self._a.name_at(t)) is not None and n.kind in _PARTIES and len(n.entities) == 1]
        people = [m.person.entity for t in doers if (m := self._people.at(t)) is not None and m.person.entity]
        return [*(n.entities[0] for n in names), *people]

    def _other(self, sentence: Sentence, codes: frozenset[str], first: str | None) -> str | None:
        """Another state than some: a given one, else the only one that the sentence names, else the article's next party."""
        here = {n.entities[0] for n in self._a.names_between(sentence.start, sentence.end)
                if n.kind in _PARTIES and len(n.entities) == 1} - codes  # fmt: skip
        only = here.pop() if len(here) == 1 else None
        return first or only or next((code for code in self._main if code not in codes), None)


def label_envoys(analysis: Analysis, people: People) -> None:
    """Tell the words of ambassadors' names what they name, as the lexicon asks for it: "Jane Doe was expelled by Fiji"."""
    for m in people.mentions:
        if m.person.office in ENVOYS:
            for token in analysis.tokens(m.start, m.end):
                token.names = token.names or "~envoy"


def share_out(analysis: Analysis, people: People, main: Sequence[str]) -> None:
    """ "Les ministres de l'Énergie, X et Y": two who hold one office are of two states, in the order in which these are named."""
    held: dict[tuple[int, int], list[Person]] = {}
    for p in people.all:
        if p.office_span is not None and p.office is not None:
            held.setdefault(p.office_span, []).append(p)
    for span, pair in held.items():
        if len(pair) != 2 or all(p.entity for p in pair) or not _held_by_one(pair[0].office or ""):
            continue
        known = next((p.entity for p in pair if p.entity), None)
        states = _two_states(analysis, span, main)
        for person, code in zip(pair, states, strict=False):
            others = [c for c in states if c != known]
            person.entity = person.entity or (code if known is None else next(iter(others), None))


def _held_by_one(office: str) -> bool:
    """True for an office of which a state has one: its head, the minister of a field."""
    return OfficeFamilies.load().rank(office) < 3 or office.endswith(" minister")


def _two_states(analysis: Analysis, span: tuple[int, int], main: Sequence[str]) -> list[str]:
    """The two states that the sentence of an office names, else the one before it, else the article's first two parties."""
    sentence = analysis.sentence_at(span[0])
    for k in (sentence.index, sentence.index - 1) if sentence is not None else ():
        here = analysis.sentences[max(0, k)]
        named = [n for n in analysis.names_between(here.start, here.end) if n.kind in _PARTIES and len(n.entities) == 1]
        codes = list(dict.fromkeys(n.entities[0] for n in named))
        if len(codes) == 2:
            return codes
    return list(main[:2]) if len(main) > 1 else []


def _is_subject(token: Token) -> bool:
    for t in (token, *token.ancestors()):
        if t.dep in _SUBJECTS:
            return True
        if t.pos in ("VERB", "AUX"):
            return False
    return False


def _governing(token: Token) -> Token | None:
    """The verb of which the token is the object, or the subject in the passive; None where it is neither."""
    for t in (token, *token.ancestors()):
        if t.dep in ("obj", "nsubj:pass"):
            return t.head
        if t.pos in ("VERB", "AUX") or t.dep not in ("flat", "appos", "compound", "nmod", "conj", "obl"):
            return None
    return None
