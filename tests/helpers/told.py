"""What is read in a text by one coder for all modules, for tests of the coding layer."""

from __future__ import annotations

from helpers.readers import coder as _coder

from dragoman.records import Article, Event, Record

Sided = tuple[str, str, str]


def record(lang: str, text: str, *, weigh: bool = False, published: str = "2024-03-12") -> Record:
    """The record of a text, by the rules alone or by the learned weights too."""
    return _coder(weigh=weigh).record(Article(text=text, id="x", lang=lang, published=published))


def events(lang: str, text: str, *, weigh: bool = False) -> tuple[Event, ...]:
    """The events of a text."""
    return record(lang, text, weigh=weigh).events


def sided(lang: str, text: str, *, weigh: bool = False) -> list[Sided]:
    """Type, actors and recipients of each event, codes in order."""
    return [
        (e.type, *(" ".join(sorted({p.entity for p in side if p.entity})) for side in (e.actors, e.recipients)))
        for e in events(lang, text, weigh=weigh)
    ]


def named(lang: str, text: str) -> set[str]:
    """State and name of whoever takes part in an event by name, with the learned weights."""
    told = record(lang, text, weigh=True, published="2022-05-12").events
    return {f"{p.entity} {p.person}" for e in told for p in (*e.actors, *e.recipients) if p.person}
