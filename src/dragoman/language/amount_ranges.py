"""Amounts read together: the two ends of a range, a change from one to the other, a currency said once."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dragoman.language.amount_grammar import AmountGrammar
from dragoman.language.amount_model import Amount, Found, times

_LARGE = 1_000_000
_LONGEST_LINK = 8
# Goods whose unit an amount may take over, from so many characters before it.
_GOODS = ("tonnes", "m3", "barrels")
_NEARBY = 250
# A verb of change ("rose ... from 3 to 4") is looked for in so many characters before the first number.
_BEFORE = 140


def linked(found: list[Found], folded: str, rules: AmountGrammar) -> list[Amount]:
    """The amounts in order; the ends of a range are told so, and both ends have one unit and scale."""
    result = [item.amount for item in found]
    for index, (low, high) in enumerate(pairwise(found)):
        first = result[index]
        before = folded[max(0, low.amount.start - _BEFORE) : low.amount.start]
        if _alike(first, high) and _is_pair(low, high, before, folded, rules):
            result[index : index + 2] = _joined(low, first, high, before, rules)
    return result


def _alike(first: Amount, high: Found) -> bool:
    """True for two amounts of one unit, which one of them may tell for both ("$2-3 billion")."""
    bare = high.amount.unit is None and high.scale > 1 and _is_currency(first.unit)
    return bare or first.unit in (None, "count", high.amount.unit)


def _is_pair(low: Found, high: Found, before: str, folded: str, rules: AmountGrammar) -> bool:
    """Whether only the words of a range stand between two amounts."""
    link = folded[low.amount.end : high.amount.start]
    if len(link) > _LONGEST_LINK or not rules.range_between.fullmatch(link):
        return False
    return link != rules.joint or before.endswith(rules.between)


def _joined(low: Found, first: Amount, high: Found, before: str, rules: AmountGrammar) -> list[Amount]:
    """Two ends of a range or of a change, the first given what only the second says."""
    second = high.amount
    if first.unit in (None, "count") and second.unit is not None:
        first = replace(first, unit=second.unit, unit_text=second.unit_text, noun=second.noun)
    if second.unit is None:
        second = replace(second, unit=first.unit, unit_text=first.unit_text)
    if low.scale == 1 and high.scale > 1 and low.bare < high.bare:
        first = replace(first, value=times(low.bare, high.scale))
    if first.value >= second.value or rules.change.search(before):
        return [first, second]
    span = (first.start, second.end)
    return [
        replace(first, qualifier="more-than", range_of=span),
        replace(second, qualifier="up-to", range_of=span),
    ]


def inherited(amounts: list[Amount], rules: AmountGrammar) -> list[Amount]:
    """Large bare amounts given the unit of the amount before them ("against 112.8 billion"); that of goods only nearby."""
    result: list[Amount] = []
    before: Amount | None = None
    for amount in amounts:
        if before is not None and amount.value >= _LARGE and _may_inherit(amount, before, rules):
            amount = replace(amount, unit=before.unit, unit_text=before.unit_text, inherited=True)
        if amount.unit in _GOODS or _is_currency(amount.unit):
            before = amount
        result.append(amount)
    return result


def _may_inherit(amount: Amount, before: Amount, rules: AmountGrammar) -> bool:
    """True for an amount without a unit of its own; "6 billion sales" counts money, "6 million doses" does not.

    What is counted stands in the plural: "97 milliards un an plus tôt" counts nothing else.
    """
    if before.unit in _GOODS:
        return amount.unit is None and amount.start - before.end <= _NEARBY
    noun = (amount.noun or "").lower()
    return amount.unit is None or (amount.unit == "count" and (noun in rules.priced or not noun.endswith(("s", "x"))))


def _is_currency(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper()
