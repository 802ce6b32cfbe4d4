"""English "met visiting President X", "Visiting President X met Y": the participle describes the person behind it.

It is no act of who met him, and hangs on no verb. Whoever is told of behind the place is met ("received at his palace today the
Minister"), and describes no palace.
"""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues, noun_class
from dragoman.language.tokens import Sentence, Token

_CLAUSES = ("xcomp", "advcl", "ccomp")
_LEADING = ("advcl", "csubj")


def mend_visitors(analysis: Analysis, sentence: Sentence) -> None:
    """Make a participle of visiting beside a verb of meeting describe the visitor, who is object or subject of that verb."""
    for t in sentence.tokens:
        if t.pos == "VERB" and t.lemma in cues(analysis.lang, "encounter"):
            _behind_the_place(t, analysis.lang)
        if t.lower not in cues(analysis.lang, "visiting"):
            continue
        if t.dep in _CLAUSES and t.i and t.head is sentence.tokens[t.i - 1]:
            _describe(t, analysis.lang)
        elif t.dep in _LEADING:
            _lead(t, analysis.lang)


def _lead(participle: Token, lang: str) -> None:
    """ "Visiting President X met Y": right in front of the subject, with nothing else of its own, it describes that subject."""
    verb = participle.head
    subject, taken = verb.child("nsubj", "nsubj:pass"), participle.child("obj")
    if subject is None and taken is not None and len(participle.children) == 1 and verb.lemma in cues(lang, "encounter"):
        taken.attach(verb, "nsubj")
        participle.attach(taken, "amod")
    elif subject is not None and not participle.children and subject.subtree()[0].i == participle.i + 1:
        participle.attach(subject, "amod")


def _describe(participle: Token, lang: str) -> None:
    verb, visitor = participle.head, participle.child("obj")
    if visitor is None or verb.child("obj") is not None or verb.lemma not in cues(lang, "encounter"):
        return
    for c in [c for c in participle.children if c is not visitor]:
        c.attach(verb, c.dep)
    visitor.attach(verb, "obj")
    participle.attach(visitor, "amod")


def _behind_the_place(verb: Token, lang: str) -> None:
    if verb.child("obj") is not None or verb.child("aux:pass") is not None:
        return
    people = noun_class(lang, "person")
    for place in verb.all("obl"):
        guest = next((c for c in place.all("appos") if c.lemma in people), None)
        if guest is None or place.lemma in people or place.case() not in cues(lang, "at"):
            continue
        if verb.sentence.tokens[guest.subtree()[0].i - 1].text != ",":
            guest.attach(verb, "obj")
            return
