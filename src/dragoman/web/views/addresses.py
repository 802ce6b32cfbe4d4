"""Addresses of pages to which others lead, within a time and a collection where these are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode


@dataclass(frozen=True)
class Within:
    """A time (first and last day or month) and a collection to which a reader keeps; None is all."""

    since: str | None = None
    until: str | None = None
    collection: str | None = None

    @property
    def query(self) -> str:
        """The same as the query of an address, with its question mark; empty for all."""
        told = {"from": self.since, "to": self.until, "collection": self.collection}
        query = urlencode({name: value for name, value in told.items() if value})
        return f"?{query}" if query else ""


ALL = Within()


def pair(a: str, b: str, within: Within = ALL) -> str:
    """The dossier of two codes; of a time, its time line."""
    return _dossier(f"/{min(a, b)}/{max(a, b)}", within)


def party(code: str, within: Within = ALL) -> str:
    """The page of a code; of a time, its time line."""
    return _dossier(f"/{code}", within)


def _dossier(page: str, within: Within) -> str:
    return f"{page}{'/timeline' if within.since or within.until else ''}{within.query}"


def person(name: str, id: str | None = None) -> str:
    """The page of the people of a name, or of the one of an id among them."""
    return f"/persons/{quote(name, safe='')}" + (f"?{urlencode({'id': id})}" if id else "")


def event(id: str) -> str:
    """The page of a happening."""
    return f"/events/{id}"


def agreement(id: str) -> str:
    """The page of an agreement."""
    return f"/agreements/{id}"


def search(text: str) -> str:
    """Where articles are searched for words."""
    return f"/search?{urlencode({'q': text})}"
