"""What an amount is, and the form it has while a text is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Qualifier = Literal["exact", "more-than", "less-than", "about", "up-to"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that counts or measures; `text == article[start:end]`, unit words included.

    `unit` is an ISO 4217 code, `percent`, `people`, `tonnes`, `m3`, `barrels`, `rank`, `count` (of the
    things that `noun` names), another measure of amounts.yaml, or None where nothing is counted in words.
    `range_of` is the span of the whole range for both its ends. `definite`: "the two sides" rather than
    "two sides". `inherited`: the currency was taken from the amount before it.
    """

    start: int
    end: int
    text: str
    value: float
    unit: str | None
    qualifier: Qualifier
    unit_text: str | None = None
    noun: str | None = None
    range_of: tuple[int, int] | None = None
    definite: bool = False
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An amount on its way, with the number as written before its scale."""

    amount: Amount
    bare: float
    scale: float


def times(number: float, scale: float) -> float:
    """The product without the dust of binary fractions (112.8 billion)."""
    return float(Decimal(repr(number)) * Decimal(repr(scale)))
