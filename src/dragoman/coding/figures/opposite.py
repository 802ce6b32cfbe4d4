"""Trade told for the way back: "contre 11 millions dans l'autre sens", "sales the other way were worth $650 million"."""

from __future__ import annotations

from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import word_lists
from dragoman.language.amounts import Amount
from dragoman.language.tokens import Token
from dragoman.records import Figure, Measure

_TRADED: tuple[Measure, ...] = ("exports", "energy-flow")


def opposed(figure: Figure, before: Figure | None, amount: Amount, head: Token, analysis: Analysis) -> Figure:
    """A figure of trade with the sides of the one before it in the other order, where its words say so."""
    if before is None or figure.measure not in _TRADED or figure.measure != before.measure or not before.recipients:
        return figure
    if not _is_way_back(amount, head, analysis):
        return figure
    return figure.model_copy(update={"actors": before.recipients, "recipients": before.actors})


def _is_way_back(amount: Amount, head: Token, analysis: Analysis) -> bool:
    """True where the words around an amount, up to those beside it, tell of the other direction."""
    here = [a for a in analysis.amounts if head.sentence.start <= a.start < head.sentence.end]
    start = max((a.end for a in here if a.end <= amount.start), default=head.sentence.start)
    end = min((a.start for a in here if a.start >= amount.end), default=head.sentence.end)
    words = analysis.text[start:end].lower().replace("’", "'")
    return any(phrase.replace("_", " ") in words for phrase in word_lists(analysis.lang, "figures").get("way_back", ()))
