"""What a brief is asked to hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.dossier.contents import SHOWN
from dragoman.dossier.months import Days
from dragoman.dossier.naming import Language, code
from dragoman.errors import InputError
from dragoman.web.views.filters import Filters

SECTIONS = (
    "summary", "partners", "timeline", "agreements", "meetings", "statements", "figures", "offices", "contradictions",
    "not-occurred", "withdrawn",
)  # fmt: skip
"""Sections that can be chosen, in the order of the document; sources and coverage stand in every brief."""
USUAL = tuple(name for name in SECTIONS if name != "withdrawn")
MOST = 200
"""Entries of a section at most."""
NARROWED_BY_NOTHING = Filters()
_LONGEST = 200
"""Characters of a title at most."""
_PAIR = 2


@dataclass(frozen=True)
class Order:
    """A brief on one or two `codes`: which `sections`, with at most `most` entries each, under a `title` of one's own (empty:
    the names).  Of `filters`, days and collection hold for all of it, type, status and source for the chronology."""

    codes: tuple[str, ...]
    lang: Language = "en"
    sections: tuple[str, ...] = USUAL
    filters: Filters = NARROWED_BY_NOTHING
    title: str = ""
    most: int = SHOWN

    @property
    def key(self) -> str:
        """The key of the party or pair."""
        return ":".join(sorted(self.codes))

    @property
    def collection(self) -> str | None:
        """The collection that is asked for; None for all."""
        return self.filters.collection or None

    @property
    def days(self) -> Days:
        """First and last day that are asked for; InputError where they are no dates or the wrong way round."""
        since, until = self.filters.days
        if since and until and since > until:
            raise InputError(f"The period begins on {since}, after it ends on {until}. Give --from before --to.")
        return since, until


def offered(codes: Sequence[str]) -> tuple[str, ...]:
    """The sections that a brief on these parties can have: a pair has no partners, one party alone no summary."""
    return tuple(name for name in SECTIONS if name != ("partners" if len(codes) == _PAIR else "summary"))


def order(
    named: Iterable[str], lang: Language = "en", sections: Iterable[str] = (), filters: Filters = NARROWED_BY_NOTHING,
    title: str = "", most: int = SHOWN,
) -> Order:  # fmt: skip
    """A brief on one or two parties by code, name, adjective or capital; no `sections` are the usual ones.

    InputError says what of it is not known or not possible.
    """
    codes = tuple(sorted(map(code, named)))
    if len(codes) not in (1, _PAIR) or len(set(codes)) < len(codes):
        raise InputError(f"A brief is on one party or on two different ones, not on {', '.join(codes) or 'none'}.")
    wanted = set(sections) or set(USUAL)
    if unknown := sorted(wanted - set(SECTIONS)):
        raise InputError(f"A brief has no section {unknown[0]!r}. There are: {', '.join(SECTIONS)}.")
    if not 1 <= most <= MOST:
        raise InputError(f"A section of a brief holds 1 to {MOST} entries, not {most}.")
    if len(title) > _LONGEST:
        raise InputError(f"The title is longer than {_LONGEST} characters. Shorten it.")
    kept = tuple(name for name in SECTIONS if name in wanted)
    made = Order(codes, lang, kept, filters, " ".join(title.split()), most)
    _ = made.days
    return made
