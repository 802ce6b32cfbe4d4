"""Parts of lists, each with the cursor of what follows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, Field

from dragoman.dossier.contents import Place
from dragoman.web.api import cursors
from dragoman.web.api.rows import HitRow

T = TypeVar("T", bound=BaseModel)


class Page(BaseModel, Generic[T]):
    """A part of a list."""

    rows: list[T]
    total: int = Field(description="How many there are in all; of agreements, statements, figures and offices, mentions.")
    at_least: bool = Field(description="True where there are more than `total`.")
    next: str | None = Field(description="The `cursor` of the next part; null where this is the last.")


def page(model: type[T], rows: Sequence[Any], total: int, next: str | None, *, at_least: bool = False) -> Page[T]:
    """Plain rows as a page of a model."""
    return Page[T](rows=[model.model_validate(row) for row in rows], total=total, at_least=at_least, next=next)


def by_place(model: type[T], rows: Sequence[Any], total: int, limit: int, places: Sequence[Place]) -> Page[T]:
    """A page of the first `limit` rows, by their places; where there are more, these follow."""
    more = len(rows) > limit
    return page(model, rows[:limit], total, cursors.after_place(places[limit - 1]) if more else None)


def by_position(model: type[T], rows: Sequence[Any], total: int, first: int, *, more: bool, at_least: bool = False) -> Page[T]:
    """A page of the rows from the `first`-th on."""
    return page(model, rows, total, cursors.at_position(first + len(rows)) if more else None, at_least=at_least)


def part_of(model: type[T], rows: Sequence[Any], total: int, first: int, limit: int) -> Page[T]:
    """A page of the `limit` rows from the `first`-th on, of all."""
    return by_position(model, rows[first : first + limit], total, first, more=len(rows) > first + limit)


def from_the_end(
    model: type[T], cursor: str | None, limit: int, read: Callable[[int, int], tuple[Sequence[Any], int]]
) -> Page[T]:
    """A page of a list that only grows, the newest first: its cursor says how many are older, so that none is passed over.

    `read(limit, offset)` gives rows and their total.
    """
    left = cursors.position(cursor) if cursor else None
    if left is None:
        rows, total = read(limit, 0)
        left = total
    else:
        _, total = read(0, 0)
        rows, _ = read(limit, max(total - left, 0))
    older = left - len(rows)
    return page(model, rows, total, cursors.at_position(older) if rows and older > 0 else None)


class Facets(BaseModel):
    """How many of the newest `among` hits have which value, most first; states by code."""

    among: int
    languages: list[tuple[str, int]]
    sources: list[tuple[str, int]]
    collections: list[tuple[str, int]]
    years: list[tuple[str, int]]
    states: list[tuple[str, int]]


class SearchPage(Page[HitRow]):
    """A part of the hits, with facets where they were asked for."""

    facets: Facets | None
