"""English "met visiting President X": the participle describes whom somebody met, and is no act of who met him."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import cues
from dragoman.language.tokens import Sentence, Token

_CLAUSES = ("xcomp", "advcl", "ccomp")


def mend_visitors(analysis: Analysis, sentence: Sentence) -> None:
    """Hang the object of a participle of visiting right behind a verb of meeting on that verb."""
    for t in sentence.tokens:
        if t.dep in _CLAUSES and t.i and t.head is sentence.tokens[t.i - 1] and t.lower in cues(analysis.lang, "visiting"):
            _describe(t, analysis.lang)


def _describe(participle: Token, lang: str) -> None:
    verb, visitor = participle.head, participle.child("obj")
    if visitor is None or verb.child("obj") is not None or verb.lemma not in cues(lang, "encounter"):
        return
    for c in [c for c in participle.children if c is not visitor]:
        c.attach(verb, c.dep)
    visitor.attach(verb, "obj")
    participle.attach(visitor, "amod")
