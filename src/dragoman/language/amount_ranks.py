"""Places in an order: "third-largest market", "parmi les dix premiers pays"."""

from __future__ import annotations

import re

from dragoman.language.amount_grammar import AmountGrammar
from dragoman.language.amount_model import Amount
from dragoman.language.numbers import read_number
from dragoman.language.shelf import shelf

_FIGURES = re.compile(r"\d+")
# "The two first ..." names two things; only a longer list is a rank to be in.
_SHORTEST_LIST = 3


def _place(match: re.Match[str], lang: str) -> float | None:
    """The rank that a match tells; None where it tells none."""
    parts = match.groupdict()
    if written := parts.get("n"):
        count = read_number(written, lang)
        return count if count is not None and count >= _SHORTEST_LIST else None
    if parts.get("best"):
        return 1.0
    ordinal = parts["ordinal"]
    named: dict[str, int] = shelf(lang, "numbers")["ordinals"]
    figures = _FIGURES.match(ordinal)
    return float(figures.group()) if figures else float(named[ordinal])


def find_ranks(text: str, folded: str, rules: AmountGrammar) -> list[Amount]:
    """The ranks of a text in order, without overlap."""
    matches = [
        (match.start(), -match.end(), qualifier, value)
        for qualifier, pattern in rules.ranks
        for match in pattern.finditer(folded)
        if (value := _place(match, rules.lang)) is not None
    ]
    found: list[Amount] = []
    for start, minus_end, qualifier, value in sorted(matches):
        if not found or found[-1].end <= start:
            found.append(Amount(start, -minus_end, text[start:-minus_end], value, "rank", qualifier))
    return found
