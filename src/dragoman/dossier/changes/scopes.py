"""Of what changes are asked for: a pair, a state, a person, or the articles that answer a search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dragoman.dossier.facets import ANYTHING, Within


@dataclass(frozen=True)
class Under:
    """What stands under a pair ("TUR:UZB") or a state ("TUR")."""

    key: str


@dataclass(frozen=True)
class Someone:
    """What somebody of a name takes part in, for one of some states where any are named: so namesakes are told apart."""

    name: str
    entities: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answering:
    """What the articles tell that answer a question (`finding.search`)."""

    words: str
    within: Within = ANYTHING
    collection: str | None = None


Scope: TypeAlias = Under | Someone | Answering
