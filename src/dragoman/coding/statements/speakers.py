"""Who speaks: from the noun or pronoun beside a verb of saying to a name, a state and a role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.coding.anaphora import Anaphora
from dragoman.coding.classes import every
from dragoman.coding.discourse import Discourse
from dragoman.coding.parties import Who
from dragoman.coding.phrases import noun_phrase
from dragoman.coding.statements.speaker import Speaker
from dragoman.coding.statements.speaker_roles import SpeakerRoles
from dragoman.coding.statements.speaking import is_human, may_speak, plain, speaks
from dragoman.language.speech import Speech
from dragoman.language.tokens import Token

_ANAPHORIC = frozenset({"the office named before", "scene", "pronoun"})
_STATES = frozenset({"state", "capital", "seat", "organisation", "group", "body"})
_NOUNS = ("NOUN", "PROPN")
_SUBJECTS = ("nsubj", "nsubj:pass")
_REACH = 3
_FAR = 900
_PLACED = 7
_LONGEST_PLACE = 3
_APPOSED = 80
_NAME = r"[A-ZÀ-Ý][\w'’-]+"
_CALLED = re.compile(rf"(?P<role>\S.*? )?(?P<name>{_NAME}(?: {_NAME}){{1,3}})")
_GAP = re.compile(r"\s*(?:\([^()]*\))?,?\s*")


@dataclass(slots=True)
class Speakers:
    """Finds speakers of one article and remembers who spoke last."""

    discourse: Discourse
    words: Speech
    _spoken: list[Speaker] = field(default_factory=list)
    roles: SpeakerRoles = field(init=False)
    _anaphora: Anaphora = field(init=False)

    def __post_init__(self) -> None:
        self.roles = SpeakerRoles(self.discourse, self.words)
        self._anaphora = Anaphora(self)

    def remember(self, speaker: Speaker) -> None:
        """Note who spoke, for the pronouns that follow."""
        self._spoken.append(speaker)

    def last(self, offset: int) -> Speaker | None:
        """Who spoke last before an offset."""
        return next((s for s in reversed(self._spoken) if s.at < offset), None)

    def of(self, token: Token) -> Speaker | None:
        """The speaker whom the head of a subject means; None where it means nobody."""
        word = plain(token)
        lists = self.words.lists
        if token.lower in lists["nobody"] or word in lists["nobody"]:
            return self._told_at(token)
        if word in lists["first_person"] | lists["second_person"]:
            return None
        if word in lists["relatives"]:
            return self._antecedent(token)
        if word in lists["pronouns"]:
            return self._anaphora.pronoun(token)
        named = token.child("appos") if token.pos == "PRON" else None
        if named is not None and named.pos == "PROPN":  # "l'un d'eux, Goran Naumov"
            return self.noun(named)
        if token.pos == "PRON" and not token.text[:1].isupper():
            return None
        return self._anaphora.pointed(token) or self.noun(token)

    def _told_at(self, token: Token) -> Speaker | None:
        """ "Dit-on à Washington", "à son ambassade", "dans son entourage": where nobody in particular says so."""
        lists, near = self.words.lists, token.sentence.tokens[token.i + 1 : token.i + _PLACED]
        for at in (t for t in near if t.lower in lists["at"] | lists["among"]):
            place = next((t for t in near if t.i > at.i and t.pos in _NOUNS), None)
            if place is None or place.i > at.i + _LONGEST_PLACE:
                return None
            if self.is_state(place) or place.lemma in lists["circles"] or (place.pos == "NOUN" and may_speak(place, self.words)):
                return self.noun(place)
        return None

    def named_by(self, run: list[Token], head: Token) -> Speaker | None:
        """The speaker in a run of words behind a preposition; `head` where the parse found it."""
        if head.pos not in (*_NOUNS, "PRON") or (head.pos == "PRON" and plain(head) not in self.words.lists["pronouns"]):
            before = [t.i for t in run if t.pos == "ADP"]
            nouns = [t for t in run if t.pos in (*_NOUNS, "X") and (not before or t.i < before[0])]
            if not nouns:
                nouns = [t for t in run if t.text[:1].isupper()]
            head = nouns[-1] if nouns else head
        if head.lemma in self.words.lists["not_sources"]:
            return None
        return self.of(head)

    def apt(self, token: Token, speaker: Speaker) -> bool:
        """True where the words of a speaker show that he, she or it may speak."""
        return bool(speaker.human or speaker.entity or speaker.role or speaks(token, self.words))

    def _antecedent(self, token: Token) -> Speaker | None:
        for a in token.ancestors():
            if a.dep.startswith("acl") and not a.is_root:
                return self.of(a.head) if a.head.pos in (*_NOUNS, "PRON") and a.head is not token else None
        before = [t for t in token.sentence.tokens[: token.i] if t.pos in _NOUNS]
        return self.noun(before[-1]) if before else None

    def noun(self, token: Token) -> Speaker | None:
        """The speaker whom a noun names or describes, with those joined to him; the author of a document."""
        return self._author(token) or self._together(token) or self._one(token)

    def _together(self, token: Token) -> Speaker | None:
        """ "The Secretary and the Foreign Minister": people who speak as one, in the order of the words."""
        joined = [c for c in token.all("conj") if c.pos in _NOUNS and (c.child("cc") or token.child("cc"))]
        if not joined or self._is_one_name(token, joined[-1]):
            return None
        found = [s for t in (token, *joined) if (s := self._one(t, joined)) is not None and s.name]
        if len(found) < 2 or not all(s.human for s in found) or len({s.name for s in found}) < len(found):
            return None
        link = next(t.lower for t in token.sentence.tokens[token.i : joined[-1].i] if t.dep == "cc")
        name = f" {link} ".join([", ".join(s.name or "" for s in found[:-1]), found[-1].name or ""])
        codes = tuple(dict.fromkeys(s.entity for s in found if s.entity))
        trust, entity = min(s.trust for s in found), found[0].entity or next(iter(codes), None)
        return Speaker(name, entity, codes, None, trust, "named together", token.start, human=True, plural=True)

    def _is_one_name(self, first: Token, last: Token) -> bool:
        """True where one name or title covers all that a conjunction joins."""
        spans = (self.discourse.title_at(first), self.discourse.analysis.name_at(first))
        return any(x is not None and x.end >= last.end for x in spans)

    def _one(self, token: Token, joined: Sequence[Token] = ()) -> Speaker | None:
        """The speaker whom a noun names or describes, without those of `joined`."""
        start, end = self._phrase(token, joined)
        parties = [p for p in self._named(token) if not any(p.start <= j.start < p.end for j in joined)]
        if not any(p.person and p.route not in _ANAPHORIC for p in parties):
            parties = self._inside(token, end) or parties
        person = next((p.person for p in parties if p.person is not None), None)
        if person is not None and len(parties) == 1:
            return self.person(parties[0], self.roles.of(token, parties[0]), token.start)
        parties = parties or self.discourse.owners(token) or self._origin(start, end)
        name = self._fullest(token, self.discourse.analysis.text[start:end])
        codes = tuple(dict.fromkeys(p.entity for p in parties if p.entity))
        if not parties and not any(c.isalpha() for c in name):
            return None
        title = self.discourse.title_at(token)
        named = self.discourse.analysis.name_at(token) is not None or (title is not None and title.end >= end)
        human = is_human(token, self.words)
        called = _CALLED.fullmatch(name) if human and not named else None
        if called is not None and called["role"]:  # "the geographer X", whom nothing else in the article tells
            role = self.roles.bare(called["role"])
            return Speaker(called["name"], None, (), role, 0.7, "described beside the verb", token.start, True)
        plural = token.morph.get("Number") == "Plur" or bool(token.all("conj"))
        return Speaker(
            name, codes[0] if codes else None, codes, None, min((p.trust for p in parties), default=0.7),
            "named beside the verb", token.start, human and not self.is_state(token), plural, _gender(token),
        )  # fmt: skip

    def person(self, p: Who, role: str | None, at: int) -> Speaker:
        """A person as speaker."""
        assert p.person is not None
        codes = (p.entity,) if p.entity else ()
        return Speaker(p.person.name, p.entity, codes, role, p.trust, p.route, at, human=True, gender=p.person.gender)

    def _named(self, token: Token) -> list[Who]:
        """Parties of a noun; what is new ("a minister") is nobody who was spoken of before."""
        parties = self.discourse.resolve(token)
        determiner = token.child("det")
        if determiner is not None and determiner.lower in self.words.lists["new"]:
            return [p for p in parties if p.route not in _ANAPHORIC]
        return parties

    def _phrase(self, token: Token, apart: Sequence[Token] = ()) -> tuple[int, int]:
        """The words of a noun: of the office or the name it belongs to, and of what "and" joins to it."""
        start, end = noun_phrase(token, self.words)
        title, name = self.discourse.title_at(token), self.discourse.analysis.name_at(token)
        ends = [end, *(x.end for x in (title, name) if x is not None and x.start <= token.start < x.end)]
        if apart:
            return start, max(ends)
        joined = [c for c in token.all("conj") if c.pos in _NOUNS and (c.child("cc") or token.child("cc"))]
        return start, max([*ends, *(noun_phrase(c, self.words)[1] for c in joined)])

    def _fullest(self, token: Token, name: str) -> str:
        """ "The ministry", "la Ligue": the words by which an earlier sentence names it more fully."""
        determiner = token.child("det")
        bare = determiner is not None and all(c.dep in ("det", "case", "punct") for c in token.children)
        if not bare or determiner is None or determiner.lower in self.words.lists["new"]:
            return name
        text, codes = self.discourse.analysis.text, self._codes(token)
        fuller = [name]
        for sentence in self.discourse.analysis.sentences[: token.sentence.index]:
            for t in sentence.tokens:
                if t.lower == token.lower and self._codes(t) == codes:
                    a, b = noun_phrase(t, self.words, bare=True)
                    fuller.append(text[a:b])
        return max(fuller, key=len)

    def _codes(self, token: Token) -> frozenset[str]:
        return frozenset(p.entity for p in self.discourse.resolve(token) if p.entity)

    def _inside(self, token: Token, end: int) -> list[Who]:
        """A person named right behind a noun ("the analyst X"), or by his first name alone."""
        people, text = self.discourse.people, self.discourse.analysis.text
        for m in people.mentions:
            if not token.start <= m.start < end + _APPOSED:
                continue
            apposed = end <= m.start and _GAP.fullmatch(text, end, m.start)
            between = [t for t in token.sentence.tokens if token.i < t.i and t.start < m.start]
            within = m.start < end and not any(t.pos == "ADP" or t.dep == "cc" for t in between)
            if apposed or within:
                return [self.discourse.person_who(m.person, m.start, m.end, "person")]
        first = [p for p in people.all if p.name.split()[0] == token.text and token.pos == "PROPN"]
        return [self.discourse.person_who(first[0], token.start, token.end, "person", 0.8)] if len(first) == 1 else []

    def _origin(self, start: int, end: int) -> list[Who]:
        """Parties of the first name of a state or body within the words of a noun."""
        for n in self.discourse.analysis.names:
            if start <= n.start < end and n.entities:
                return [Who(e, n.start, n.end, "named in the phrase", 0.8) for e in n.entities]
        return []

    def _author(self, token: Token) -> Speaker | None:
        """ "Une note des services polonais": who wrote it speaks."""
        if token.lemma not in self.words.lists["documents"]:
            return None
        for c in token.all("nmod", "nmod:poss"):
            owner = c.dep == "nmod:poss" and c.pos in _NOUNS
            behind = c.i > token.i and c.case().replace("’", "'") in self.words.lists["by"] and c.pos in _NOUNS
            if (owner or behind) and (c.text[:1].isupper() or is_human(c, self.words) or self.discourse.analysis.name_at(c)):
                return self.noun(c)
        agents = (a for c in token.all("acl") for a in c.children if a.dep == "obl:agent" or a.case() in every("agent"))
        agent = next((a for a in agents if a.pos in _NOUNS), None)
        return self.noun(agent) if agent is not None else None

    def party(self, p: Who) -> Speaker:
        """A party of the discourse as speaker."""
        if p.person is not None:
            return self.person(p, p.person.role, p.start)
        words = self.discourse.analysis.text[p.start : p.end]
        return Speaker(words, p.entity, (p.entity,) if p.entity else (), None, p.trust, p.route, p.start)

    def is_state(self, t: Token) -> bool:
        """True for the name of a state or body."""
        name = self.discourse.analysis.name_at(t)
        return name is not None and name.kind in _STATES and name.end == t.end


def _gender(token: Token) -> str | None:
    """Gender of a noun, which its determiner tells better ("la ministre")."""
    shown = token.child("det") or token
    return {"Masc": "m", "Fem": "f"}.get(shown.morph.get("Gender", "")) if token.pos == "NOUN" else None
