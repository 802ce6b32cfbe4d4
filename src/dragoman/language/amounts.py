"""Amounts in running text: money, people, goods, shares and ranks, with unit, qualifier and exact offsets.

Years, dates, durations, ages, times of day, scores, addresses and names with numbers ("F-16", "G20",
"article 5") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from dragoman.language.amount_grammar import AmountGrammar, amount_grammar
from dragoman.language.amount_units import Counted, currency, noun_after, unit_after
from dragoman.language.dates import DateMention, find_dates
from dragoman.language.folding import even, fold
from dragoman.language.numbers import read_number
from dragoman.language.shelf import shelf

Qualifier = Literal["exact", "more-than", "less-than", "about", "up-to"]

_BEFORE = 48
_LARGE = 1_000_000
_AGE = re.compile(r"(?<=[\w.]), $")
_SCORE = re.compile(r"-\d{1,2}(?![\d\w])")


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
class _Found:
    """An amount on its way: the number as written before its scale, and where its figures end."""

    amount: Amount
    bare: float
    scale: float
    number_end: int


class _Reader:
    """One pass over a text."""

    def __init__(self, text: str, lang: str, country: str | None, dates: Sequence[DateMention]) -> None:
        self.text = text
        self.evened = even(text)
        self.folded = fold(text)
        self.lang = lang
        self.country = country
        self.rules: AmountGrammar = amount_grammar(lang)
        self.dates = list(dates)
        self.next_date = 0

    def amounts(self) -> list[Amount]:
        """All amounts in order."""
        ranks = self._ranks()
        found: list[_Found] = []
        position = 0
        while match := self.rules.number.search(self.folded, position):
            position = match.end()
            if self._is_dated(match.start(), match.end()) or _inside(match.start(), ranks):
                continue
            if item := self._read(match):
                found.append(item)
                position = max(position, item.amount.end)
        amounts = _inherited(self._ranges(found))
        return sorted([*amounts, *ranks], key=lambda amount: amount.start)

    def _is_dated(self, start: int, end: int) -> bool:
        """Whether a date or duration covers the number; numbers come in order, so the dates do too."""
        while self.next_date < len(self.dates) and self.dates[self.next_date].end <= start:
            self.next_date += 1
        return self.next_date < len(self.dates) and self.dates[self.next_date].start < end

    def _value(self, match: re.Match[str]) -> tuple[float, float] | None:
        """The number before its scale, and the scale."""
        parts = match.groupdict()
        if parts["alone"]:
            bare = 0.5 if parts["demi"] else 1.0
            hundreds = shelf(self.lang, "numbers")["hundreds"]
            scale = 100.0 if parts["alone"] in hundreds else self._scale(parts["alone"])
            return bare + (0.5 if parts["half_alone"] else 0.0), scale
        bare_number = read_number(parts["money"] or parts["num"] or parts["words"], self.lang)
        if bare_number is None:
            return None
        half = 0.5 if parts["half"] or parts["half_after"] else 0.0
        return bare_number + half, self._scale(parts["scale"]) if parts["scale"] else 1.0

    def _scale(self, word: str) -> float:
        rules = self.rules
        return (
            rules.scales.get(word) or rules.collectives.get(word) or rules.collectives[word.removesuffix("s")]
        )

    def _read(self, match: re.Match[str]) -> _Found | None:
        """The amount at a number; None where the number is a name, a year, an age, a score or vague."""
        value = self._value(match)
        if value is None:
            return None
        start, end = match.span()
        before = self.folded[max(0, start - _BEFORE) : start]
        symbol = self._symbol(match)
        if match.group("symbol") and symbol is None:
            return None
        if match.group("scale") in ("m", "k") and not symbol:
            end, value = match.end("num") if match.group("num") else end, (value[0], 1.0)
        counted = symbol or self._counted(end)
        if counted.unit in (None, "count", "people") and self._is_reference(match, before, end, counted):
            return None
        if self.rules.vague.search(before) and (match.group("words") or match.group("alone")):
            return None
        return self._built(match, value, counted, before, max(end, counted.end))

    def _built(
        self, match: re.Match[str], value: tuple[float, float], counted: Counted, before: str, end: int
    ) -> _Found:
        bare, scale = value
        start = match.start()
        after = self.folded[end : end + 24]
        amount = Amount(
            start,
            end,
            self.text[start:end],
            _times(bare, scale * counted.scale),
            counted.unit,
            self._qualifier(match, before, after),
            self.text[end - len(counted.unit_text) : end]
            if counted.unit_text and not match.group("symbol")
            else counted.unit_text,
            counted.noun,
            definite=bool(self.rules.definite.search(before)),
        )
        return _Found(amount, bare, scale * counted.scale, match.end())

    def _symbol(self, match: re.Match[str]) -> Counted | None:
        """The currency sign before a number, written exactly as it must be."""
        if not match.group("symbol"):
            return None
        written = self.evened[match.start("symbol") : match.end("symbol")]
        unit = self.rules.symbols.get(written)
        if unit is None:
            return None
        return Counted(currency(unit, None, self.country, self.rules), written, None, 1.0, match.end())

    def _counted(self, end: int) -> Counted:
        """The unit, currency or noun after a number."""
        if unit := unit_after(self.folded, end, self.country, self.rules):
            return unit
        for sign, meant in self.rules.symbols.items():
            for gap in ("", " "):
                if (
                    self.evened.startswith(gap + sign, end)
                    and not self.evened[end + len(gap + sign) :][:1].isalnum()
                ):
                    return Counted(
                        currency(meant, None, self.country, self.rules),
                        sign,
                        None,
                        1.0,
                        end + len(gap + sign),
                    )
        noun, people = noun_after(self.text, self.folded, end, self.rules)
        unit_code = "people" if people else "count" if noun else None
        return Counted(unit_code, None, noun, 1.0, end)

    def _is_reference(self, match: re.Match[str], before: str, end: int, counted: Counted) -> bool:
        """Whether a number without a unit names, dates or orders something instead of counting it."""
        rules = self.rules
        if rules.reference_before.search(before) or rules.reference_after.match(self.folded, end):
            return True
        next_char = self.folded[end : end + 1]
        if next_char.isalpha() or (next_char == "-" and _SCORE.match(self.folded, end)):
            return True
        number = match.group("num")
        if number and not match.group("scale"):
            year = len(number) == 4 and number.isdigit() and 1500 <= int(number) <= 2100
            age = bool(_AGE.search(before)) and next_char in ",)" and len(number) < 3
            return (year and counted.unit != "people") or age or number.startswith("0")
        word, numbers = match.group("words"), shelf(self.lang, "numbers")
        if word in numbers["personal"]:
            return counted.unit != "people"
        return word in numbers["lonely"] and counted.noun is None

    def _qualifier(self, match: re.Match[str], before: str, after: str) -> Qualifier:
        rules = self.rules
        for name, pattern in rules.qualifiers:
            if pattern.search(before):
                return name  # type: ignore[return-value]
        for name, pattern in rules.qualifiers_after:
            if pattern.match(after):
                return name  # type: ignore[return-value]
        collective = match.group("alone") or match.group("scale") or ""
        if collective in rules.collectives and collective not in rules.exact_collectives:
            return rules.collective_qualifier  # type: ignore[return-value]
        return "exact"

    def _ranges(self, found: list[_Found]) -> list[Amount]:
        """The amounts, those that are ends of one range told so and given one unit and scale."""
        result = [item.amount for item in found]
        for index, (low, high) in enumerate(zip(found, found[1:], strict=False)):
            link = self.folded[low.amount.end : high.amount.start]
            if len(link) > 8 or not self.rules.range_between.fullmatch(link):
                continue
            if result[index].unit not in (None, "count", high.amount.unit):
                continue
            before = self.folded[max(0, low.amount.start - 3 * _BEFORE) : low.amount.start]
            opened = self.rules.range_open.search(before)
            if " et " in link or " and " in link:
                if not before.rstrip().endswith(self.rules.between):
                    continue
            result[index : index + 2] = self._joined(low, result[index], high, bool(opened), before)
        return result

    def _joined(self, low: _Found, first: Amount, high: _Found, opened: bool, before: str) -> list[Amount]:
        """Two ends of a range or of a change, the first given what only the second says."""
        second = high.amount
        if first.unit in (None, "count") and second.unit is not None:
            first = replace(first, unit=second.unit, unit_text=second.unit_text, noun=second.noun)
        if low.scale == 1 and high.scale > 1 and low.bare < high.bare:
            first = replace(first, value=_times(low.bare, high.scale))
        if opened and self.rules.change.search(before):
            return [first, second]
        span = (first.start, second.end)
        if first.value >= second.value:
            return [first, second]
        return [
            replace(first, qualifier="more-than", range_of=span),
            replace(second, qualifier="up-to", range_of=span),
        ]

    def _ranks(self) -> list[Amount]:
        """Places in an order: "third-largest market", "among the top ten"."""
        found: list[Amount] = []
        numbers = shelf(self.lang, "numbers")
        for qualifier, pattern in self.rules.ranks:
            for match in pattern.finditer(self.folded):
                parts = match.groupdict()
                written = parts.get("n") or parts.get("ordinal") or ""
                figures = re.match(r"\d+", written)
                value = numbers["ordinals"].get(written) or (
                    int(figures.group()) if figures else read_number(written, self.lang)
                )
                if value and (value > 2 or "n" not in parts) and not _inside(match.start(), found):
                    start, end = match.span()
                    found.append(
                        Amount(start, end, self.text[start:end], float(value), "rank", qualifier)  # type: ignore[arg-type]
                    )
        return sorted(found, key=lambda amount: amount.start)


def _times(number: float, scale: float) -> float:
    """The product without the dust of binary fractions (112.8 billion)."""
    return float(Decimal(repr(number)) * Decimal(repr(scale)))


def _inside(position: int, amounts: list[Amount]) -> bool:
    return any(amount.start <= position < amount.end for amount in amounts)


def _inherited(amounts: list[Amount]) -> list[Amount]:
    """Large bare amounts given the currency of the amount before them ("against 112.8 billion")."""
    result: list[Amount] = []
    money: Amount | None = None
    for amount in amounts:
        if amount.unit in (None, "count") and amount.value >= _LARGE and money is not None:
            amount = replace(amount, unit=money.unit, unit_text=money.unit_text, inherited=True)
        elif amount.unit and len(amount.unit) == 3 and amount.unit.isupper():
            money = amount
        result.append(amount)
    return result


def find_amounts(
    text: str, lang: str, *, country: str | None = None, dates: Sequence[DateMention] | None = None
) -> list[Amount]:
    """The amounts of `text` in order, without overlap.

    `country` (ISO 3166-1 alpha-3) tells whose dollar, pound or rupee is meant where the words do not.
    `dates` are the text's date mentions, if they were found already.
    """
    known = find_dates(text, lang) if dates is None else dates
    return _Reader(text, lang, country, known).amounts()
