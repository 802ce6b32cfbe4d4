"""What is sent to a process that takes files apart, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dragoman.sources.document import Document


@dataclass(frozen=True)
class Walk:
    """Go through a container of a kind: the file at a path, or what the other side reads for us where there is none."""

    kind: str
    origin: str
    path: str | None


@dataclass(frozen=True)
class Read:
    """A wish for so many bytes of what only the other side can read."""

    size: int


@dataclass(frozen=True)
class Done:
    """The job is done."""


Job: TypeAlias = Document | Walk
