"""French phrases at the head of a sentence that the parser took for its subject ("De passage à Paris, la ministre ...")."""

from __future__ import annotations

from dragoman.coding.classes import cues, grammar
from dragoman.coding.repairs.words import has_subject, is_finite, is_participle, subject_label
from dragoman.language.tokens import Sentence, Token

_SUBJECTS = ("nsubj", "nsubj:pass")
_BESIDE = ("parataxis", "conj", "ccomp")


def mend_leads(sentence: Sentence) -> None:
    """Give a verb the noun phrase behind the comma as its subject, in place of what leads the sentence."""
    if sentence.tokens[0].pos == "PROPN" and sentence.tokens[0].dep == "advcl":  # "Réunis à Vienne, ..."
        sentence.tokens[0].pos, sentence.tokens[0].morph = "VERB", {"VerbForm": "Part", "Tense": "Past"}
    _loose(sentence.tokens[0])
    _described_by_the_act(sentence.tokens[0])
    for lead in sentence.tokens:
        if lead.dep in _SUBJECTS and lead.i < lead.head.i:
            noun = _held(lead)
            if noun is not None:
                verb, label = lead.head, lead.dep
                noun.attach(verb, label)
                lead.attach(noun if is_participle(lead) else verb, "acl" if is_participle(lead) else "obl")


def _loose(first: Token) -> None:
    """ "Reçu par X, le ministre a dit ...": a participle that heads the sentence describes the subject behind the comma."""
    moves = first.lemma in cues(first.sentence.lang, "with_etre")
    if moves or not first.is_root or not is_participle(first) or first.pos != "VERB":
        return
    tokens = first.sentence.tokens
    for subject in (t for t in tokens[first.i + 1 :] if t.dep in _SUBJECTS and t.pos in ("NOUN", "PROPN")):
        verb = subject.head
        main = verb.is_root or (verb.head is first and verb.dep in _BESIDE and is_finite(verb)) or _follows_comma(subject, first)
        if main and verb is not first and any(t.text == "," for t in tokens[: subject.i]):
            verb.attach(verb, "root")
            first.attach(subject, "acl")
            return


def _follows_comma(subject: Token, first: Token) -> bool:
    """ "Accusée par X de soutenir Y, Z a ...": a subject and its verb right behind a comma, which nothing joins to what leads."""
    verb, start = subject.head, min(t.i for t in subject.subtree())
    joined = verb.child("cc", "mark") is not None or subject.lower in grammar(first.sentence.lang, "relative")
    own = verb.head.i < start and is_finite(verb) and verb.i > subject.i and first in verb.ancestors()
    return own and not joined and first.sentence.tokens[start - 1].text == ","


def _described_by_the_act(first: Token) -> None:
    """ "Arrivé à Amman, le ministre y a été reçu par X": a clause without a pronoun of its own is no relative one."""
    moves = first.lemma in cues(first.sentence.lang, "with_etre")
    if not moves or not first.is_root or not is_participle(first):
        return
    tokens = first.sentence.tokens
    for noun in first.children:
        verb = noun.child("acl:relcl")
        if verb is None or noun.pos not in ("NOUN", "PROPN") or noun.case() or not is_finite(verb) or has_subject(verb):
            continue
        between = tokens[noun.i + 1 : verb.i]
        comma = any(t.text == "," for t in tokens[first.i : noun.i])
        if comma and not any(t.lower in grammar(first.sentence.lang, "relative") for t in between):
            verb.attach(verb, "root")
            first.attach(noun, "acl")
            noun.attach(verb, subject_label(verb))
            return


def _held(lead: Token) -> Token | None:
    """The noun phrase behind the comma that the parser hung on a participle or on a phrase with a preposition."""
    participle = is_participle(lead) and lead.child("det") is None
    if not participle and not lead.case():
        return None
    labels = (*_SUBJECTS, "appos", "obj") if participle else ("appos", "nsubj", "conj")
    for c in lead.children if participle else lead.subtree():
        comma = c.i > lead.i and any(t.text == "," for t in lead.sentence.tokens[lead.i : c.i])
        bare = c.pos in ("NOUN", "PROPN") and not c.case() and c.child("cc") is None
        if comma and bare and c.i < lead.head.i and c.dep in labels:
            return c
    return None
