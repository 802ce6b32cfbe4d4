"""What somebody only asked, as a journalist does, is no demand: « Pourquoi ? » a-t-il demandé, "asked whether X would leave"."""

from __future__ import annotations

import re

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues

_NEAR = 12
_CLOSED = re.compile(r"\?\s*[»”\"'’]\s*,?\s*$")


def only_asked(c: Candidate, analysis: Analysis) -> bool:
    """True where a question is asked: a quotation that ends in a question mark, or a clause that a question word opens."""
    if c.type != "REQUEST" or c.token.lemma not in cues(analysis.lang, "questioning"):
        return False
    return _after_question(c, analysis) or _asks_whether(c, analysis)


def _after_question(c: Candidate, analysis: Analysis) -> bool:
    """ "« Qui paiera ? » a demandé le ministre": nothing but the verb's own words stands behind the question mark."""
    words = (w for t in c.token.all("aux", "expl", "nsubj", "advmod") for w in t.subtree())
    start = min((c.token.start, *(w.start for w in words if w.start < c.token.start)))
    return _CLOSED.search(analysis.text, max(0, start - _NEAR), start) is not None and not c.frame.clauses


def _asks_whether(c: Candidate, analysis: Analysis) -> bool:
    words = cues(analysis.lang, "question_words")
    return any(t.lower in words for clause in c.frame.clauses for t in clause.subtree() if t.i < clause.i and t.i > c.token.i)
