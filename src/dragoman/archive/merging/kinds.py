"""What kind of act a report tells of, beyond its type."""

from __future__ import annotations

from dragoman.archive.merging.reports import Facts
from dragoman.archive.merging.weights import weights


def is_instrument(facts: Facts) -> bool:
    """True where something was signed or ratified, by its code or by its words."""
    return facts.type == "SUPPORT" and (
        facts.cameo == weights().instrument_cameo or not facts.words.isdisjoint(weights().instrument_words)
    )


def start(facts: Facts) -> float:
    """Where the comparison of an act of this kind starts, in natural logarithms of odds."""
    kind = "instrument" if is_instrument(facts) else facts.type
    return weights().start.get(kind, weights().start["default"])
