"""Reports and sentences of sport, whose "Swedes" and "Canadians" are teams and whose attacks and meetings are games."""

from __future__ import annotations

import re

from dragoman.coding.analysis import Analysis
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import cues, noun_class

_OPENING = 4
_ENOUGH = 3
_PLAYED = ("CONSULT", "ASSAULT", "COERCE", "RETREAT")
_OFFICIAL = ("person", "government", "counterpart", "diplomat", "legislature")


def is_sport_report(analysis: Analysis) -> bool:
    """True where the title and the first sentences have several words of sport."""
    words = cues(analysis.lang, "sport")
    opening = analysis.sentences[:_OPENING]
    title = re.findall(r"[\w-]+", (analysis.title or "").lower())
    found = {w for s in opening for t in s.tokens for w in (t.lower, t.lemma)} | {*title, *(w.removesuffix("s") for w in title)}
    return len(found & words) >= _ENOUGH


def is_played(c: Candidate, analysis: Analysis) -> bool:
    """True for what happens at a stage of a contest, in a sentence that names no official ("meet in the final")."""
    tokens = c.token.sentence.tokens
    if c.type not in _PLAYED or not any(t.pos == "NOUN" and t.lemma in cues(analysis.lang, "contest") for t in tokens):
        return False
    return not any(t.lemma in noun_class(analysis.lang, name) for name in _OFFICIAL for t in tokens)
