"""By which rules projections are made: under others they would come out otherwise."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from sqlalchemy import Connection, select

from dragoman.archive.projections import made_with
from dragoman.archive.search import stems

_DECIDING = (
    "merging", "case_view.py", "documents.py", "doubts.py", "fact_places.py", "kinds.py", "projections.py", "ready_items.py",
    "word_index.py", "queries/contradictions.py", "queries/dependence.py", "queries/told_items.py", "writer/copies.py",
    "writer/telling.py",
)  # fmt: skip
"""Files and folders that decide how what follows comes out."""


@cache
def rules() -> dict[str, str]:
    """Today's rules: the version of the stems, and a hash of all code and data of merging and of what is shown."""
    digest = hashlib.sha256()
    here = files("dragoman.archive")
    for part in map(here.joinpath, _DECIDING):
        for content in _contents(part):
            digest.update(content)
    return {"stems": stems.VERSION, "merging": digest.hexdigest()[:16]}


def made_by(connection: Connection) -> dict[str, str]:
    """The rules by which an archive's projections were made; empty before the first."""
    return {row.name: row.version for row in connection.execute(select(made_with))}


def _contents(part: Traversable) -> list[bytes]:
    """All files of code and data in a folder, in a fixed order."""
    if part.is_file():
        return [part.read_bytes()]
    inside = sorted(part.iterdir(), key=lambda p: p.name)
    wanted = (p for p in inside if p.is_dir() or p.name.endswith((".py", ".yaml")))
    return [content for p in wanted for content in _contents(p)]
