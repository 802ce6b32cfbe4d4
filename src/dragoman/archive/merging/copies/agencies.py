"""Which agencies a text prints or cites."""

from __future__ import annotations

import re
from functools import cache

from dragoman.archive.merging.weights import load

_ARTICLES = r"(?:l[’']|la |the |The |L[’']|La )?(?:agence (?:de presse )?|news agency |state news agency )?"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Patterns that find any citation and any name, and the agency of each name."""
    data = load("agencies")
    written = {name: agency for agency, names in data["agencies"].items() for name in names}
    names = "|".join(re.escape(n) for n in sorted(written, key=len, reverse=True))
    ways = [way.replace("{}", rf"{_ARTICLES}(?:{names})\b") for way in data["citations"]]
    return re.compile("|".join(ways)), re.compile(rf"\b(?:{names})\b"), written


def agencies(text: str) -> frozenset[str]:
    """Names of all agencies that a text cites or is credited to; empty where it cites none."""
    citation, name, written = _patterns()
    if name.search(text) is None:  # most texts name none, and citations take long to look for
        return frozenset()
    return frozenset(written[n] for found in citation.finditer(text) for n in name.findall(found.group()))
