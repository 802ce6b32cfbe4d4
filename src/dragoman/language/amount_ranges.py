"""Amounts read together: the two ends of a range, a change from one to the other, a currency said once."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from dragoman.language.amount_grammar import AmountGrammar
from dragoman.language.amount_model import Amount, Found, times

_LARGE = 1_000_000
_CLOSED = re.compile(r"[.;:!?]")
_LONGEST_LINK = 8
# A number below this that is compared with millions or billions counts millions or billions itself.
_LEAST_WHOLE = 1000
# Goods whose unit an amount may take over, from so many characters before it.
_GOODS = ("tonnes", "m3", "barrels")
_NEARBY = 250
# A verb of change ("rose ... from 3 to 4") is looked for in so many characters before the first number.
_BEFORE = 140


def linked(found: list[Found], folded: str, rules: AmountGrammar) -> list[Found]:
    """The amounts in order; the ends of a range are told so, and both ends have one unit and scale."""
    result = list(found)
    for index, (low, high) in enumerate(pairwise(found)):
        first = result[index].amount
        before = folded[max(0, low.amount.start - _BEFORE) : low.amount.start]
        if _alike(first, high) and _is_pair(low, high, before, folded, rules):
            joined = _joined(low, first, high, before, rules)
            result[index : index + 2] = [replace(item, amount=a) for item, a in zip((low, high), joined, strict=True)]
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
    changes = rules.change.search(before) is not None
    bare = low.amount.unit in (None, "count") or high.amount.unit is None
    if bare and low.scale == 1 and high.scale > 1 and (low.bare < high.bare or (changes and low.bare < _LEAST_WHOLE)):
        first = replace(first, value=times(low.bare, high.scale))
    if first.value >= second.value or changes:
        return [first, second]
    span = (first.start, second.end)
    return [
        replace(first, qualifier="more-than", range_of=span),
        replace(second, qualifier="up-to", range_of=span),
    ]


def inherited(found: list[Found], folded: str, rules: AmountGrammar) -> list[Amount]:
    """Bare amounts given the unit of the amount before them, that of goods only nearby.

    Such are large ones ("against 112.8 billion") and those compared with it ("1.1 million barrels, against 935,000");
    a small one that is compared with millions counts millions ("dix milliards de dollars, contre six").
    """
    result: list[Amount] = []
    before: Found | None = None
    for item in found:
        amount = item.amount
        if before is not None and _may_inherit(amount, before.amount, rules):
            if amount.value >= _LARGE:
                amount = _as_before(amount, before.amount, 1.0)
            elif _is_compared(amount, before.amount, folded, rules):
                amount = _as_before(amount, before.amount, before.scale if item.bare < _LEAST_WHOLE else 1.0)
        if amount.unit in _GOODS or _is_currency(amount.unit):
            before = replace(item, amount=amount)
        result.append(amount)
    return result


def _as_before(amount: Amount, before: Amount, scale: float) -> Amount:
    return replace(
        amount, value=times(amount.value, scale), unit=before.unit, unit_text=before.unit_text, noun=None, inherited=True
    )


def _is_compared(amount: Amount, before: Amount, folded: str, rules: AmountGrammar) -> bool:
    """Whether a bare number is compared with the amount before it in the same sentence, by the words between the two."""
    between = folded[before.end : amount.start]
    return amount.noun is None and _CLOSED.search(between) is None and rules.compared.search(between) is not None


def _may_inherit(amount: Amount, before: Amount, rules: AmountGrammar) -> bool:
    """True for an amount without a unit of its own; "6 billion sales" counts money, "6 million doses" does not.

    What is counted stands in the plural: "97 milliards un an plus tôt" counts nothing else.
    """
    noun = (amount.noun or "").lower()
    if before.unit in _GOODS:
        return (amount.unit is None or noun in rules.of_them) and amount.start - before.end <= _NEARBY
    return amount.unit is None or (amount.unit == "count" and (noun in rules.priced or not noun.endswith(("s", "x"))))


def _is_currency(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper()
