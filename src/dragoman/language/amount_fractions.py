"""Parts of a whole in words, as percentages: "two thirds of its exports", "près de la moitié du commerce"."""

from __future__ import annotations

from dragoman.language.amount_grammar import AmountGrammar
from dragoman.language.amount_model import Amount

_BEFORE = 48


def find_fractions(text: str, folded: str, rules: AmountGrammar) -> list[Amount]:
    """The parts that are said to be of something, in the order of the text, in percent."""
    found: list[Amount] = []
    for match in rules.fraction.finditer(folded):
        start, end = match.span()
        before = folded[max(0, start - _BEFORE) : start]
        value = rules.fractions[match.group().replace("-", " ")]
        found.append(Amount(start, end, text[start:end], value, "percent", rules.qualifier_before(before) or "exact"))
    return found
