"""What can be watched, as it is kept: "TUR:UZB", "TUR", a person or a search as the query of an address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import parse_qsl, urlencode

from dragoman.archive.search.question import parse
from dragoman.dossier.asked import between
from dragoman.dossier.changes.scopes import Answering, Scope, Someone, Under
from dragoman.dossier.facets import Within
from dragoman.dossier.naming import Language, code, name
from dragoman.errors import InputError

Kind: TypeAlias = Literal["pair", "state", "person", "search"]
LONGEST = 300
"""Characters of a name or a question."""
_YEARS = range(1, 10_000)


@dataclass(frozen=True)
class Target:
    """What is watched, as it is kept."""

    kind: Kind
    target: str

    @property
    def fields(self) -> dict[str, str]:
        """The parts of a person ("name", "entity") or search ("q", "language", …) as a query names them."""
        return dict(parse_qsl(self.target))


def target(kind: str, parts: Sequence[tuple[str, str]]) -> Target:
    """What somebody asks to watch: `parts` are "code" (of a pair two), or those of a person or search; InputError where it is
    nothing that can be watched."""
    given = {key: " ".join(value.split()) for key, value in parts if value.strip()}
    if any(len(value) > LONGEST or not value.isprintable() for value in given.values()):
        raise InputError(f"What is watched has at most {LONGEST} characters, and no signs of control.")
    codes = [code(value) for key, value in parts if key == "code"]
    match kind:
        case "pair" if len(codes) == 2:
            return Target("pair", between(*codes))
        case "state" if len(codes) == 1:
            return Target("state", codes[0])
        case "person" if "name" in given:
            return _kept("person", given, ("name", "entity"))
        case "search" if "q" in given:
            parse(given["q"])
            if "year" in given and not (given["year"].isdecimal() and int(given["year"]) in _YEARS):
                raise InputError(f"{given['year']!r} is no year. Give one from 1 to 9999.")
            return _kept("search", given, ("q", "language", "source", "state", "year", "collection"))
    raise InputError("Watch a pair (two codes), a state (one), a person (a name) or a search (words).")


def _kept(kind: Kind, given: dict[str, str], fields: Sequence[str]) -> Target:
    """The same for the same parts in whatever order."""
    return Target(kind, urlencode([(field, given[field]) for field in fields if field in given]))


def scope(watched: Target) -> Scope:
    """Of what changes are asked for."""
    told = watched.fields
    if watched.kind == "person":
        return Someone(told["name"], tuple(told.get("entity", "").split()))
    if watched.kind == "search":
        year = int(told["year"]) if "year" in told else None
        state = code(told["state"]) if "state" in told else None
        return Answering(told["q"], Within(told.get("language"), told.get("source"), state, year), told.get("collection"))
    return Under(watched.target)


def title(watched: Target, lang: Language) -> str:
    """What a target is called: names of states, a person's name, the words of a search with what narrows it."""
    told = watched.fields
    if watched.kind == "person":
        return told["name"]
    if watched.kind == "search":
        narrowed = [name(value, lang) if field == "state" else value for field, value in told.items() if field != "q"]
        return f"{told['q']} ({', '.join(narrowed)})" if narrowed else told["q"]
    return " – ".join(name(one, lang) for one in watched.target.split(":"))
