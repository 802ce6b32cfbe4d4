"""Denials of the second degree: who did not fail to do something has done it."""

from __future__ import annotations

from dragoman.coding.classes import cues
from dragoman.language.tokens import Sentence, Token

_CARRIED = ("nsubj", "aux", "obl", "advcl", "advmod", "punct", "cc", "conj", "mark", "parataxis")


def mend_undenied(sentence: Sentence) -> None:
    """ "N'a pas manqué de remercier", "did not hesitate to condemn": the act is the verb, told as the omission is."""
    lang = sentence.lang
    for omitted in sentence.tokens:
        if omitted.pos != "VERB" or omitted.lemma not in cues(lang, "omitting") | cues(lang, "shying"):
            continue
        act = omitted.child("xcomp")
        denials = [c for c in omitted.children if c.lower in cues(lang, "negation") and c.i < omitted.i + 2]
        if act is None or act.pos != "VERB" or not denials or (omitted.lemma in cues(lang, "shying") and not _past(omitted)):
            continue
        if act.child("expl", "expl:pass") is not None:
            continue  # what "n'a cessé de se renforcer" did so by itself
        for c in denials:
            c.dep = "dep"
        act.attach(act if omitted.is_root else omitted.head, "root" if omitted.is_root else omitted.dep)
        for mark in act.all("mark", "aux"):
            mark.dep = "dep"
        for c in [c for c in omitted.children if c.dep in _CARRIED and c is not act]:
            c.attach(act, c.dep)
        act.morph = dict(omitted.morph)
        omitted.attach(act, "dep")


def _past(verb: Token) -> bool:
    """ "Will not hesitate to strike" threatens."""
    return any(t.morph.get("Tense") in ("Past", "Imp") for t in (verb, *verb.all("aux")))
