"""Gold and predicted items in the one form in which they are compared.

Gold files are looser than records: evidence may be one string, an entity a bare code, a date a string.
All of that is settled here, once for each item.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dragoman.evaluation.words import fold, folded_words, surname

Json = dict[str, Any]


def codes_of(entities: Any) -> frozenset[str]:
    """Codes of a list of strings or of objects with `entity`, in capitals."""
    named = (e.get("entity") if isinstance(e, dict) else e for e in entities or ())
    return frozenset(code.upper() for code in named if code)


def date_of(value: Any) -> str:
    """The first ten characters of a date, given as a string or as an object with `value`."""
    if isinstance(value, dict):
        value = value.get("value") or value.get("start")
    return str(value or "")[:10]


def quotes_of(evidence: Any) -> list[str]:
    """Stretches of evidence, whether given as one string, one object with `text`, or a list of either."""
    listed = evidence if isinstance(evidence, list) else [] if evidence is None else [evidence]
    return [e["text"] if isinstance(e, dict) else e for e in listed]


@dataclass(eq=False)
class Item:
    """One item with its JSON; everything else is derived from it."""

    raw: Json

    @cached_property
    def quotes(self) -> list[str]:
        """The item's stretches of evidence."""
        return quotes_of(self.raw.get("evidence"))

    @cached_property
    def words(self) -> list[str]:
        """Folded words of the evidence."""
        return folded_words(" ".join(self.quotes))

    def grounded(self, page: str) -> bool:
        """True where there is evidence, all of it in the folded page (which has a space at both ends)."""
        stretches = [fold(q) for q in self.quotes]
        return bool(stretches) and all(s and f" {s} " in page for s in stretches)

    def codes(self, field: str) -> frozenset[str]:
        """Codes under a field that holds several entities."""
        return codes_of(self.raw.get(field))

    @cached_property
    def code(self) -> str:
        """The code under `entity`, empty where there is none."""
        found = codes_of([self.raw.get("entity")])
        return next(iter(found), "")

    @cached_property
    def date(self) -> str:
        """The date at its own precision, empty where there is none."""
        return date_of(self.raw.get("date"))


class EventItem(Item):
    """An event."""

    @cached_property
    def kind(self) -> tuple[str, str | None]:
        """Type and status."""
        return self.raw["type"], self.raw.get("status", "occurred")

    @cached_property
    def actors(self) -> frozenset[str]:
        """Codes of the actors."""
        return self.codes("actors")

    @cached_property
    def recipients(self) -> frozenset[str]:
        """Codes of the recipients."""
        return self.codes("recipients")

    @cached_property
    def persons(self) -> frozenset[str]:
        """Surnames of all who are named on either side."""
        sides = [*(self.raw.get("actors") or ()), *(self.raw.get("recipients") or ())]
        return frozenset(surname(p["person"]) for p in sides if isinstance(p, dict) and p.get("person"))

    @cached_property
    def place(self) -> str:
        """Folded name of the place, empty where there is none."""
        place = self.raw.get("place")
        return fold(place.get("name") if isinstance(place, dict) else place)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Ordered pairs who -> whom; both orders where all act together."""
        others = self.recipients or self.actors
        return frozenset((a, b) for a in self.actors for b in others if a != b)


class StatementItem(Item):
    """A statement."""

    @cached_property
    def said(self) -> list[str]:
        """Folded words of what was said."""
        return folded_words(self.raw["text"])

    @cached_property
    def speaker(self) -> str:
        """Surname of the speaker."""
        return surname(self.raw.get("speaker"))


class FigureItem(Item):
    """A figure."""

    @cached_property
    def value(self) -> float | None:
        """The number, None where it is none."""
        try:
            return float(self.raw["value"])
        except (TypeError, ValueError, KeyError):
            return None

    @cached_property
    def sides(self) -> tuple[frozenset[str], frozenset[str]]:
        """Codes of actors and of recipients."""
        return self.codes("actors"), self.codes("recipients")


FIELDS: dict[str, Callable[[Json], Item]] = {
    "events": EventItem,
    "agreements": Item,
    "statements": StatementItem,
    "figures": FigureItem,
    "offices": Item,
}
"""Fields of a record that are scored, with the form in which their items are compared."""
