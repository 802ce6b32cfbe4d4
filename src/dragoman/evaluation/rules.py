"""When a predicted item is the gold one, at each level of strictness."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dragoman.evaluation.items import EventItem, FigureItem, Item, StatementItem, date_of
from dragoman.evaluation.words import folded_words, overlap, surname

# Direction is forgiven in the dyad score of these.
_UNDIRECTED = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE"})
_SAME_WORDS = 0.8
_SAME_OFFICE = 0.6
_VALUE_TOLERANCE = 0.005


def dates_agree(gold: str, predicted: str) -> bool:
    """Equal at the precision of the gold date, which is at least a year."""
    return len(gold) >= 4 and predicted.startswith(gold)


def event_type(gold: EventItem, predicted: EventItem) -> bool:
    """The same type."""
    return gold.kind[0] == predicted.kind[0]


def event_strict(gold: EventItem, predicted: EventItem) -> bool:
    """The same type, status, actors and recipients."""
    same_sides = gold.actors == predicted.actors and gold.recipients == predicted.recipients
    return gold.kind == predicted.kind and same_sides


def event_dyad(gold: EventItem, predicted: EventItem) -> bool:
    """The same type and status, and at least half of all pairs that either names."""
    if gold.kind != predicted.kind:
        return False
    wanted, given = gold.pairs, predicted.pairs
    if not wanted and not given:
        return gold.actors == predicted.actors
    if gold.kind[0] in _UNDIRECTED:
        wanted, given = _both_ways(wanted), _both_ways(given)
    return 2 * len(wanted & given) >= len(wanted | given)


def _both_ways(pairs: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    return pairs | {(b, a) for a, b in pairs}


def agreement(gold: Item, predicted: Item) -> bool:
    """The same parties and status, and no other year."""
    years = {gold.date[:4], predicted.date[:4]} - {""}
    same_status = gold.raw.get("status") == predicted.raw.get("status")
    return same_status and len(years) < 2 and gold.codes("parties") == predicted.codes("parties")


def agreement_strict(gold: Item, predicted: Item) -> bool:
    """The same agreement, of the same kind and date."""
    same_date = not gold.date or dates_agree(gold.date, predicted.date)
    return agreement(gold, predicted) and gold.raw.get("kind") == predicted.raw.get("kind") and same_date


def statement(gold: StatementItem, predicted: StatementItem) -> bool:
    """The same speaker, by surname or entity, and nearly the same words."""
    same_entity = bool(gold.code) and gold.code == predicted.code
    same_speaker = same_entity or gold.speaker == predicted.speaker
    return same_speaker and overlap(gold.said, predicted.said) >= _SAME_WORDS


def figure(gold: FigureItem, predicted: FigureItem) -> bool:
    """The same measure, unit and value within half a percent."""
    if gold.value is None or predicted.value is None:
        return False
    close = abs(gold.value - predicted.value) <= _VALUE_TOLERANCE * max(abs(gold.value), 1e-9)
    same_unit = (gold.raw.get("unit") or "") == (predicted.raw.get("unit") or "")
    return close and same_unit and bool(gold.raw["measure"] == predicted.raw["measure"])


def figure_parties(gold: FigureItem, predicted: FigureItem) -> bool:
    """The same figure between the same parties, whoever is actor."""
    return figure(gold, predicted) and frozenset.union(*gold.sides) == frozenset.union(*predicted.sides)


def figure_strict(gold: FigureItem, predicted: FigureItem) -> bool:
    """The same figure with the same sides, qualifier and year."""
    year, given = (date_of(f.raw.get("period"))[:4] for f in (gold, predicted))
    same_year = not year.isdigit() or year == given
    same_qualifier = gold.raw.get("qualifier") == predicted.raw.get("qualifier")
    return figure(gold, predicted) and gold.sides == predicted.sides and same_qualifier and same_year


def office(gold: Item, predicted: Item) -> bool:
    """The same person, by surname, for the same entity."""
    return surname(gold.raw["person"]) == surname(predicted.raw["person"]) and gold.code == predicted.code


def office_strict(gold: Item, predicted: Item) -> bool:
    """The same person and entity, former or not, and nearly the same office."""
    same_time = bool(gold.raw.get("former")) == bool(predicted.raw.get("former"))
    named = [folded_words(o.raw.get("office")) for o in (gold, predicted)]
    return office(gold, predicted) and same_time and overlap(named[0], named[1]) >= _SAME_OFFICE


@dataclass(frozen=True)
class Level:
    """One line of the table: a field of the record and when two of its items are the same."""

    field: str
    same: Callable[[Any, Any], bool]
    direct_only: bool = False


LEVELS: dict[str, Level] = {
    "events.strict": Level("events", event_strict),
    "events.dyad": Level("events", event_dyad),
    "events.type": Level("events", event_type),
    "agreements": Level("agreements", agreement),
    "agreements.strict": Level("agreements", agreement_strict),
    "statements.direct": Level("statements", statement, direct_only=True),
    "statements.all": Level("statements", statement),
    "figures": Level("figures", figure),
    "figures.parties": Level("figures", figure_parties),
    "figures.strict": Level("figures", figure_strict),
    "offices": Level("offices", office),
    "offices.strict": Level("offices", office_strict),
}
