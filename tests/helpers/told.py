"""What the rules alone read in a text, for tests of the coding layer."""

from __future__ import annotations

from functools import cache

from dragoman.coding.coder import Coder
from dragoman.records import Article, Event
from dragoman.settings import Settings

Sided = tuple[str, str, str]


@cache
def _coder() -> Coder:
    return Coder(Settings(weigh=False))


def events(lang: str, text: str) -> tuple[Event, ...]:
    """The events of a text."""
    return _coder().record(Article(text=text, id="x", lang=lang, published="2024-03-12")).events


def sided(lang: str, text: str) -> list[Sided]:
    """Type, actors and recipients of each event, codes in order."""
    return [
        (e.type, *(" ".join(sorted({p.entity for p in side if p.entity})) for side in (e.actors, e.recipients)))
        for e in events(lang, text)
    ]
