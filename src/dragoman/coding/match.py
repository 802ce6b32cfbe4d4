"""From a proposition to a meaning: the strictest pattern of the lexicon that fits the frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property

from dragoman.coding.classes import cues, every, grammar, noun_class
from dragoman.coding.frames import Frame
from dragoman.coding.lexicon import Lexicon, Pattern
from dragoman.coding.lexicon.load import SOFT
from dragoman.coding.obligations import demanded
from dragoman.coding.reality import negated, reality
from dragoman.coding.slots import aims, genitives, reflexive, slot_tokens
from dragoman.language.tokens import Token

# By these a list of nouns is known to be of people.
_TITLED = frozenset(every("titled"))


def known_patterns(token: Token, lexicon: Lexicon) -> list[Pattern]:
    """All patterns of a predicate's word, the strictest first."""
    kind = "noun" if token.pos in ("NOUN", "PROPN") else "adj" if token.pos == "ADJ" else "verb"
    found = lexicon.find(kind, token.lemma)
    if not found and kind == "adj" and token.morph.get("VerbForm") == "Part":
        found = lexicon.find("verb", token.lemma)
    return found


def best_pattern(frame: Frame, lexicon: Lexicon, taken_up: frozenset[str] = frozenset()) -> tuple[Pattern | None, str]:
    """The strictest pattern that fits, with ""; else one that misses a single thing, with what it misses; or None.

    `taken_up` are lemmas of what a pronoun that is the object may stand for.
    """
    token = frame.token
    nearly: tuple[Pattern | None, str] = (None, "")
    vague = token.lemma in _vague(frame.lang)
    look = _Look(frame, taken_up)
    for p in known_patterns(token, lexicon):
        missed = _missed(look, p)
        if not missed:
            return p, ""
        if not vague and _bearable(p, missed):
            nearly = (p, missed[0])  # the last one asks for least
    return nearly


@cache
def _vague(lang: str) -> frozenset[str]:
    return cues(lang, "light") | cues(lang, "occurring") | cues(lang, "transparent")


def other_patterns(frame: Frame, lexicon: Lexicon, chosen: Pattern) -> list[tuple[Pattern, str]]:
    """What else the word may mean here, each of another type, with what the words lack for it ("" for nothing).

    Entries that fit come before those that lack something.
    """
    if chosen.meaning.idle:
        return []
    fitting: dict[str, tuple[Pattern, str]] = {}
    lacking: dict[str, tuple[Pattern, str]] = {}
    look = _Look(frame)
    for p in lexicon.find(chosen.kind, chosen.lemma):
        kind = p.type or p.meaning.type
        if kind is None or kind == (chosen.type or chosen.meaning.type) or kind in fitting:
            continue
        missed = _missed(look, p)
        if not missed:
            fitting[kind] = (p, "")
        elif chosen.meaning.op != "deny" and _bearable(p, missed):
            lacking.setdefault(kind, (p, missed[0]))
    others = [found for kind, found in lacking.items() if kind not in fitting]
    return [*fitting.values(), *others][:_OTHERS]


_OTHERS = 2
_CLOSE = 9
# A noun behind any other preposition is no object where the verb has one of its own ("a roadmap for relations").
_GENITIVE = ("", *every("genitive"))


def _bearable(p: Pattern, missed: list[str]) -> bool:
    """True where a single thing is missing that the entry does not hold hard; a wording of no act must fit whole."""
    return len(missed) == 1 and missed[0] in SOFT and missed[0] not in p.must and not p.meaning.idle


class _Look:
    """A frame under the eyes of one pattern after the other, with what several ask for found once."""

    def __init__(self, frame: Frame, taken_up: frozenset[str] = frozenset()) -> None:
        self.frame = frame
        self.taken_up = taken_up

    @cached_property
    def reflexive(self) -> Token | None:
        """The verb's reflexive pronoun."""
        return reflexive(self.frame.token)

    @cached_property
    def near(self) -> frozenset[str]:
        """All words that stand close by: lemmas, forms, kinds of names."""
        frame = self.frame
        top = frame.token.head if frame.token.dep == "cop" else frame.token
        tokens = top.subtree() + (frame.support.subtree() if frame.support is not None else [])
        apart = [*frame.clauses, *aims(frame)]
        close = [t for t in tokens if abs(t.i - frame.token.i) <= _CLOSE or t in apart]
        return frozenset(word for t in close for word in (t.lemma, t.lower, t.text, t.names))


def _missed(look: _Look, p: Pattern) -> list[str]:
    """Names of what a pattern asks for and the frame lacks; no more once it is sure that the pattern is out."""
    found: list[str] = []
    for name in p.asked:
        if not _TESTS[name](look, p):
            found.append(name)
            if len(found) > 1 or name not in SOFT or name in p.must:
                break
    return found


def _clause_of(look: _Look, p: Pattern) -> bool:
    return _clause_fits(look.frame, str(p.clause))


def _reflexive_fits(look: _Look, p: Pattern) -> bool:
    if look.frame.nominal:
        return True
    pronoun = look.reflexive
    if pronoun is None:
        return not p.refl
    return p.refl or pronoun.dep == "expl:pass"


def _no_wrong_object(look: _Look, p: Pattern) -> bool:
    frame = look.frame
    return not any(_is(t, p.not_obj, frame.lang) for t in frame.obj + (frame.subj if p.refl else []))


@cache
def _wanted(lang: str, words: str) -> frozenset[str]:
    """Words, with classes (@name) expanded."""
    return frozenset(w for word in words.split() for w in (noun_class(lang, word[1:]) if word[0] == "@" else (word,)))


# How to see whether a frame has what a pattern asks for, by name; `Pattern.asked` says in which order.
_TESTS: dict[str, Callable[[_Look, Pattern], bool]] = {
    "voice": lambda look, p: (p.voice == "passive") == look.frame.passive,
    "no_obj": lambda look, p: not look.frame.obj,
    "refl": _reflexive_fits,
    "subj": lambda look, p: any(_named(t, p.subj, look.frame.lang) for t in look.frame.subj),
    "need": lambda look, p: any(slot_tokens(look.frame, s) for s in p.need),
    "over": lambda look, p: any(_is(t, p.over, look.frame.lang) for s in p.need for t in slot_tokens(look.frame, s)),
    "owed": _clause_of,
    "clause": _clause_of,
    "obj": lambda look, p: bool(objects(look.frame, p)) or not look.taken_up.isdisjoint(p.obj),
    "not_obj": _no_wrong_object,
    "of": lambda look, p: _of_fits(look.frame, p),
    "negation": lambda look, p: bool(negated(look.frame.token, look.frame.lang)),
    "several": lambda look, p: _several(look.frame),
    "coming": lambda look, p: reality(look.frame.token, look.frame.support, look.frame.lang).status == "planned",
    "ahead": lambda look, p: look.frame.token.morph.get("Tense") != "Past",
    "part": lambda look, p: not look.near.isdisjoint(_wanted(look.frame.lang, str(p.part))),
}


def _several(frame: Frame) -> bool:
    """Two or more do it: joined by "and", by what they are called ("Thai and Lao troops", "the kings of X and Y"), or counted."""
    return any(t.all("conj") or any(_counts_two(t, c, frame.lang) for c in t.children) for t in frame.subj)


def _counts_two(noun: Token, below: Token, lang: str) -> bool:
    """True where a word below a noun says that it means two or more: a number, two adjectives, two names behind people."""
    people = noun.morph.get("Number") == "Plur" and noun.lemma in noun_class(lang, "person")
    of_two = people and below.dep == "nmod" and below.pos == "PROPN"
    return below.lower in cues(lang, "both_named") or bool((below.dep == "amod" or of_two) and below.all("conj"))


def _of_fits(frame: Frame, p: Pattern) -> bool:
    near = frame.token.all("amod", "compound") + _possessors(frame.token)
    return bool(undergone(frame, p)) or any(_is(t, p.of, frame.lang) for t in near)


def undergone(frame: Frame, p: Pattern) -> list[Token]:
    """What stands behind a noun and is of the kind that the entry asks for: "la sortie du Niger de la Cédéao"."""
    return [t for t in genitives(frame) if _is(t, p.of, frame.lang)] or _nearby(frame, p.of)


def _possessors(noun: Token) -> list[Token]:
    """The subject of the verb above, where a possessive makes the noun its own ("troops completed their withdrawal")."""
    return noun.head.all("nsubj") if noun.dep == "obj" and is_owned(noun) else []


def _clause_fits(frame: Frame, kind: str) -> bool:
    if kind in ("none", "bare"):
        return not frame.clauses and not (kind == "bare" and aims(frame))
    return any(_clause_is(t, kind, frame.lang) for t in frame.clauses)


def _clause_is(t: Token, kind: str, lang: str) -> bool:
    """`inf`: an infinitive or gerund; `that`: a finite clause; `other`: one with a subject of its own; `owed`: so, of a duty."""
    subject = t.child("nsubj", "nsubj:pass")
    if kind == "owed":
        return subject is not None and not is_owned(subject) and demanded(t, lang)
    if kind == "other":
        return subject is not None
    finite = any(a.morph.get("VerbForm") == "Fin" for a in (t, *t.all("aux", "aux:pass", "cop")))
    return kind == "any" or finite == (kind == "that")


def is_owned(noun: Token) -> bool:
    """Behind a possessive ("its companies")."""
    return any(c.dep == "nmod:poss" or c.morph.get("Poss") == "Yes" for c in noun.children)


def objects(frame: Frame, p: Pattern) -> list[Token]:
    """The objects that are of the kind that the pattern asks for."""
    found = [k for t in frame.obj for k in _named(t, p.obj, frame.lang)]
    return found or [t for t in _nearby(frame, p.obj) if not frame.obj or t.case() in _GENITIVE]


def _named(token: Token, lemmas: frozenset[str], lang: str) -> list[Token]:
    """The token where it is of the kind, or what it counts ("une série de frappes", "three of its envoys")."""
    if _is(token, lemmas, lang):
        return [token]
    counted = [c for c in token.all("nmod") if token.pos != "NUM" or c.pos != "PRON"]
    if token.pos == "NUM" or token.lemma in cues(lang, "quantity"):
        return [k for c in counted for k in _named(c, lemmas, lang)]
    return []


def _nearby(frame: Frame, lemmas: frozenset[str]) -> list[Token]:
    """A noun of the kind a few words behind, which the parser hung elsewhere ("rappelle pour consultations ses ambassadeurs")."""
    if not lemmas.isdisjoint(_TITLED):
        return []
    start, tokens = frame.token.i, frame.token.sentence.tokens
    for t in tokens[start + 1 : start + 9]:
        if t.pos in ("VERB", "AUX", "SCONJ", "CCONJ") or t.text in ",;:()":
            break
        if (t.lemma in lemmas or t.names in lemmas) and t.pos in ("NOUN", "PROPN") and frame.token in t.ancestors():
            return [t]
    return []


def _is(token: Token, lemmas: frozenset[str], lang: str) -> bool:
    """True where the token, or one joined to it, is one of the lemmas; names of people count as persons."""
    if token.lemma in lemmas or token.lower in lemmas or token.names in lemmas or token.lower in cues(lang, "nobody"):
        return True
    if token.pos == "PRON" and lemmas & noun_class(lang, "agreement") and token.lower in cues(lang, "object_pronoun"):
        return True
    if token.pos == "PROPN" and " " in token.lemma and not lemmas.isdisjoint(token.lemma.split()):
        return True  # a name of several words is one token ("State of Palestine")
    if token.pos == "PROPN" and not lemmas.isdisjoint(_TITLED):
        return True
    if token.pos == "PRON" and token.morph.get("PronType") != "Rel" and not lemmas.isdisjoint(_TITLED):
        return token.lower not in grammar(lang, "no_object")
    return any(_is(c, lemmas, lang) for c in token.all("conj"))
