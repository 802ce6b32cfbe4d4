"""Verbs of saying in a parsed sentence, each with who says and where its words of attribution stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dragoman.coding.classes import cues, grammar
from dragoman.coding.statements.speaking import plain
from dragoman.language.speech import Speech
from dragoman.language.tokens import Token
from dragoman.packs import PACKS, has_trait

_CARRIERS = frozenset({"AUX", "PRON", "ADV", "PART"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "ADJ"})
_INVERTED = ("nsubj", "nsubj:pass", "obj", "appos", "dep", "parataxis", "xcomp")
_LIGHT = frozenset({"ADV", "ADP", "DET", "PUNCT", "PART", "ADJ", "NUM"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_NEVER = frozenset({"se", "s'", "s’", "lui", "leur", "me", "m'", "m’"})
_STOPS = frozenset({",", ";", ":", '"', "”", "»"})
_CHAIN = 6
_LEAD = 2
# Endings of French participles that no finite form of the present shares, and of gerunds.
_PARTICIPLES = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "ant")


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying: who says before it, who says behind it ("a dit X"), and the first word of its group.

    `last` is the verb, or what makes one with it ("savoir" in "a fait savoir"); `plain` is False for what
    is not finite, passive or modal; `taking_up` is True for "comme l'explique X", of which only X can say so.
    """

    verb: Token
    frames: frozenset[str]
    before: Token | None
    behind: Token | None
    first: Token
    last: Token
    plain: bool = True
    taking_up: bool = False

    @property
    def own(self) -> bool:
        """True where the parse gives the verb a subject of its own in front of it."""
        return any(c.dep in _SUBJECTS and c.i < self.first.i for c in self.verb.children)


class Sayings:
    """Finds the verbs of saying of one language."""

    def __init__(self, lang: str, words: Speech, quoted: Callable[[int], bool] = lambda _: False) -> None:
        self._lang = lang
        self._words = words
        self._quoted = quoted
        self._impersonal = tuple(words.lists["impersonal"])
        self._taking_up = tuple(phrase.split() for phrase in words.lists["taking_up"])
        self._it = frozenset(phrase[-1] for phrase in self._taking_up)

    def of(self, token: Token, *, any_verb: bool = False, quoting: bool = False) -> Saying | None:
        """The saying of a verb; with `any_verb` also of one that the lists do not know ("a souri X").

        `quoting` says that a quotation stands in front, behind which any verb may be inverted.
        """
        first, last = self._group_start(token), self._last(token)
        frames = self._frames(token, last)
        if token.pos in ("NOUN", "ADJ"):
            if not self._mistaken(token, first, frames):
                return None
        elif token.pos not in ("VERB", "AUX") or (token.pos == "AUX" and (not any_verb or self._carries(token))):
            return None
        if frames is None:
            if not any_verb or not is_finite(token):
                return None
            frames = frozenset({"quote", "front"})
        finite = self._finite(token, first, last)
        passive = not finite and _is_passive(token, first)
        before = self._agent(token) if passive else self.subject(token)
        behind = None if passive or not self._inverts(token, first, quoting) else self._behind(token, last)
        taking_up = behind is not None and any(first.lower == phrase[0] for phrase in self._taking_up)
        before = None if taking_up else before
        modal = any(c.lower in self._words.lists["modals"] for c in token.all("aux"))
        return Saying(token, frames, before, behind, first, last, finite and not modal, taking_up)

    def subject(self, verb: Token) -> Token | None:
        """Who does a verb: its own subject, else that of the clause it hangs on, else the noun in front."""
        adding = self._adding(verb)
        if adding is not None:
            return adding
        ahead = self._ahead(verb)
        if ahead is not None:
            return ahead
        at, first = verb, self._group_start(verb)
        previous = verb.sentence.tokens[first.i - 1] if first.i else None
        close = previous is not None and _is_noun(previous) and self._may_act(previous)
        for _ in range(_CHAIN):
            own = next((c for c in at.children if c.dep in _SUBJECTS and c.i < verb.i), None)
            if own is not None and (own.lower in self._words.lists["no_role"] | _NEVER or self._quotes_only(own, verb)):
                own = None
            if own is not None and not (close and at is not verb):
                return own
            if at.dep in ("acl", "acl:relcl") and at.head.pos in ("NOUN", "PROPN", "PRON"):
                return at.head
            if at.is_root or at.dep == "ccomp" or close:
                break
            at = at.head
        return (self._stray(verb) or self._alone(verb)) if close else (self._alone(verb) or self._stray(verb))

    def _finite(self, verb: Token, first: Token, last: Token) -> bool:
        """Finite by its own form or its auxiliary; French "dit", taken for a participle, is so without one."""
        if verb.child("aux:pass") is not None or verb.child("nsubj:pass") is not None:
            return False
        group = verb.sentence.tokens[first.i : last.i + 1]
        if _auxiliary_shared(verb):
            return True
        if verb.pos in ("NOUN", "ADJ") or is_finite(verb) or any(t.morph.get("VerbForm") == "Fin" for t in group):
            return True
        bare = has_trait(self._lang, "bare_participles") and not any(t.pos == "AUX" for t in group)
        return bare and verb.morph.get("VerbForm") == "Part" and not verb.lower.endswith(_PARTICIPLES)

    def _quotes_only(self, subject: Token, verb: Token) -> bool:
        """What a quotation names does not say what stands outside of it."""
        return self._quoted(subject.start) and not self._quoted(verb.start)

    def _adding(self, verb: Token) -> Token | None:
        """ "X said ..., adding that": who says is the subject of the verb of saying before the gerund."""
        if not is_gerund(verb) or not self._words.verbs.get(verb.lemma):
            return None
        for t in reversed(verb.sentence.tokens[: verb.i]):
            says = t.pos == "VERB" and (is_finite(t) or is_gerund(t)) and self._frames(t, self._last(t))
            if says and not self._quoted(t.start):
                return self.subject(t) or self._behind(t, self._last(t))
        return None

    def impersonal(self, verb: Token) -> bool:
        """ "Force est de constater", "it is worth recalling": nobody says so."""
        start = verb.sentence.start
        before = verb.sentence.text[: self._group_start(verb).start - start].lower().replace("’", "'").rstrip()
        return before.endswith(self._impersonal)

    def _ahead(self, verb: Token) -> Token | None:
        """ "Noting that ..., X said": who says is the subject of the main clause behind a gerund at the head of the sentence."""
        if verb.i > _LEAD or not is_gerund(verb) or verb.dep != "advcl" or verb.head.i < verb.i:
            return None
        return next((s for a in verb.ancestors() if (s := a.child(*_SUBJECTS)) is not None and s.i > verb.i), None)

    def _may_act(self, t: Token) -> bool:
        word = t.lower.replace("’", "'")
        return word not in self._words.lists["relatives"] and word not in _NEVER

    def _frames(self, token: Token, last: Token) -> frozenset[str] | None:
        if last is not token:
            return self._words.compound[token.lemma][1]
        frames = self._words.verbs.get(token.lemma)
        if frames is None:
            whole = (token.lemma + ending for ending, kinds in PACKS[self._lang].lost_endings if token.pos in kinds)
            return next((self._words.verbs[lemma] for lemma in whole if lemma in self._words.verbs), None)
        return frames

    def _mistaken(self, token: Token, first: Token, frames: frozenset[str] | None) -> bool:
        """A verb taken for a noun or an adjective: it opens its phrase and its subject follows."""
        if not has_trait(self._lang, "spoken_nouns") or not frames or "front" not in frames or token.i == 0:
            return False
        tokens = token.sentence.tokens
        follows = tokens[token.i + 1].pos in ("DET", "PROPN") if token.i + 1 < len(tokens) else False
        clitic = any(t.lower in self._words.lists["clitics"] for t in tokens[first.i : token.i + 2])
        return self._inverts(token, first) and (clitic or (follows and token.lower not in self._words.verbs))

    def _carries(self, token: Token) -> bool:
        """An auxiliary with its verb behind it."""
        return any(t.pos == "VERB" for t in token.sentence.tokens[token.i + 1 : token.i + 4])

    def _alone(self, verb: Token) -> Token | None:
        """A noun at the head of the sentence that the parse left without a verb ("X, qui arrivait, a dit")."""
        before = verb.sentence.tokens[: verb.i]
        found = [t for t in before if (t.is_root and t.pos in ("NOUN", "PROPN", "PRON")) or (_is_name(t) and t.head is verb)]
        return found[0] if found and verb.is_root else None

    def negated(self, verb: Token) -> bool:
        """True for "did not say", "n'a pas dit"."""
        negation = cues(self._lang, "negation") - set(grammar(self._lang, "weak_negation"))
        start = self._group_start(verb).i - 1
        return any(c.lower in negation and c.pos in ("ADV", "PART") and start <= c.i <= verb.i + 2 for c in verb.children)

    def _stray(self, verb: Token) -> Token | None:
        """The first noun of the stretch between the last stop and a verb without subject."""
        tokens = verb.sentence.tokens
        stretch: list[Token] = []
        for t in reversed(tokens[: verb.i]):
            if (t.text in _STOPS and stretch) or t.pos == "SCONJ" or (t.pos == "VERB" and is_finite(t)):
                break
            stretch.append(t)
        introduced = False
        for t in reversed(stretch):
            if t.pos == "ADP":
                introduced = True
            elif _is_noun(t) and self._may_act(t):
                if not introduced:
                    return t.head if t.dep == "compound" and t.head in stretch else t
                introduced = False
        return None

    def _agent(self, verb: Token) -> Token | None:
        """ "Described by X as": who is named behind a passive."""
        return next((c for c in verb.children if c.dep == "obl:agent" or c.case() in grammar(self._lang, "agent")), None)

    def _last(self, token: Token) -> Token:
        compound = self._words.compound.get(token.lemma)
        near = token.sentence.tokens[token.i + 1 : token.i + 4] if compound else []
        return next((t for t in near if compound and t.lemma in compound[0]), token)

    def _group_start(self, verb: Token) -> Token:
        """The first of auxiliaries, pronouns and adverbs in front of a verb."""
        first = verb
        for t in reversed(verb.sentence.tokens[: verb.i]):
            clitic = t.lower in self._words.lists["clitics"]
            adverbial = t.pos == "ADP" and t.head is first and first.pos == "ADV"  # "a d'ailleurs dit X"
            if t.pos not in _CARRIERS and not clitic and not adverbial:
                break
            acts = t.dep in _SUBJECTS and t.lower not in _NEVER
            if not clitic and (acts or not (t.head in (verb, first) or t.pos == "AUX")):
                break
            first = t
        return self._taken_up(first)

    def _taken_up(self, first: Token) -> Token:
        """ "Comme l'explique X": the words that take up what is said open the group, before its subject behind."""
        tokens = first.sentence.tokens
        for end in (first.i, first.i + 1):
            if end and plain(tokens[end - 1]) in self._it:
                for phrase in self._taking_up:
                    if [plain(t) for t in tokens[max(0, end - len(phrase)) : end]] == phrase:
                        return tokens[end - len(phrase)]
        return first

    def _inverts(self, verb: Token, first: Token, quoting: bool = False) -> bool:
        """Whether the group opens its phrase behind a stop, so that its subject may follow ("..., a dit X")."""
        before = verb.sentence.tokens[first.i - 1] if first.i else None
        if before is not None and before.pos != "PUNCT" and before.text not in '»"”':
            return False
        return has_trait(self._lang, "inversion") or quoting or verb.lemma in self._words.lists["inverting"]

    def _behind(self, verb: Token, last: Token) -> Token | None:
        """The subject behind a verb ("a-t-il dit", "a déclaré X")."""
        tokens = verb.sentence.tokens
        for t in tokens[max(0, verb.i - 2) : verb.i + 3]:
            if t.lower in self._words.lists["clitics"] and t.lower != "-t":
                return t
        nearest = self._first_nominal(last)
        if nearest is not None:
            return nearest
        for c in [*verb.all(*_SUBJECTS), *verb.children, *last.children]:
            noun = c.i > last.i and (c.pos in _NOMINAL or _is_name(c))
            if noun and c.dep in _INVERTED and c.child("case", "mark") is None and not self._past_stop(last, c):
                return c
        return None

    def _past_stop(self, last: Token, t: Token) -> bool:
        return any(x.text in ",;:." for x in last.sentence.tokens[last.i + 1 : t.i])

    def _first_nominal(self, verb: Token) -> Token | None:
        """The first noun behind a verb that no preposition introduces."""
        introduced = False
        for t in verb.sentence.tokens[verb.i + 1 : verb.i + 12]:
            if t.pos in ("VERB", "AUX", "SCONJ") or t.text in ".:;,":
                return None
            if t.pos == "ADP":
                introduced = True
            elif _is_noun(t):
                if not introduced:
                    found = _phrase_head(t)
                    return None if _acts(found, verb) else found
                introduced = False
            elif t.pos not in _LIGHT:
                return None
        return None


def is_finite(verb: Token) -> bool:
    """True for a finite verb, or a participle or infinitive with a finite auxiliary."""
    return any(t.morph.get("VerbForm") == "Fin" for t in (verb, *verb.all("aux", "aux:pass", "cop")))


def _acts(noun: Token, verb: Token) -> bool:
    """True where a noun behind a verb is the subject of another one further on: "said the roof fell in"."""
    other = noun.head
    return noun.dep in _SUBJECTS and other is not verb and other.i > noun.i and is_finite(other)


def _phrase_head(t: Token) -> Token:
    """The noun that a first word of a phrase hangs on: "Foreign Minister X", "Turkey's minister"."""
    while t.dep in ("compound", "nmod:poss", "amod") and t.i < t.head.i <= t.i + 6 and _is_noun(t.head):
        t = t.head
    return t


def _is_noun(t: Token) -> bool:
    return t.pos in ("NOUN", "PROPN", "PRON") or _is_name(t)


def _is_name(t: Token) -> bool:
    """A full name that stands as one token, whatever the parse took it for."""
    return " " in t.text and t.text[0].isupper() and not t.all("case")


def is_gerund(verb: Token) -> bool:
    """True for "adding", "ajoutant"."""
    present = verb.morph.get("Tense") == "Pres" or verb.morph.get("Aspect") == "Prog"
    return verb.morph.get("VerbForm") == "Ger" or (verb.morph.get("VerbForm") == "Part" and present and not verb.all("aux"))


def _is_passive(verb: Token, first: Token) -> bool:
    """A participle with a passive auxiliary or none: "described as", "qualifié de"."""
    if verb.child("aux:pass") is not None or verb.child("nsubj:pass") is not None:
        return True
    past = verb.morph.get("VerbForm") == "Part" and verb.morph.get("Tense") == "Past"
    carried = any(t.pos == "AUX" for t in verb.sentence.tokens[first.i : verb.i]) or _auxiliary_shared(verb)
    return past and not carried and not verb.all("aux", "nsubj")


def _auxiliary_shared(verb: Token) -> bool:
    """ "A remercié X et rappelé que": a participle with a clause that a conjunction joins to an active one has its auxiliary."""
    if verb.dep != "conj" or verb.morph.get("VerbForm") != "Part" or verb.all("aux", "aux:pass") or not verb.all("ccomp"):
        return False
    return next((a.child("aux:pass") is None for a in verb.ancestors() if a.all("aux", "aux:pass")), False)
