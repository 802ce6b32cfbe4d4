"""Sides of crowds: whose embassy they stand before is protested against; who they are, where nobody says, the place tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.coding.classes import cues, noun_class
from dragoman.coding.frames import Frame
from dragoman.coding.parties import Who, entities
from dragoman.coding.prepositions import preposition
from dragoman.language.tokens import Token

if TYPE_CHECKING:
    from dragoman.coding.discourse import Discourse

_PLACES = ("city", "capital", "region")


def crowd_sides(discourse: Discourse, frame: Frame, actors: list[Who], recipients: list[Who]) -> tuple[list[Who], list[Who]]:
    """Who protests and against whom, corrected by the premises told of and by the town that the clause names."""
    owners = _owners(discourse, frame)
    against = recipients if not owners or entities(owners) & entities(recipients) else owners
    crowd = [w for w in actors if w.entity not in entities(against)]
    if owners and not crowd:
        crowd = [w for w in _townspeople(discourse, frame) if w.entity not in entities(against)]
    return crowd, against


def _owners(discourse: Discourse, frame: Frame) -> list[Who]:
    """Whose the embassy, consulate or mission is that the clause, or the noun it describes, names."""
    verb = frame.support or frame.token
    above = [verb.head] if verb.dep == "acl:relcl" else []
    houses = noun_class(discourse.analysis.lang, "mission_house")
    named = [t for t in [*frame.token.subtree(), *verb.subtree(), *above] if t.lemma in houses]
    return next((found for t in named if (found := [w for w in discourse.single(t) if w.entity])), [])


def _townspeople(discourse: Discourse, frame: Frame) -> list[Who]:
    """The state of the town where it happens, in the clause or in the words around it."""
    verb = frame.support or frame.token
    near: list[Token] = [*verb.children, *(k for t in verb.children for k in t.subtree()), *verb.sentence.tokens]
    for t in near:
        name = discourse.analysis.name_at(t)
        if name is not None and name.kind in _PLACES and preposition(t) in cues(discourse.analysis.lang, "at"):
            return discourse.named(t)
    return []
