"""Clauses of a tagged sentence: each verb with its auxiliaries and pronouns, and where its clause begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.language.tokens import Token
from dragoman.language.word_order.phrases import Phrase
from dragoman.language.word_order.words import WordTable

_STOPS = ",;:—–.()"


@dataclass(slots=True)
class Clause:
    """A verb and the phrases on either side of it; `mark` is the word that makes the clause depend on another."""

    verb: Token
    first: int
    mark: Token | None = None
    left: list[Phrase] = field(default_factory=list)
    right: list[Phrase] = field(default_factory=list)

    @property
    def finite(self) -> bool:
        """Whether the verb or an auxiliary of it is finite."""
        return any(t.morph.get("VerbForm") == "Fin" for t in (self.verb, *self.verb.all("aux", "aux:pass")))

    @property
    def describing(self) -> bool:
        """A participle without auxiliary."""
        return self.verb.morph.get("VerbForm") == "Part" and not self.verb.all("aux", "aux:pass")

    @property
    def passive(self) -> bool:
        """Whether the subject undergoes what the verb tells."""
        return self.describing or self.verb.child("aux:pass") is not None

    @property
    def reflexive(self) -> bool:
        """Whether a reflexive pronoun stands by."""
        return self.verb.child("expl:pass") is not None

    @property
    def start(self) -> int:
        """Place of the first word of the verb group."""
        return min([self.verb.i, *(c.i for c in self.verb.children if c.i < self.verb.i)])

    @property
    def subject_label(self) -> str:
        """Label of its subject."""
        return "nsubj:pass" if self.passive else "nsubj"


def verb_groups(tokens: Sequence[Token], table: WordTable) -> list[Token]:
    """The main verbs in order, with auxiliaries, adverbs and unstressed pronouns hung on them."""
    for t, after in zip(tokens, tokens[1:], strict=False):
        if t.pos == "DET" and t.lower in table.lists["clitics"] and after.pos in ("VERB", "AUX"):
            t.pos, t.morph = "PRON", {}
    mains: list[Token] = []
    carried: list[Token] = []
    for t in tokens:
        if t.pos == "AUX":
            carried.append(t)
        elif t.pos == "VERB":
            _carry(t, carried, table)
            mains.append(t)
            carried = []
        elif t.pos not in ("ADV", "PRON") and carried:
            mains.append(carried[-1])  # a form of "be" that carries no verb governs its clause itself
            carried = []
    mains += carried[-1:]
    for t in tokens:
        _lean(t, tokens, table)
    return mains


def _carry(verb: Token, carried: list[Token], table: WordTable) -> None:
    participle = verb.morph.get("VerbForm") == "Part"
    for a in carried:
        a.attach(verb, "aux:pass" if participle and a.lemma in table.lists["passive"] else "aux")


def _lean(t: Token, tokens: Sequence[Token], table: WordTable) -> None:
    """Hang an adverb or an unstressed pronoun on the verb behind it."""
    behind = next((x for x in tokens[t.i + 1 : t.i + 4] if x.pos not in ("PRON", "ADV", "AUX")), None)
    if behind is None or behind.pos != "VERB":
        return
    if t.pos == "ADV":
        t.attach(behind, "advmod")
    elif t.pos == "PRON" and t.lower in table.lists["clitics"]:
        reflexive = t.morph.get("Reflex") is not None
        t.attach(behind, "expl:pass" if reflexive else "iobj" if t.lower in table.lists["datives"] else "obj")


def cut(tokens: Sequence[Token], verbs: Sequence[Token], phrases: Sequence[Phrase]) -> list[Clause]:
    """The clauses in order, each with the phrases that stand in it."""
    clauses: list[Clause] = []
    for verb in verbs:
        left = clauses[-1].verb.i + 1 if clauses else 0
        clause = Clause(verb, left)
        start = clause.start
        clause.mark = next((t for t in reversed(tokens[left:start]) if _opens(t, start)), None)
        if clause.mark is not None:
            clause.first = clause.mark.i
        else:
            clause.first = _border(tokens, left, start) if clause.finite else start
        clauses.append(clause)
    for phrase in phrases if clauses else ():
        own = next((c for c in reversed(clauses) if c.first <= phrase.first), clauses[0])
        (own.left if phrase.head.i < own.verb.i else own.right).append(phrase)
    return clauses


def _opens(t: Token, start: int) -> bool:
    """A conjunction or relative pronoun, or a preposition right before the infinitive that it introduces."""
    return t.pos == "SCONJ" or t.morph.get("PronType") == "Rel" or (t.pos == "ADP" and t.i == start - 1)


def _border(tokens: Sequence[Token], left: int, start: int) -> int:
    """Where a clause without such a word begins: behind the last stop or conjunction."""
    return next((t.i + 1 for t in reversed(tokens[left:start]) if t.text in _STOPS or t.pos == "CCONJ"), left)
