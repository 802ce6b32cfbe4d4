"""A lasting state that many articles mention in passing: "Russia's war against Ukraine".

Each mention tells of the same war, not of an act of that day, so that such reports are one case however far apart they
were told, and never one with a dated strike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dragoman.archive.merging.weights import load
from dragoman.archive.merging.words import word_sign
from dragoman.knowledge.words import words_of
from dragoman.records import Event


@cache
def _table() -> dict[str, frozenset[str]]:
    return {name: frozenset(told) for name, told in load("standing").items()}


def is_standing(event: Event, published: str | None) -> bool:
    """True where a use of force is only named as a war, without an act or a date of its own."""
    if event.type not in _table()["types"] or event.mode is not None or event.status != "occurred":
        return False
    words = {word.folded for span in event.evidence for word in words_of(span.text)}
    if not words & _table()["nouns"] or {word_sign(word) for word in words} & _table()["acts"]:
        return False
    return not _dated(event, published)


def _dated(event: Event, published: str | None) -> bool:
    """True where the article gives a date; one without words of its own is that of publication, given by the reader."""
    if event.date is None:
        return False
    return bool(event.date.text) or not (published or "").startswith(event.date.value)


def months_around(month: str, most: int) -> Iterator[str]:
    """The months, YYYY-MM, from `most` before one to `most` after it."""
    number = int(month[:4]) * 12 + int(month[5:7]) - 1
    for step in range(-most, most + 1):
        year, place = divmod(number + step, 12)
        yield f"{year:04}-{place + 1:02}"
