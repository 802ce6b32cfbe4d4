"""French subjects in front of a verb that the parser left without one.

French verbs in a personal form have a subject: where none is found, it is the nearest noun phrase in
front that nothing else asks for, past what stands between commas.
"""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.repairs.words import (
    NOMINAL,
    group_start,
    has_subject,
    is_finite,
    is_participle,
    number_fits,
    subject_label,
)
from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence, Token

_LOOSE = ("obl", "advmod", "dep", "obj", "advcl", "ccomp", "xcomp", "parataxis", "nsubj", "nsubj:pass")
_NO_SUBJECT = frozenset(
    ("qui", "que", "qu'", "qu’", "quoi", "où", "dont", "se", "s'", "s’", "me", "te", "le", "la", "les", "l'", "l’", "lui",
     "leur", "en", "y", "elle", "elles", "eux")
)  # fmt: skip


def fronted_subjects(sentence: Sentence) -> None:
    """Give French verbs without subject the noun phrase in front of them."""
    for verb in sentence.tokens:
        if _wants_subject(verb):
            found = _candidate(verb, group_start(verb))
            if found is not None:
                _join(found, verb)


def _wants_subject(verb: Token) -> bool:
    predicate = verb.pos == "VERB" or verb.child("cop") is not None
    if not predicate or verb.dep in ("aux", "aux:pass", "cop", "acl:relcl", "fixed") or not is_finite(verb):
        return False
    return not has_subject(verb) and verb.child("mark") is None


def _candidate(verb: Token, start: int) -> Token | None:
    tokens = verb.sentence.tokens
    for t in reversed(tokens[:start]):
        if t.pos in ("VERB", "AUX") and is_finite(t) and t.dep not in ("aux", "aux:pass", "cop") and not _set_apart(t):
            return None
        if t.text in ";:" or t.dep == "mark":
            return None
        if _may_be_subject(t, verb, start) and number_fits(t, verb) and _parted_fairly(t, start):
            return t
    return None


def _may_be_subject(t: Token, verb: Token, start: int) -> bool:
    if t.pos not in NOMINAL or t.child("case", "mark", "cop") is not None or t.lower in _NO_SUBJECT:
        return False
    if t.lemma in cues(t.sentence.lang, "times"):
        return False
    if t.is_root or t.head is verb:
        return True
    if t.dep == "conj" and t.child("cc") is None and t.head.case() and t.head.i < t.i:  # "À l'initiative de X, les ministres ..."
        return _stands_alone(t, start)
    if t.dep not in _LOOSE:
        return False
    if _stands_alone(t, start):
        return True
    if t.dep.startswith("nsubj"):
        return t.i < t.head.i < verb.i and is_participle(t.head)
    return t.head.i > t.i and (t.head.i >= verb.i or verb in t.head.subtree())


def _stands_alone(t: Token, start: int) -> bool:
    """Between a comma and the verb there is nothing but this noun phrase ("S'il le faut, Amman pourrait ...")."""
    first = t.i
    tokens = t.sentence.tokens
    while first > 0 and tokens[first - 1].head is t and tokens[first - 1].pos != "PUNCT":
        first -= 1
    own = set(map(id, t.subtree()))
    return (first == 0 or tokens[first - 1].text == ",") and all(id(b) in own for b in tokens[t.i + 1 : start])


def _parted_fairly(t: Token, start: int) -> bool:
    """A single comma parts no subject from its verb; a pair holds something said by the way."""
    between = t.sentence.tokens[t.i + 1 : start]
    commas = sum(b.text == "," for b in between)
    return not between or between[-1].text != "," or commas >= 2


def _set_apart(verb: Token) -> bool:
    """In a relative or adverbial clause, or said by the way between commas ("Madrid, a dit X, enverra ...")."""
    if any(v.dep == "acl:relcl" for v in (verb, *verb.ancestors())):
        return True
    if verb.dep == "advcl" and verb.child("mark") is not None and is_participle(verb.head):
        return True
    start = group_start(verb)
    comma = start > 0 and verb.sentence.tokens[start - 1].text == ","
    return comma and "front" in speech(verb.sentence.lang).frames(verb.lemma)


def _join(subject: Token, verb: Token) -> None:
    described = subject.head
    if described is not verb and subject.i < described.i < verb.i and is_participle(described):
        verb.attach(verb if described.is_root else described.head, "root" if described.is_root else described.dep)
        subject.attach(verb, subject_label(verb))
        described.attach(subject, "acl")
        return
    if subject in verb.ancestors():
        verb.attach(verb if subject.is_root else subject.head, "root" if subject.is_root else subject.dep)
    subject.attach(verb, subject_label(verb))
