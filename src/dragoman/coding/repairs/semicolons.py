"""Clauses that a semicolon parts: what stands before it is not what a verb behind it says."""

from __future__ import annotations

from dragoman.language.tokens import Sentence

_CONTENT = ("ccomp", "xcomp", "advcl", "parataxis")


def part_at_semicolons(sentence: Sentence) -> None:
    """Let a clause before a semicolon stand alone, where the parser hung it on a verb behind ("X left; Y has asked ...")."""
    stops = [t.i for t in sentence.tokens if t.text == ";"]
    for verb in sentence.tokens if stops else ():
        apart = any(verb.i < stop < verb.head.i for stop in stops)
        if apart and verb.dep in _CONTENT and verb.pos in ("VERB", "AUX"):
            verb.attach(verb, "root")
