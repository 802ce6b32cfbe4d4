"""Heads for the words of a sentence by their order: the subject before its verb, the object and its complements behind.

What comes out has the labels of `language.tokens`. A clause reaches from a conjunction, a relative pronoun or a stop to the
next; inside one, words hang on the nearest word that may govern them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.language.tokens import Sentence, Token
from dragoman.language.word_order.words import WordTable

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_STOPS = ",;:—–.!?…()"
_OWNING = "de"
_PERSONAL = "a"
_AGENT = "por"
_THAT = "que"


@dataclass(slots=True)
class Phrase:
    """A noun with what stands before it: `case` are its prepositions, `first` and `last` the places of its words."""

    head: Token
    first: int
    last: int
    case: list[Token] = field(default_factory=list)

    @property
    def prep(self) -> str:
        """The last preposition, plain, or ''."""
        return self.case[-1].lemma if self.case else ""


@dataclass(slots=True)
class Clause:
    """A verb with its auxiliaries and what stands around it; `mark` is the word that makes it depend on another."""

    verb: Token
    first: int
    mark: Token | None = None
    left: list[Phrase] = field(default_factory=list)
    right: list[Phrase] = field(default_factory=list)
    passive: bool = False
    reflexive: bool = False


def attach(sentence: Sentence, table: WordTable) -> None:
    """Give each word of a tagged sentence its head and label, in place."""
    _Attacher(sentence, table).run()


class _Attacher:
    """Works through one sentence."""

    def __init__(self, sentence: Sentence, table: WordTable) -> None:
        self._tokens = sentence.tokens
        self._lists = table.lists
        self._clauses: list[Clause] = []
        self._phrases: list[Phrase] = []

    def run(self) -> None:
        """All steps in their order."""
        if not self._tokens:
            return
        self._pronouns()
        verbs = self._verbs()
        self._phrases = self._noun_phrases()
        self._clauses = self._cut(verbs)
        self._share_out()
        self._complements(self._phrases)
        for clause in self._clauses:
            self._sides(clause)
        self._link()
        self._root()

    def _pronouns(self) -> None:
        """ "La", "los" before a verb are pronouns."""
        for t, after in zip(self._tokens, self._tokens[1:], strict=False):
            if t.pos == "DET" and t.lower in self._lists["clitics"] and after.pos in ("VERB", "AUX"):
                t.pos, t.morph = "PRON", {}

    def _verbs(self) -> list[Token]:
        """The main verbs, their auxiliaries, negations and pronouns hung on them."""
        mains: list[Token] = []
        carried: list[Token] = []
        for t in self._tokens:
            if t.pos == "AUX":
                carried.append(t)
            elif t.pos == "VERB":
                self._carry(t, carried)
                mains.append(t)
                carried = []
            elif t.pos not in ("ADV", "PRON") and carried:
                mains.append(carried[-1])  # a form of "be" that carries no verb governs its clause itself
                carried = []
        mains += carried[-1:]
        for t in self._tokens:
            behind = next((x for x in self._tokens[t.i + 1 : t.i + 4] if x.pos not in ("PRON", "ADV", "AUX")), None)
            if t.pos in ("ADV", "PRON") and behind is not None and behind.pos == "VERB":
                self._lean(t, behind)
        return mains

    def _lean(self, t: Token, verb: Token) -> None:
        """An adverb, or a pronoun without stress, in front of its verb."""
        if t.pos == "ADV":
            t.attach(verb, "advmod")
        elif t.lower in self._lists["clitics"]:
            t.attach(verb, "expl:pass" if t.morph.get("Reflex") else "iobj" if t.lower in ("le", "les") else "obj")

    def _carry(self, verb: Token, carried: list[Token]) -> None:
        passive = any(a.lemma == "ser" for a in carried) and verb.morph.get("VerbForm") == "Part"
        for a in carried:
            a.attach(verb, "aux:pass" if passive and a.lemma == "ser" else "aux")

    def _noun_phrases(self) -> list[Phrase]:
        """All noun phrases, their determiners, adjectives and prepositions hung on their heads."""
        found: list[Phrase] = []
        i, total = 0, len(self._tokens)
        while i < total:
            case: list[Token] = []
            start = i
            while i < total and self._tokens[i].pos == "ADP":
                case.append(self._tokens[i])
                i += 1
            before: list[Token] = []
            while i < total and self._tokens[i].pos in ("DET", "NUM", "ADJ"):
                before.append(self._tokens[i])
                i += 1
            stressed = i < total and self._tokens[i].pos in _NOMINAL and self._tokens[i].lower not in self._lists["clitics"]
            if stressed or (before and before[-1].pos in ("NUM", "DET") and case + before and self._alone(i, before)):
                head = self._tokens[i] if stressed else before.pop()
                i = i + 1 if stressed else i
                found.append(self._phrase(head, start, case, before))
                i = max(i, found[-1].last + 1)
            else:
                i = max(i, start + 1) if not (case or before) else i
        return found

    def _alone(self, i: int, before: list[Token]) -> bool:
        """A number or "ambos" without a noun; an article alone is none."""
        return before[-1].pos == "NUM" or before[-1].lemma in ("ambos", "todo", "ninguno")

    def _phrase(self, head: Token, start: int, case: list[Token], before: list[Token]) -> Phrase:
        for t in case:
            t.attach(head, "case")
        for t in before:
            t.attach(head, {"DET": "det", "NUM": "nummod"}.get(t.pos, "amod"))
        last = head.i
        for t in self._tokens[head.i + 1 :]:
            if t.pos == "ADJ":
                t.attach(head, "amod")
            elif t.pos == "PROPN" and head.pos in ("PROPN", "NOUN") and t.i == last + 1:
                t.attach(head, "flat" if head.pos == "PROPN" else "appos")
            else:
                break
            last = t.i
        return Phrase(head, start, last, case)

    def _cut(self, verbs: Sequence[Token]) -> list[Clause]:
        """The clauses, each from behind the one before."""
        clauses: list[Clause] = []
        for verb in verbs:
            group = [verb, *verb.children]
            start = min(t.i for t in group)
            left = max((c.verb.i for c in clauses), default=-1) + 1
            mark = next((t for t in reversed(self._tokens[left:start]) if self._opens(t, start)), None)
            passive = verb.child("aux:pass") is not None or self._describing(verb)
            border = self._border(left, start) if self._is_finite(verb) else start
            reflexive = verb.child("expl:pass") is not None
            clauses.append(Clause(verb, mark.i if mark else border, mark, passive=passive, reflexive=reflexive))
        return clauses

    def _opens(self, t: Token, start: int) -> bool:
        """A conjunction or relative pronoun, or a preposition right before the infinitive that it introduces."""
        if t.pos == "SCONJ" or (t.pos == "PRON" and t.morph.get("PronType") == "Rel"):
            return True
        return t.pos == "ADP" and t.i == start - 1

    def _border(self, left: int, start: int) -> int:
        """Where a clause without such a word begins: behind the last stop or "y" with a noun phrase or nothing behind it."""
        for t in reversed(self._tokens[left:start]):
            if t.text in ",;:—–.()" or t.pos == "CCONJ":
                return t.i + 1
        return left

    def _describing(self, verb: Token) -> bool:
        return verb.morph.get("VerbForm") == "Part" and not verb.all("aux", "aux:pass")

    def _share_out(self) -> None:
        """Each phrase to the clause in which it stands."""
        for phrase in self._phrases:
            own = None
            for clause in self._clauses:
                if clause.first <= phrase.first:
                    own = clause
            if own is None:
                own = self._clauses[0] if self._clauses else None
            if own is not None:
                (own.left if phrase.head.i < own.verb.i else own.right).append(phrase)

    def _complements(self, phrases: Iterable[Phrase]) -> None:
        """Phrases that hang on the one before: joined, in apposition, or behind a preposition."""
        before: Phrase | None = None
        for phrase in phrases:
            if before is not None and not self._parted(before, phrase):
                self._hang(before, phrase)
            before = phrase

    def _parted(self, before: Phrase, phrase: Phrase) -> bool:
        """Whether a verb or the opening of a clause stands between two phrases."""
        between = self._tokens[before.last + 1 : phrase.first]
        return any(t.pos in ("VERB", "AUX", "SCONJ") or t.text in ";:—–." or t.morph.get("PronType") == "Rel" for t in between)

    def _hang(self, before: Phrase, phrase: Phrase) -> None:
        between = [t for t in self._tokens[before.last + 1 : phrase.first]]
        joins = next((t for t in between if t.pos == "CCONJ"), None)
        head, to = phrase.head, before.head
        if joins is not None and all(t is joins or t.text == "," for t in between):
            top = self._alike(before, phrase)
            head.attach(top, "conj")
            joins.attach(head, "cc")
        elif not between and phrase.prep == _OWNING:
            head.attach(self._owned(before), "nmod")
        elif not between and phrase.case and to.pos == "NOUN" and self._governs(before):
            head.attach(to, "nmod")
        elif len(between) == 1 and between[0].text == "," and not phrase.case:
            self._behind_comma(before, phrase)

    def _alike(self, before: Phrase, phrase: Phrase) -> Token:
        """The noun that another is joined to: the nearest of its kind ("de Chile y Perú", "el presidente de Chile y su ministro")."""
        to = before.head
        if to.pos == phrase.head.pos == "PROPN" and not phrase.case:
            return to.head if to.dep == "conj" else to
        while to.head is not to and to.dep in ("nmod", "conj", "appos") and not phrase.case:
            to = to.head
        while to.head is not to and phrase.case and to.case() and to.dep == "nmod" and to.case() != phrase.case[-1].lower:
            to = to.head
        return to

    def _owned(self, before: Phrase) -> Token:
        """In "ministro de Defensa de Chile" the second complement belongs to the first noun."""
        to = before.head
        while to.dep == "nmod" and to.child("det") is None and to.pos == "NOUN" and to.case().startswith(_OWNING):
            to = to.head
        return to

    def _governs(self, before: Phrase) -> bool:
        """A common noun keeps complements behind it, unless it names people."""
        return before.head.pos == "NOUN"

    def _behind_comma(self, before: Phrase, phrase: Phrase) -> None:
        """ "X, presidente de Y, ..." is in apposition; "X, Y y Z" is a list."""
        listed = self._list_goes_on(phrase)
        top = before.head
        while top.dep in ("nmod", "flat") and top.head is not top:
            top = top.head
        if listed and before.head.pos == phrase.head.pos:
            phrase.head.attach(before.head if before.head.dep != "conj" else before.head.head, "conj")
        elif not listed and self._closed(phrase):
            phrase.head.attach(top, "appos")

    def _closed(self, phrase: Phrase) -> bool:
        """Whether a stop comes behind a phrase before any verb, so that it may be an insertion."""
        behind = (t for t in self._tokens[phrase.last + 1 :] if t.pos in ("VERB", "AUX", "SCONJ", "PUNCT"))
        return next((t.pos == "PUNCT" for t in behind), True)

    def _list_goes_on(self, phrase: Phrase) -> bool:
        """Whether "y" with another member follows before any verb; no comma stands before the "y" of a list."""
        before = self._tokens[phrase.last]
        for t in self._tokens[phrase.last + 1 : phrase.last + 12]:
            if t.pos in ("VERB", "AUX", "SCONJ"):
                return False
            if t.pos == "CCONJ":
                return before.text != ","
            before = t
        return False

    def _sides(self, clause: Clause) -> None:
        """Subject, objects and complements of a verb."""
        verb = clause.verb
        finite = self._is_finite(verb)
        free = [p for p in clause.left if p.head.head is p.head and p.head.dep == "dep"]
        bare = [p for p in free if not p.case]
        if finite and bare:
            bare[-1].head.attach(verb, "nsubj:pass" if clause.passive else "nsubj")
        for p in free:
            if p.case and p.head.head is p.head:
                p.head.attach(verb, "obl")
        self._behind(clause, finite)

    def _is_finite(self, verb: Token) -> bool:
        return any(t.morph.get("VerbForm") == "Fin" for t in (verb, *verb.all("aux", "aux:pass")))

    def _behind(self, clause: Clause, finite: bool) -> None:
        """What stands behind a verb: a bare phrase is its object, or its subject where it has none before and takes no object."""
        verb = clause.verb
        free = [p for p in clause.right if p.head.head is p.head and p.head.dep == "dep"]
        bare = [p for p in free if not p.case]
        late = finite and verb.child("nsubj", "nsubj:pass") is None
        takes_none = clause.passive or clause.reflexive or verb.lemma in self._lists["subject_behind"] or self._inserted(clause)
        if bare:
            label = ("nsubj:pass" if clause.passive else "nsubj") if late and takes_none else "obj"
            bare[0].head.attach(verb, label)
            if label == "obj" and len(bare) > 1 and late:
                bare[1].head.attach(verb, "nsubj")
        for p in free:
            if p.case and p.head.head is p.head:
                p.head.attach(verb, self._role(clause, p, bool(bare)))

    def _inserted(self, clause: Clause) -> bool:
        """ "..., denunció Manila": a verb right behind a comma, a dash or a quotation, with what was said before it."""
        first = min([clause.verb.i, *(c.i for c in clause.verb.children)])
        stopped = first > 0 and self._tokens[first - 1].pos == "PUNCT"
        return stopped and clause.mark is None and any(t.pos in ("VERB", "AUX") for t in self._tokens[: first - 1])

    def _role(self, clause: Clause, phrase: Phrase, has_object: bool) -> str:
        verb = clause.verb
        if phrase.prep == _AGENT and clause.passive:
            return "obl:agent"
        told = phrase.head.child("det", "nummod") is not None or phrase.case[-1].lower != phrase.case[-1].lemma  # "al"
        named = told or phrase.head.pos in ("PROPN", "PRON")
        if phrase.prep == _PERSONAL and named and verb.lemma not in self._lists["going"] and not clause.passive:
            infinitive = any(t.morph.get("VerbForm") == "Inf" for t in self._tokens[phrase.last + 1 : phrase.last + 4])
            that = any(t.lower == _THAT for t in self._tokens[phrase.last + 1 : phrase.last + 2])
            return "iobj" if has_object or infinitive or that or clause.reflexive else "obj"
        return "obl"

    def _link(self) -> None:
        """Clauses to the words that they depend on."""
        for k, clause in enumerate(self._clauses):
            earlier = self._clauses[:k]
            if clause.mark is not None:
                self._subordinate(clause, earlier)
            elif self._describing(clause.verb) or clause.verb.morph.get("VerbForm") in ("Inf", "Ger"):
                self._infinite(clause, earlier)
            elif earlier:
                self._beside(clause, earlier[-1])

    def _subordinate(self, clause: Clause, earlier: list[Clause]) -> None:
        mark, verb = clause.mark, clause.verb
        if mark is None:
            return
        before = self._tokens[mark.i - 1] if mark.i else None
        comma = before is not None and before.text == ","
        noun = self._noun_at(mark.i - (2 if comma else 1))
        relative = mark.morph.get("PronType") == "Rel" or (mark.lower == _THAT and noun is not None)
        if relative and noun is not None and not self._said_to(noun, earlier):
            verb.attach(noun, "acl:relcl")
            mark.pos = "PRON"
            mark.morph = {"PronType": "Rel"}
            free = verb.child("nsubj", "nsubj:pass") is None
            mark.attach(verb, ("nsubj:pass" if clause.passive else "nsubj") if free else "obj")
        elif earlier:
            governor = earlier[-1].verb
            mark.attach(verb, "mark")
            infinitive = verb.morph.get("VerbForm") == "Inf"
            told = (mark.lower == _THAT and not self._adverbial(before)) or (infinitive and mark.lemma in ("a", "de", "en"))
            verb.attach(governor, ("xcomp" if infinitive else "ccomp") if told else "advcl")
        else:
            mark.attach(verb, "mark")
            later = [c for c in self._clauses if c.verb.i > verb.i and c.mark is None and self._is_finite(c.verb)]
            if later:
                verb.attach(later[0].verb, "advcl")

    def _adverbial(self, before: Token | None) -> bool:
        """ "Para que", "después de que", but "acusar de que"."""
        return before is not None and before.pos == "ADP" and before.lemma not in ("a", "de", "en")

    def _said_to(self, noun: Token, earlier: list[Clause]) -> bool:
        """ "Pidió a Chile que ...": the noun is who is told, and the clause what."""
        return noun.dep == "iobj" and bool(earlier) and noun.head is earlier[-1].verb

    def _noun_at(self, i: int) -> Token | None:
        """The head of the phrase that ends at a place, the topmost where "de" joins several."""
        phrase = next((p for p in self._phrases if p.first <= i <= p.last), None)
        return phrase.head if phrase is not None else None

    def _infinite(self, clause: Clause, earlier: list[Clause]) -> None:
        """An infinitive, a gerund or a participle without auxiliary."""
        verb = clause.verb
        noun = self._noun_at(min([verb.i, *(c.i for c in verb.children)]) - 1)
        if self._describing(verb) and noun is not None:
            verb.attach(noun, "acl")
        elif earlier:
            verb.attach(earlier[-1].verb, "xcomp" if verb.morph.get("VerbForm") == "Inf" else "advcl")

    def _beside(self, clause: Clause, before: Clause) -> None:
        """A second main clause: joined by "y", or beside the first; behind a relative clause the noun is its subject."""
        verb = clause.verb
        start = min([clause.first, verb.i])
        joined = next((t for t in self._tokens[max(0, start - 1) : start] if t.pos == "CCONJ"), None)
        if before.verb.dep == "acl:relcl" and verb.child("nsubj", "nsubj:pass") is None and joined is None:
            noun = before.verb.head
            if (noun.head is noun and noun.dep == "dep") or (noun.dep in ("nsubj", "nsubj:pass") and noun.head is before.verb):
                noun.attach(verb, "nsubj:pass" if clause.passive else "nsubj")
                return
        governor = before.verb
        if joined is not None:
            joined.attach(verb, "cc")
            verb.attach(self._same_kind(clause, governor), "conj")
        else:
            while governor.dep in ("acl", "acl:relcl", "xcomp", "ccomp", "advcl") and governor.head.pos in ("VERB", "AUX"):
                governor = governor.head
            verb.attach(governor, "parataxis")

    def _same_kind(self, clause: Clause, governor: Token) -> Token:
        """Of the verbs before a finite one the nearest finite one."""
        at = self._clauses.index(clause)
        finite = [c.verb for c in self._clauses[:at] if self._is_finite(c.verb)]
        return finite[-1] if finite and self._is_finite(clause.verb) else governor

    def _root(self) -> None:
        """One word governs what is left."""
        free = [t for t in self._tokens if t.head is t]
        finite = [t for t in free if t.pos in ("VERB", "AUX") and self._is_finite(t)]
        root = (finite or [t for t in free if t.pos in ("VERB", "NOUN", "PROPN")] or free)[0]
        root.dep = "root"
        for t in free:
            if t is not root:
                t.attach(root, {"PUNCT": "punct", "ADV": "advmod", "CCONJ": "cc"}.get(t.pos, "dep"))
