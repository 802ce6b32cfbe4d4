"""Which agencies a text prints or cites."""

from __future__ import annotations

import re
from functools import cache

from dragoman.archive.merging.weights import load

_ARTICLES = r"(?:l[’']|la |the |The |L[’']|La )?(?:agence (?:de presse )?|news agency |state news agency )?"
_AGENCY = re.compile("[Aa]gen(?:ce|cy)\\b")
_NAME = r"[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)?"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    """Patterns that find any citation and any name, and the agency of each name."""
    data = load("agencies")
    written = {name: agency for agency, names in data["agencies"].items() for name in names}
    names = "|".join(re.escape(n) for n in sorted(written, key=len, reverse=True))
    ways = [way.replace("{}", rf"{_ARTICLES}(?:{names})\b") for way in data["citations"]]
    return re.compile("|".join(ways)), re.compile(rf"\b(?:{names})\b"), written


@cache
def _unlisted() -> re.Pattern[str]:
    """Finds citations of agencies that are not listed; one of its groups is the name."""
    return re.compile("|".join(way.replace("{}", f"({_NAME})") for way in load("agencies")["unlisted"]))


@cache
def agency_of(outlet: str) -> str:
    """The name by which texts cite an outlet that is an agency; any other outlet as it is."""
    written = _patterns()[2]
    return written.get(outlet) or re.sub(load("agencies")["called"], "", outlet)


def agencies(text: str) -> frozenset[str]:
    """Names of all agencies that a text cites or is credited to; empty where it cites none."""
    citation, name, written = _patterns()
    found: set[str] = set()
    if name.search(text):  # most texts name none, and citations take long to look for
        found |= {written[n] for cited in citation.finditer(text) for n in name.findall(cited.group())}
    if _AGENCY.search(text):
        found |= {n for cited in _unlisted().finditer(text) for n in cited.groups() if n and n not in written}
    return frozenset(found)
