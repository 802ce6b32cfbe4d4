"""French subjects behind their verb, which the parser took for objects or adjuncts."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.repairs.words import group_start, has_subject, is_finite, own_subject, subject_label
from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence, Token

_TAKEN_FOR = ("obj", "obl", "advmod", "flat", "appos", "xcomp", "dep", "nmod", "iobj")
_OPENERS = frozenset({",", "»", '"', "”", "—", "–"})
_CLOSING = frozenset({"»", '"', "”"})
_THAT = frozenset({"que", "qu'", "qu’"})


def inverted_subjects(sentence: Sentence) -> None:
    """Label as subjects what follows a verb of saying, a relative "que" or a verb without object."""
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.dep in ("aux", "aux:pass", "cop") or not is_finite(verb):
            continue
        _free_speech_verb(verb)
        _front_what_is_said(verb)
        if own_subject(verb) is None and (follows_speech(verb) or _relative(verb) or _moves(verb)):
            behind = group_behind(verb)
            if behind:
                behind[0].dep = subject_label(verb)
                for other in behind[1:]:
                    other.attach(behind[0], "appos")


def _free_speech_verb(verb: Token) -> None:
    """ "... rappeler son ambassadeur, glisse une source": what stands before the comma is no subject."""
    subject = verb.child("nsubj")
    if subject is None or subject.i > verb.i or subject.pos != "NOUN" or not follows_speech(verb) or not group_behind(verb):
        return
    start = group_start(verb)
    between = verb.sentence.tokens[subject.i + 1 : start]
    before = next((t for t in reversed(verb.sentence.tokens[: subject.i]) if t.pos == "VERB"), None)
    if sum(t.text == "," for t in between) == 1 and before is not None and before.child("obj") is None:
        subject.attach(before, "obj")


def _front_what_is_said(verb: Token) -> None:
    """ "« Un acte de piraterie », s'est emporté le ministre": what is quoted is not its subject, nor described by it."""
    if not _behind_quotation(verb):
        return
    described = verb.dep in ("acl", "amod") and verb.head.i < verb.i
    noun = verb.head if described else verb.child("nsubj", "nsubj:pass")
    if noun is None or noun.i > verb.i or noun.pos not in ("NOUN", "PROPN"):
        return
    speaker = next((c for c in verb.all("nsubj") if c.i > verb.i), None) or next(iter(group_behind(verb)), None)
    if speaker is None:
        return
    if described:
        verb.attach(verb if noun.is_root else noun.head, "root" if noun.is_root else noun.dep)
    noun.attach(verb, "ccomp")
    speaker.dep = subject_label(verb)


def _behind_quotation(verb: Token) -> bool:
    """True for an act of speech or a reflexive verb right behind a quotation without a verb, and its comma."""
    tokens, start = verb.sentence.tokens, group_start(verb)
    if start < 2 or tokens[start - 1].text != "," or tokens[start - 2].text not in _CLOSING:
        return False
    if any(t.pos in ("VERB", "AUX") for t in tokens[:start]):
        return False
    reflexive = any(c.lower in ("se", "s'", "s’") for c in verb.children)
    return reflexive or "event" in speech(verb.sentence.lang).frames(verb.lemma)


def follows_speech(verb: Token) -> bool:
    """ "..., a averti le ministre": what is said stands in front."""
    start = group_start(verb)
    opened = start > 0 and verb.sentence.tokens[start - 1].text in _OPENERS
    clause = verb.child("ccomp")
    return opened and "front" in speech(verb.sentence.lang).frames(verb.lemma) and (clause is None or clause.i < verb.i)


def _relative(verb: Token) -> bool:
    """ "les crânes que conservait le musée"."""
    start = group_start(verb)
    before = verb.sentence.tokens[start - 1 : start] or verb.sentence.tokens[start : start + 1]
    relative = before[0] if before[0].lower in _THAT else verb.sentence.tokens[start]
    return relative.lower in _THAT and relative.head is verb and (verb.dep == "acl:relcl" or relative.pos == "PRON")


def _moves(verb: Token) -> bool:
    """ "Ont été signés deux accords", "S'est tenue une réunion": a verb that takes no object."""
    if has_subject(verb) or verb.dep not in ("root", "advcl", "acl:relcl"):
        return False
    reflexive = any(c.lower in ("se", "s'", "s’") for c in verb.children)
    return verb.child("aux:pass") is not None or reflexive or verb.lemma in cues(verb.sentence.lang, "with_etre")


def group_behind(verb: Token) -> list[Token]:
    """The noun phrase behind a verb without preposition, and what explains it after a comma."""
    found: list[Token] = []
    for c in verb.children:
        bare = c.pos in ("NOUN", "PROPN") and c.child("case", "mark") is None and c.lemma not in cues(c.sentence.lang, "times")
        if c.i < verb.i or c.dep not in _TAKEN_FOR or not bare:
            continue
        between = verb.sentence.tokens[verb.i + 1 if not found else found[-1].i + 1 : c.i]
        if found and not any(t.text == "," for t in between):
            break
        if not found and any(t.pos in ("PUNCT", "VERB", "CCONJ") for t in between):
            break
        found.append(c)
    return found
