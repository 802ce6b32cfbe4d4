"""At home in which state a national news agency is, whose correspondents abroad write of their own ministers.

Agencies that write from everywhere for everybody (AFP, Reuters, Anadolu, Tass, Xinhua) have no home in this sense.
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.knowledge.name_forms import DATA, read_table

# "MAP/APS", "BSS, UNB".
_BETWEEN = re.compile(r"\s*[/,;]\s*")


def homes_of_agency(written: str) -> tuple[str, ...]:
    """Codes of the states that have an agency of this name; none for one that is not listed, or where several sign together."""
    names = [name for name in _BETWEEN.split(written.strip()) if name]
    return _homes().get(names[0].casefold(), ()) if len(names) == 1 else ()


@cache
def _homes() -> dict[str, tuple[str, ...]]:
    return {row["name"].casefold(): tuple(row["states"].split()) for row in read_table(DATA / "agencies.tsv")}
