"""Amounts in running text: money, people, goods, shares and ranks, with unit, qualifier and exact offsets.

Years, dates, durations, ages, times of day, scores, addresses and names with numbers ("F-16", "G20",
"article 5") are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.language.amount_fractions import find_fractions
from dragoman.language.amount_grammar import AmountGrammar, amount_grammar
from dragoman.language.amount_model import Amount, Found, Qualifier, times
from dragoman.language.amount_ranges import inherited, linked
from dragoman.language.amount_ranks import find_ranks
from dragoman.language.amount_units import Counted, Home, currency, noun_after, unit_after
from dragoman.language.dates import DateMention, find_dates
from dragoman.language.folding import even, fold
from dragoman.language.numbers import read_number
from dragoman.language.shelf import shelf

__all__ = ["Amount", "Qualifier", "find_amounts"]

_BEFORE = 48
_AGE = re.compile(r"(?<=[\w.]), $")
_JOINED = re.compile(r"\d-$")
_JOINED_NEXT = re.compile(r"-\d")


class _Taken:
    """Spans that are read otherwise; asked from left to right."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self.next = 0

    def covers(self, start: int, end: int) -> bool:
        """Whether one of the spans overlaps `start, end`."""
        while self.next < len(self.spans) and self.spans[self.next][1] <= start:
            self.next += 1
        return self.next < len(self.spans) and self.spans[self.next][0] < end


class _Reader:
    """One pass over a text."""

    def __init__(self, text: str, lang: str, home: Home, dates: Sequence[DateMention]) -> None:
        self.text = text
        self.evened = even(text)
        self.folded = fold(text)
        self.lang = lang
        self.home = home
        self.rules: AmountGrammar = amount_grammar(lang)
        self.dates = dates

    def amounts(self) -> list[Amount]:
        """All amounts in order."""
        ranks = find_ranks(self.text, self.folded, self.rules)
        parts = find_fractions(self.text, self.folded, self.rules)
        known = [*((date.start, date.end) for date in self.dates), *((a.start, a.end) for a in (*ranks, *parts))]
        taken = _Taken(known)
        found: list[Found] = []
        position = 0
        while match := self.rules.number.search(self.folded, position):
            position = match.end()
            if taken.covers(match.start(), match.end()):
                continue
            if item := self._read(match):
                found.append(item)
                position = max(position, item.amount.end)
        amounts = inherited(linked(found, self.folded, self.rules), self.folded, self.rules)
        return sorted([*amounts, *ranks, *parts], key=lambda amount: amount.start)

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
        return rules.scales.get(word) or rules.collectives.get(word) or rules.collectives[word.removesuffix("s")]

    def _read(self, match: re.Match[str]) -> Found | None:
        """The amount at a number; None where the number is a name, a year, an age, a score or vague."""
        value = self._value(match)
        if value is None:
            return None
        start, end = match.span()
        before = self.folded[max(0, start - _BEFORE) : start]
        symbol = self._symbol(match)
        if match.group("symbol") and symbol is None:
            return None
        counted = symbol or self._counted(end)
        if match.group("scale") in ("m", "k") and counted.unit in (None, "count"):  # "5m" is five metres
            end, value = match.end("num") if match.group("num") else end, (value[0], 1.0)
            counted = self._counted(end)
        if counted.unit in (None, "count", "people") and self._is_reference(match, before, end, counted):
            return None
        if self.rules.vague.search(before) and (match.group("words") or match.group("alone")):
            return None
        return self._built(match, value, counted, before, max(end, counted.end))

    def _built(self, match: re.Match[str], value: tuple[float, float], counted: Counted, before: str, end: int) -> Found:
        bare, scale = value
        start = match.start()
        after = self.folded[end : end + 24]
        amount = Amount(
            start,
            end,
            self.text[start:end],
            times(bare, scale * counted.scale),
            counted.unit,
            self._qualifier(match, before, after),
            counted.unit_text,
            counted.noun,
            definite=bool(self.rules.definite.search(before)),
        )
        return Found(amount, bare, scale * counted.scale)

    def _symbol(self, match: re.Match[str]) -> Counted | None:
        """The currency sign before a number, written exactly as it must be."""
        if not match.group("symbol"):
            return None
        written = self.evened[match.start("symbol") : match.end("symbol")]
        unit = self.rules.symbols.get(written)
        if unit is None:
            return None
        return Counted(currency(unit, None, self.home, self.rules), written, None, 1.0, match.end())

    def _counted(self, end: int) -> Counted:
        """The unit, currency or noun after a number."""
        if unit := unit_after(self.evened, self.folded, end, self.home, self.rules):
            return unit
        if strength := self.rules.strength.match(self.folded, end):
            return Counted("people", None, strength.group()[1:], 1.0, strength.end())
        noun, people = noun_after(self.text, self.folded, end, self.rules)
        unit_code = "people" if people else "count" if noun else None
        return Counted(unit_code, None, noun, 1.0, end)

    def _is_reference(self, match: re.Match[str], before: str, end: int, counted: Counted) -> bool:
        """Whether a number without a unit names, dates or orders something instead of counting it."""
        rules = self.rules
        if rules.reference_before.search(before) or rules.reference_after.match(self.folded, end):
            return True
        next_char = self.folded[end : end + 1]
        compound = next_char == "-" and self.folded[end + 1 : end + 2].isalpha() and counted.noun is None
        if next_char.isalpha() or compound or self._is_score(match, before, end, counted):
            return True
        number = match.group("num")
        if number and not match.group("scale"):
            year = len(number) == 4 and number.isdigit() and 1500 <= int(number) <= 2100
            age = bool(_AGE.search(before)) and next_char in ",)" and len(number) < 3
            return (year and counted.unit != "people") or age or number.startswith("0")
        word, numbers = match.group("words"), shelf(self.lang, "numbers")
        if word in numbers["personal"]:
            following = self.folded[end : end + 12].split()
            return counted.unit != "people" or following[0] in numbers["personal_never_before"]
        return word in numbers["lonely"] and counted.noun is None and rules.compared.search(before) is None

    def _is_score(self, match: re.Match[str], before: str, end: int, counted: Counted) -> bool:
        """Whether two numbers joined by a hyphen are a score and not a range, which has a unit."""
        if _JOINED.search(before):
            return counted.unit != "people" and not match.group("scale")
        if not _JOINED_NEXT.match(self.folded, end):
            return False
        second = self.rules.number.match(self.folded, end + 1)
        if second is None:
            return True
        return not second.group("scale") and self._counted(second.end()).unit in (None, "count")

    def _qualifier(self, match: re.Match[str], before: str, after: str) -> Qualifier:
        rules = self.rules
        if told := rules.qualifier_before(before):
            return told
        for name, pattern in rules.qualifiers_after:
            if pattern.match(after):
                return name
        collective = match.group("alone") or match.group("scale") or ""
        if collective in rules.collectives and collective not in rules.exact_collectives:
            return rules.collective_qualifier
        return "exact"


def find_amounts(
    text: str,
    lang: str,
    *,
    country: str | None = None,
    named: Sequence[str] = (),
    dates: Sequence[DateMention] | None = None,
) -> list[Amount]:
    """The amounts of `text` in order, without overlap.

    `country` (ISO 3166-1 alpha-3), where the text is written, tells whose dollar, pound or rupee is meant
    where the words do not; so do the states that it has `named`, the most spoken of first.
    `dates` are the text's date mentions, if they were found already.
    """
    known = find_dates(text, lang) if dates is None else dates
    return _Reader(text, lang, Home(country, tuple(named)), known).amounts()
