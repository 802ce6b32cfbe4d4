"""Heads for the words of a sentence by their order: phrases, then clauses, then what depends on what.

What comes out has the labels of `language.tokens`.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence, Token
from dragoman.language.word_order.clauses import Clause, cut, verb_groups
from dragoman.language.word_order.phrases import Phrase, hang_phrases, noun_phrases
from dragoman.language.word_order.sides import Sides
from dragoman.language.word_order.words import WordTable

_VERBAL = ("VERB", "AUX")
_SUBJECTS = ("nsubj", "nsubj:pass")
_INNER = ("acl", "acl:relcl", "xcomp", "ccomp", "advcl")
_LOOSE = {"PUNCT": "punct", "ADV": "advmod", "CCONJ": "cc"}


def attach(sentence: Sentence, table: WordTable) -> None:
    """Give each word of a tagged sentence its head and label, in place."""
    tokens = sentence.tokens
    if not tokens:
        return
    verbs = verb_groups(tokens, table)
    phrases = noun_phrases(tokens, table)
    clauses = cut(tokens, verbs, phrases)
    hang_phrases(tokens, phrases, table)
    sides = Sides(tokens, sentence.lang, table)
    for clause in clauses:
        sides.fill(clause)
    _Linker(tokens, phrases, clauses, sentence.lang, table).link()
    _root(tokens)


class _Linker:
    """Hangs clauses on the words that they depend on."""

    def __init__(
        self, tokens: Sequence[Token], phrases: Sequence[Phrase], clauses: Sequence[Clause], lang: str, table: WordTable
    ) -> None:
        self._tokens = tokens
        self._phrases = phrases
        self._clauses = clauses
        self._lists = table.lists
        self._speech = speech(lang)

    def link(self) -> None:
        """All clauses in order."""
        for k, clause in enumerate(self._clauses):
            earlier = self._clauses[:k]
            if clause.mark is not None:
                self._subordinate(clause, clause.mark, earlier)
            elif not clause.finite:
                self._infinite(clause, earlier)
            elif earlier:
                self._beside(clause, earlier)

    def _subordinate(self, clause: Clause, mark: Token, earlier: Sequence[Clause]) -> None:
        verb = clause.verb
        before = self._tokens[mark.i - 1] if mark.i else None
        noun = self._noun_at(mark.i - (2 if before is not None and before.text == "," else 1))
        that = mark.lower in self._speech.lists["that"]
        if noun is not None and (that or mark.morph.get("PronType") == "Rel") and not self._told(noun, earlier):
            self._relative(clause, mark, noun)
            return
        mark.attach(verb, "mark")
        infinitive = verb.morph.get("VerbForm") == "Inf"
        if earlier:
            adverbial = before is not None and before.pos == "ADP" and before.lemma not in self._lists["completing"]
            completes = (that and not adverbial) or (infinitive and mark.lemma in self._lists["completing"])
            verb.attach(earlier[-1].verb, ("xcomp" if infinitive else "ccomp") if completes else "advcl")
            return
        later = next((c for c in self._clauses if c.verb.i > verb.i and c.mark is None and c.finite), None)
        if later is not None:
            verb.attach(later.verb, "advcl")

    def _relative(self, clause: Clause, mark: Token, noun: Token) -> None:
        clause.verb.attach(noun, "acl:relcl")
        mark.pos, mark.morph = "PRON", {"PronType": "Rel"}
        mark.attach(clause.verb, clause.subject_label if clause.verb.child(*_SUBJECTS) is None else "obj")

    def _told(self, noun: Token, earlier: Sequence[Clause]) -> bool:
        """ "Pidió a Chile que ...", "dijo el ministro que ...": the noun is who is told or tells, and the clause what."""
        if not earlier or noun.head is not earlier[-1].verb or noun.i < noun.head.i:
            return False
        return noun.dep == "iobj" or (noun.dep in _SUBJECTS and "clause" in self._speech.frames(noun.head.lemma))

    def _noun_at(self, i: int) -> Token | None:
        """The head of the phrase that holds a place."""
        return next((p.head for p in self._phrases if p.first <= i <= p.last), None)

    def _infinite(self, clause: Clause, earlier: Sequence[Clause]) -> None:
        """An infinitive, a gerund, or a participle, which describes the noun before it."""
        noun = self._noun_at(clause.start - 1)
        if clause.describing and noun is not None:
            clause.verb.attach(noun, "acl")
        elif earlier:
            clause.verb.attach(earlier[-1].verb, "xcomp" if clause.verb.morph.get("VerbForm") == "Inf" else "advcl")

    def _beside(self, clause: Clause, earlier: Sequence[Clause]) -> None:
        """A further main clause: behind a relative one its noun is the subject; else joined by "y", or beside the first."""
        verb, before = clause.verb, earlier[-1].verb
        start = min(clause.first, verb.i)
        joined = next((t for t in self._tokens[max(0, start - 1) : start] if t.pos == "CCONJ"), None)
        if joined is not None:
            joined.attach(verb, "cc")
            verb.attach(next((c.verb for c in reversed(earlier) if c.finite), before), "conj")
        elif before.dep == "acl:relcl" and before.head.is_root and verb.child(*_SUBJECTS) is None:
            before.head.attach(verb, clause.subject_label)
        else:
            while before.dep in _INNER and before.head.pos in _VERBAL:
                before = before.head
            verb.attach(before, "parataxis")


def _root(tokens: Sequence[Token]) -> None:
    """One word governs what is left."""
    free = [t for t in tokens if t.is_root]
    finite = [t for t in free if t.pos in _VERBAL and any(x.morph.get("VerbForm") == "Fin" for x in (t, *t.children))]
    root = (finite or [t for t in free if t.pos in ("VERB", "NOUN", "PROPN")] or free)[0]
    root.dep = "root"
    for t in free:
        if t is not root:
            t.attach(root, _LOOSE.get(t.pos, "dep"))
