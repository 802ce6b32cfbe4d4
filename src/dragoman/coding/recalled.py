"""Acts told before that later words take up: "cette décision", "the attack", "le nie", "a move that Paris condemned".

What resolves event anaphora: the nearest act before of a type that the word may mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class, word_lists
from dragoman.coding.operators import HOSTILE
from dragoman.coding.parties import Who, entities
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.analysis import Analysis
    from dragoman.coding.discourse import Discourse
    from dragoman.coding.lexicon import Lexicon

_NOUNS = ("NOUN", "PROPN")  # the parser takes some common nouns for names
_REACH = 6
_NEAR = 2
_OF_AGREEMENTS = frozenset({"SUPPORT", "AGREE"})
_MODIFIERS = ("nmod", "amod", "compound", "nmod:poss", "appos", "flat")
_HARMS = HOSTILE - {"ACCUSE", "REJECT", "THREATEN"}
# What criticism and charges are told by, the likeliest first.
_CHARGING = (("ACCUSE",), ("REQUEST", "THREATEN", "REJECT"))
_DEEDS = _HARMS | {"AID", "COOPERATE", "CONSULT", "SUPPORT", "RETREAT"}


class ActRecall:
    """Finds the acts that words take up; `told` grows as the article is read, `here` are those of the sentence being read."""

    def __init__(self, discourse: Discourse, lexicon: Lexicon, told: list[Candidate]) -> None:
        self._d = discourse
        self._lexicon = lexicon
        self._lang = discourse.analysis.lang
        self._told = told
        self._here: list[Candidate] = []
        self._doubted: list[Candidate] = []
        self._charges: dict[int, Candidate] = {}

    @property
    def analysis(self) -> Analysis:
        """The article being read."""
        return self._d.analysis

    def open(self, candidates: list[Candidate]) -> None:
        """Begin a sentence with its acts."""
        self._here = [c for c in candidates if not c.doubt]
        self._doubted += [c for c in candidates if c.type]

    def charge(self, accusation: Candidate, act: Candidate) -> None:
        """Keep the act that somebody is accused of: it is not told as done, but may be denied."""
        self._charges[id(accusation)] = act

    def before(self, token: Token, reach: int | None = _REACH) -> Iterator[Candidate]:
        """Acts told before a token, nearest first, at most `reach` sentences back (None for all); not those only asked for."""
        yield from (c for c in reversed(self._here) if c.token.i < token.i and c.type and not c.doubt)
        near = (c for c in reversed(self._told) if reach is None or token.sentence.index - c.token.sentence.index <= reach)
        yield from (c for c in near if c.token.sentence is not token.sentence)

    def in_doubt(self, token: Token) -> Iterator[Candidate]:
        """Acts in a token's sentence before it and in the two sentences before, nearest first, doubted ones among them."""
        for c in reversed(self._doubted):
            if token.sentence.index - c.token.sentence.index > _NEAR:
                return
            if c.token.sentence is not token.sentence or c.token.i < token.i:
                yield c

    def of_nobody(self, token: Token) -> Iterator[Candidate]:
        """Acts told before a token, nearest first, of which nobody is named as the doer."""
        near = (c for c in reversed(self._doubted) if token.sentence.index - c.token.sentence.index <= _REACH)
        yield from (c for c in near if not c.actors and (c.token.sentence is not token.sentence or c.token.i < token.i))

    def meant(self, noun: Token, apart: frozenset[str], *, listed: bool = False) -> Candidate | None:
        """The act that a noun takes up, done by somebody other than some; None where it names an act of its own.

        With `listed` only nouns count that are listed as taking up others.
        """
        if not self._points(noun):
            return None
        types = self._listed(noun.lemma) if listed else self._types(noun.lemma)
        return next((c for c in self.before(noun) if c.type in types and entities(c.actors) - apart), None)

    def denied(self, c: Candidate, inner: Candidate | None) -> Candidate | None:
        """The act that somebody denies, done by him or charged to him; `inner` is the one that his denial words itself."""
        denier = entities(c.actors)
        for types in self._denied_types(c, inner):
            for told in self.before(c.token, None):
                act = self._charges.get(id(told), told)
                doers = entities(act.actors) or (entities(told.recipients) if act is not told else frozenset())
                if act is not inner and act.status != "negated" and act.type in types and doers & denier:
                    return act
        return None

    def named_in(self, noun: Token) -> frozenset[str]:
        """Codes of all that a noun phrase names outside of relative clauses."""
        inside = [t for t in noun.subtree() if not any(a.dep == "acl:relcl" for a in (t, *t.ancestors()) if a in noun.subtree())]
        names = (self._d.analysis.name_at(t) for t in inside)
        return frozenset(code for name in names if name is not None for code in name.entities)

    def worded(self, c: Candidate) -> frozenset[str]:
        """Types of the acts that the nouns of a repetition may take up ("a similar appeal"); none where they name none."""
        nouns = [t for t in (*c.frame.obj, *(t for found in c.frame.obl.values() for t in found)) if t.pos in _NOUNS]
        return frozenset(kind for t in nouns for kind in self._listed(t.lemma))

    def names_charge(self, c: Candidate) -> bool:
        """True where a denial names a charge by its noun."""
        return any(t.pos in _NOUNS and "ACCUSE" in self._listed(t.lemma) for t in (*c.frame.obj, *c.frame.subj))

    def accusers(self, c: Candidate) -> list[Who]:
        """Who last charged somebody with what he now turns down; nobody where his words name no charge."""
        own = entities(c.actors)
        charges = [told for told in self.before(c.token) if told.status == "occurred" and entities(told.recipients) & own]
        for types in _CHARGING if self.names_charge(c) else ():
            if (told := next((told for told in charges if told.type in types), None)) is not None:
                return told.actors
        return []

    def perhaps_denied(self, c: Candidate, inner: Candidate | None) -> Candidate | None:
        """An act nearby that is itself in doubt, done by who denies, else one whose doer nobody names."""
        denier = entities(c.actors)
        wide = frozenset().union(*self._denied_types(c, inner))
        near = [a for a in self.in_doubt(c.token) if a is not inner and a.status != "negated" and a.type in wide]
        by_denier = (a for a in near if entities(a.actors) & denier)
        by_nobody = (a for a in near if not a.actors and entities(a.recipients) - denier)
        return next(by_denier, None) or next(by_nobody, None)

    def _denied_types(self, c: Candidate, inner: Candidate | None) -> list[frozenset[str]]:
        """Of what kinds it may be, the likeliest first: those of the words, else any harm; any deed where there are no words."""
        if inner is not None:
            pointing = inner.frame.nominal or any(self._listed(t.lemma) for t in inner.frame.obj)
            wider = [_HARMS] if pointing else []  # what a clause words is denied itself, not another harm
            return [frozenset({inner.type}), *wider] if inner.type in _HARMS else []
        named = [t for t in c.frame.obj if t.pos == "NOUN"]
        if named and named[0].lemma in cues(self._lang, "hearsay_noun"):
            return [_HARMS | {"AID", "COOPERATE"}]
        if not named:
            return [_HARMS if c.frame.clauses else _DEEDS]
        return [self._types(named[0].lemma) & _DEEDS, _HARMS]

    def _types(self, lemma: str) -> frozenset[str]:
        """Types of acts that a noun may mean: as listed, else as the lexicon has it without conditions."""
        listed = self._listed(lemma)
        if lemma in noun_class(self._lang, "agreement"):
            return listed | _OF_AGREEMENTS
        plain = [p for p in self._lexicon.find("noun", lemma) if not p.strictness]
        return listed or frozenset(kind for p in plain if (kind := p.type or p.meaning.type))

    def _listed(self, lemma: str) -> frozenset[str]:
        return frozenset(kind for kind, nouns in word_lists(self._lang, "act_nouns").items() if lemma in nouns)

    def _points(self, noun: Token) -> bool:
        """True under a definite article or a demonstrative, and for "une mesure que X dénonce" behind an act of the sentence."""
        if noun.pos not in _NOUNS or noun.text[0].isupper() or any(self._names(c) for c in noun.children):
            return False
        marks = {c.lower for c in noun.children} | {noun.case()}
        if marks & cues(self._lang, "this"):
            return True
        own = any(c.dep == "nmod" or (c.dep in ("acl", "advcl") and c.morph.get("VerbForm") == "Inf") for c in noun.children)
        if marks & cues(self._lang, "the"):
            return not own
        before = noun.sentence.tokens[max(0, noun.i - 2) : noun.i]
        added = before and before[0].text == "," and marks & cues(self._lang, "one")
        return bool(added) and noun.child("acl", "acl:relcl") is not None

    def _names(self, c: Token) -> bool:
        """True for what says whose act a noun names: a possessive, a name in it."""
        if c.morph.get("Poss") == "Yes" or c.dep == "nmod:poss":
            return True
        return c.dep in _MODIFIERS and any(self._d.single(t) for t in c.subtree())
