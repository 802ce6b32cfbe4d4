"""What is sent to a process that takes files apart, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from dragoman.sources.document import Document


@dataclass(frozen=True)
class Walk:
    """Go through a container of a kind: the file at a path, or what the other side reads for us where there is none."""

    kind: str
    origin: str
    path: str | None


@dataclass(frozen=True)
class Call:
    """Call a function of a module with these arguments; `origin` names them for a person."""

    origin: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


@dataclass(frozen=True)
class Returned:
    """What a called function returned."""

    value: Any


@dataclass(frozen=True)
class Read:
    """A wish for so many bytes of what only the other side can read."""

    size: int


@dataclass(frozen=True)
class Done:
    """The job is done."""


Job: TypeAlias = Document | Walk | Call
