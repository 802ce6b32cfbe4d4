"""Sides that the words settle, so that nothing is weighed: an entry that is sure of itself, a plan of the issuer's own."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.presupposed import presupposed
from dragoman.coding.scoring.options import Sides


def settled(c: Candidate, grammar: Sides, ruled: Sides, issuer: str | None, lang: str) -> Sides | None:
    """The sides of an act about which its own words leave no choice; None where they are weighed.

    `grammar` are those of the clause, `ruled` those after completion, `issuer` is whose announcement the article is.
    """
    recipients = grammar.recipients or ruled.recipients
    if presupposed(c, lang) and not c.doubt and grammar.actors and recipients and not grammar.actors & recipients:
        return Sides(grammar.actors, recipients)
    announced = c.type == "AGREE" and c.pattern.meaning.mutual and ruled.recipients
    return ruled if announced and ruled.actors == {issuer} else None
