"""Places that open a sentence, as in "In Geneva, ...", "Speaking in Tallinn, ...": what its main clause tells happens there."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import word_lists
from dragoman.coding.spots import SpotReader
from dragoman.records import Place

_JOINED = ("conj", "xcomp")
_BEFORE = ("ADP", "DET", "ADJ", "NOUN", "PUNCT", "ADV", "CCONJ")
_OPENING = 6  # words before the name: "in the Swiss city of Geneva"


def fronted_place(c: Candidate, spots: SpotReader) -> Place | None:
    """The town that opens the sentence of an act told by its main clause, set off by a comma; None where none does."""
    tokens = c.token.sentence.tokens
    spot = next((s for s in spots.of(c.token.sentence) if s.located and not s.state and s.happening is None), None)
    # An act announced for later is an undertaking: it is not where that is given that it will be done.
    coming = c.status == "hypothetical" or (c.type == "AGREE" and c.pattern.meaning.type != "AGREE")
    if spot is None or coming or not _in_main_clause(c):
        return None
    k = next((n for n, t in enumerate(tokens) if t is spot.token), len(tokens))
    first = next((n for n, t in enumerate(tokens) if t.pos != "PRON"), 0)
    opened = tokens[0].pos == "ADP" or tokens[first].lemma in word_lists(c.frame.lang, "places")["opening"]
    if not 0 < k <= _OPENING or not opened or any(t.pos not in _BEFORE for t in tokens[first + 1 : k]):
        return None
    ends = spot.place.end or spot.token.end
    comma = next((t for t in tokens if t.start >= ends), None)
    return spot.place if comma is not None and comma.text == "," else None


def _in_main_clause(c: Candidate) -> bool:
    """True for the predicate of the sentence, and for what is joined to it, done by the same doer."""
    for a in [c.token, *c.token.ancestors()]:
        if a.is_root:
            return True
        if a.dep not in _JOINED or a.child("nsubj", "nsubj:pass") is not None:
            return a.head.is_root and a is c.token and c.frame.nominal and a.dep in ("obj", "obl")
    return False
