"""How much a case is in doubt: what a person should look at first, as one number by which an index keeps it in order."""

from __future__ import annotations

from dataclasses import replace

from dragoman.archive.merging.reports import Facts, Side

UNSURE = 20
"""Percent below which the surest report of a case leaves it in doubt."""
_STATELESS = 2 * UNSURE + 1
UNSURE_RANKS = ((1, 2 * UNSURE),)
"""Firsts and lasts of the ranks of what is unsure."""
STATELESS_RANKS = ((1, UNSURE), (_STATELESS, _STATELESS))
"""Firsts and lasts of the ranks of what names a person without a state."""


def doubt(sure: int, *, stateless: bool) -> int:
    """The rank by which a case is reviewed, the lowest first, 0 for none; `sure` in percent.

    First comes what is unsure and names a person without a state, then what is unsure alone, the less sure the lower, then
    what names a person without a state alone.
    """
    if sure >= UNSURE:
        return _STATELESS if stateless else 0
    return 1 + sure + (0 if stateless else UNSURE)


def is_stateless(facts: Facts) -> bool:
    """Whether somebody is named without a state."""
    return any(_lacks_state(side) for side in (*facts.actors, *facts.recipients))


def with_state(facts: Facts, state: str) -> Facts:
    """The same with a state for whom it names without one; as it is where `state` is empty."""
    if not state or not is_stateless(facts):
        return facts
    actors, recipients = (
        tuple(replace(side, entity=state) if _lacks_state(side) else side for side in sides)
        for sides in (facts.actors, facts.recipients)
    )
    return replace(facts, actors=actors, recipients=recipients)


def _lacks_state(side: Side) -> bool:
    return bool(side.person and not side.entity)
