"""What the words settle, so that it is not weighed: an entry that is sure of itself, a plan of the issuer's own."""

from __future__ import annotations

from dragoman.coding.candidates import Candidate
from dragoman.coding.everybody import asks_everybody
from dragoman.coding.parties import entities
from dragoman.coding.presupposed import presupposed, thanked_for
from dragoman.coding.scoring.options import Sides


def sure(c: Candidate, grammar: Sides, lang: str) -> bool:
    """True for an act that its own words tell beyond doubt; `grammar` are the sides of its clause."""
    if c.within and not c.doubt:
        return True
    if _denied(c) and not c.doubt and grammar.actors and grammar.recipients:
        return True
    named = grammar.actors and not any("not named" in r for r in c.reasons)
    beyond_doubt = presupposed(c, lang) or (c.pattern.sure and not c.frame.nominal)
    return beyond_doubt and not c.doubt and bool(named)


def _denied(c: Candidate) -> bool:
    """ "Denies having shelled the port": what a denial spells out behind itself, not what it takes up from before."""
    denier = c.status_by if c.status == "negated" else None
    return denier is not None and denier.i < c.token.i and any(a is denier for a in c.token.ancestors())


def settled(c: Candidate, grammar: Sides, ruled: Sides, issuer: str | None, lang: str) -> Sides | None:
    """The sides of an act about which its own words leave no choice; None where they are weighed.

    `ruled` are the sides after completion, `issuer` is whose announcement the article is.
    """
    if c.within:
        return ruled
    if asks_everybody(c):
        return Sides(ruled.actors, frozenset())
    if thanked_for(c, lang) and ruled.actors and ruled.recipients:
        return ruled
    whole = grammar.recipients or c.pattern.meaning.solo
    handed_over = c.pattern.meaning.name == "extradite" and grammar.actors  # whose nationals are given up gets nobody
    if (sure(c, grammar, lang) or handed_over) and whole and not grammar.actors & grammar.recipients:
        return grammar
    others = ruled.both - {issuer}
    announced = c.type == "AGREE" and c.pattern.meaning.mutual and c.pattern.meaning.type != "AGREE"
    if announced and issuer and entities(c.lead) == {issuer} and others:
        return Sides(frozenset({issuer}), others)
    return None
