"""Clauses that a semicolon parts: what stands before it is not what a verb of saying behind it tells."""

from __future__ import annotations

from dragoman.language.speech import speech
from dragoman.language.tokens import Sentence

_CONTENT = ("ccomp", "xcomp")


def part_at_semicolons(sentence: Sentence) -> None:
    """Let a clause before a semicolon stand alone, where the parser took it for what is said behind it."""
    stops = [t.i for t in sentence.tokens if t.text == ";"]
    for verb in sentence.tokens if stops else ():
        apart = any(verb.i < stop < verb.head.i for stop in stops) and verb.pos in ("VERB", "AUX")
        if apart and verb.dep in _CONTENT and speech(sentence.lang).frames(verb.head.lemma):
            verb.attach(verb, "root")
