"""A job as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from pydantic import TypeAdapter

Kind: TypeAlias = Literal["text", "files", "address", "follow", "look", "forget"]
State: TypeAlias = Literal["waiting", "running", "done", "failed", "cancelled", "interrupted"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True)
class Details:
    """What is asked for.  Of articles that do not say it themselves: title, day of publication (YYYY-MM-DD), language, outlet.
    `urls` are addresses, `follows` rows of what is followed (empty: all), `article` an id, `reason` why it goes."""

    title: str | None = None
    published: str | None = None
    lang: str | None = None
    source: str | None = None
    urls: tuple[str, ...] = ()
    follows: tuple[int, ...] = ()
    article: str | None = None
    reason: str | None = None


DETAILS = TypeAdapter(Details)
"""Details as JSON and back."""


@dataclass(frozen=True)
class Wish:
    """A job that is asked for; `folder` names that in which its files lie, in the order of their numbers."""

    kind: Kind
    about: str
    collection: str
    details: Details = Details()
    folder: str | None = None


@dataclass(frozen=True)
class Job:
    """A job; `counts` are of its inputs by what became of them, `message` is what is told of it as a whole.  Times are UTC."""

    id: int
    user_id: int
    author: str
    wish: Wish
    state: State
    stopping: bool
    total: int | None
    message: str | None
    made_at: str
    begun_at: str | None
    ended_at: str | None
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it by itself."""
        return self.state not in ("waiting", "running")

    @property
    def done(self) -> int:
        """Inputs of which it is known what became of them."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class JobResult:
    """What became of one input."""

    origin: str
    change: str
    article: str | None
    reason: str | None
