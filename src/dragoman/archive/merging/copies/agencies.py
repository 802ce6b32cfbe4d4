"""Which agencies a text prints or cites."""

from __future__ import annotations

import re
from functools import cache

from dragoman.archive.merging.weights import load

_ARTICLES = r"(?:l[’']|la |the |The |L[’']|La )?(?:agence (?:de presse )?|news agency |state news agency )?"
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
    # Most texts name none, and citations take long to look for.
    cited = citation.finditer(text) if name.search(text) else ()
    listed = {written[n] for found in cited for n in name.findall(found.group())}
    others = {n for found in _unlisted().finditer(text) for n in found.groups() if n}
    return frozenset(listed | {n for n in others if n not in written})
