"""Instruments of those within one state: "the truce in Yemen", "an agreement among the civilian factions"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.coding.agreements.words import has
from dragoman.coding.candidates import Candidate
from dragoman.coding.classes import every, grammar
from dragoman.coding.discourse import Discourse
from dragoman.coding.enemies import dealt_with, is_fight
from dragoman.coding.frames import preposition
from dragoman.language.tokens import Token

_BETWEEN = (*every("between"), *every("among"))
_COMPLEMENTS = ("nmod", "obl", "acl")
# How far behind an instrument the place stands in which it holds, and what may stand between: "the truce declared in Yemen".
_NEAR = 5
_LINKS = ("VERB", "ADJ", "ADP")


def is_inner(noun: Token) -> bool:
    """True for what parties, unions or clans make with each other."""
    lang = noun.sentence.lang
    whose = [k for k in noun.all(*_COMPLEMENTS) if preposition(k) in _BETWEEN]
    return any(has(lang, "inner", t) for k in whose for t in (k, *k.all("conj", "compound")))


def scene(noun: Token, discourse: Discourse) -> str | None:
    """Code of the state in which an instrument holds: "a ceasefire in Libya"."""
    at = grammar(noun.sentence.lang, "place")
    behind = noun.sentence.tokens[noun.i + 1 : noun.i + _NEAR]
    where = next((t for t in behind if t.lower in at), None)
    for t in behind if where is not None and all(b is where or b.pos in _LINKS for b in behind[: where.i - noun.i]) else ():
        name = discourse.analysis.name_at(t)
        if name is not None:
            return name.entities[0] if name.kind == "state" and name.entities else None
    return None


def sides(scene: str, noun: Token, acts: Sequence[Candidate]) -> tuple[str, ...]:
    """Codes of the state in which it holds and of whom it fights, as far as the text tells."""
    fights = [c for c in acts if is_fight(c) and c.token.start < noun.start]
    return tuple(sorted({scene, *dealt_with(fights, {scene})}))
