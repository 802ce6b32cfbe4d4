"""Subjects that the parser left alone, or whose verb it took for their adjunct."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.coding.repairs.words import PARTICIPLE_ENDS, tells_of_several
from dragoman.language.tokens import Sentence

_FIRST_ENDS = ("é", "ée", "és", "ées")


def stray_subjects(sentence: Sentence) -> None:
    """A noun left alone in front of a verb without subject is its subject ("Madrid a envoyé ...")."""
    for verb in sentence.tokens:
        if verb.pos not in ("VERB", "AUX") or verb.child("nsubj", "nsubj:pass") is not None or not verb.is_root:
            continue
        finite = [t for t in (verb, *verb.all("aux", "aux:pass", "cop")) if t.morph.get("VerbForm") == "Fin"]
        if not finite:
            continue
        first = min(t.i for t in finite)
        alone = [t for t in sentence.tokens[:first] if t.is_root and t is not verb and t.pos in ("NOUN", "PROPN", "PRON")]
        if not alone:
            continue
        own = set(map(id, alone[-1].subtree()))
        if not any(t.pos in ("VERB", "AUX") and id(t) not in own for t in sentence.tokens[alone[-1].i + 1 : first]):
            alone[-1].attach(verb, "nsubj:pass" if verb.child("aux:pass") is not None else "nsubj")


def each_for_itself(sentence: Sentence) -> None:
    """ "X et Y, chacun de son côté, ont condamné": "each" beside a plural verb says how several in front of it act."""
    for each in sentence.tokens:
        verb = each.head
        if each.lower not in cues(sentence.lang, "each_one") or each.dep not in ("nsubj", "nsubj:pass") or each.i > verb.i:
            continue
        alone = any(t.is_root and t.child("conj") is not None for t in sentence.tokens[: each.i])
        if alone and tells_of_several(verb):
            each.dep = "advmod"


def swallowed_verbs(sentence: Sentence) -> None:
    """A finite verb is no adjunct of the noun before it ("Le Collège condamne ..."): the noun is its subject."""
    for verb in sentence.tokens:
        noun = verb.head
        if verb.pos != "VERB" or verb.dep not in ("acl", "amod", "appos", "nmod", "flat") or noun.i > verb.i:
            continue
        ends = _FIRST_ENDS if verb.lemma.endswith("er") else PARTICIPLE_ENDS  # "négocie" is no participle
        infinitive = verb.morph.get("VerbForm") == "Inf" and verb.lower == verb.lemma
        unmarked = not infinitive and not verb.lower.endswith((*ends, "ant", "ed", "ing"))
        finite = [t for t in (verb, *verb.all("aux")) if t.morph.get("VerbForm") == "Fin"] or unmarked
        if not finite or verb.child("nsubj", "nsubj:pass") is not None or not noun.is_root or noun.pos not in ("NOUN", "PROPN"):
            continue
        verb.attach(verb, "root")
        noun.attach(verb, "nsubj")
