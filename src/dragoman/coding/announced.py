"""What whoever issues an announcement has no part in: violence and repression that it speaks of and does not own."""

from __future__ import annotations

from dragoman.coding.parties import entities
from dragoman.coding.scoring.weighed import Weighed

_DISOWNED = ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST")


def is_disowned(w: Weighed, issuer: str | None) -> bool:
    """True for a hostile act in which the issuer would take part only by guess: its own deeds and losses it names.

    "We condemn the arbitrary detentions in Cuba": no more done by those who say so than suffered by them.
    """
    if issuer is None or w.candidate.type not in _DISOWNED or issuer in w.grammar.both:
        return False
    c = w.candidate
    return issuer in entities(c.actors) or (c.type == "ASSAULT" and issuer in entities(c.recipients))
