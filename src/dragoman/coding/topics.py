"""Talks that others speak of are no talks of theirs: "discussed the NATO meeting", "voiced support for Kabul's negotiations"."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import grammar
from dragoman.coding.frames import preposition

_BORROWED = "one side is taken from the clause around"


def doubt_topics(candidates: list[Candidate]) -> None:
    """Doubt the talks of one sentence that took a side from those who only speak of them, or speak well of them."""
    by_token = {id(c.token): c for c in candidates if not c.doubt}
    for c in candidates:
        if c.type == "CONSULT" and c.frame.nominal and _BORROWED in c.reasons:
            above = next((by_token[id(t)] for t in c.token.ancestors() if id(t) in by_token), None)
            if above is not None and _speaks_of(above, c):
                c.doubt = c.doubt or "it is only spoken of"


def _speaks_of(above: Candidate, c: Candidate) -> bool:
    """True for words of support, and for a talk whose object the other talk is."""
    topic = any(c.token in t.subtree() for t in above.frame.obj)
    named = ("", *grammar(c.frame.lang, "speaks_of"))
    supported = above.type == "SUPPORT" and preposition(c.token) in named
    return supported or (above.type == "CONSULT" and not above.frame.nominal and topic)
