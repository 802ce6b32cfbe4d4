"""People who are called like a town: "Foreign Minister Carlos Santiago", later "Minister Santiago", "Mr Santiago"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from dragoman.coding.classes import cues
from dragoman.knowledge.names import Name
from dragoman.knowledge.offices import OfficePhrase
from dragoman.knowledge.people import PersonName

_PLACES = frozenset({"city", "capital", "region"})
# A given name, with the initial of a middle one, and two, right before a surname.
_NAME = r"[^\W\d_a-z][\w’'-]+ (?:[^\W\d_a-z]\. )?"
_GIVEN = tuple(re.compile(rf"(?<![\w’'-])(?:{_NAME}){{{n}}}$") for n in (1, 2))
_REACH = 60
_LAST = re.compile(r"[\w.]+(?= $)")


def without_namesakes(
    text: str, lang: str, names: Sequence[Name], offices: Iterable[OfficePhrase], known: Sequence[PersonName]
) -> list[Name]:
    """The names of a text but for towns that are the surname of somebody, who is none of the `known` people found in it.

    Behind a courtesy title they always are; behind an office where that person is called by a given name too, behind his office.
    """
    ends = {office.end for office in offices}
    ends |= {n.end for n in names if n.kind == "adjective" and n.start - 1 in ends}  # "le ministre kényan Jean Lima"
    polite = cues(lang, "honorifics")
    places = [n for n in names if n.kind in _PLACES and not any(p.start <= n.start < p.end for p in known)]
    full = {(word, start) for word in {n.text for n in places} for start in _full_names(text, word, ends, polite)}
    surnames = {word for word, _ in full}
    people = {start for _, start in full}
    people |= {n.start for n in places if _last(text, n.start) in polite or (n.text in surnames and n.start - 1 in ends)}
    return [n for n in names if n.start not in people]


def _full_names(text: str, word: str, ends: Container[int], polite: Container[str]) -> Iterator[int]:
    """Where a word is the surname behind given names that an office or a courtesy title is in front of."""
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        whole = not text[end : end + 1].isalnum()
        if whole and any(given - 1 in ends or _last(text, given) in polite for given in _given(text, start)):
            yield start
        start = text.find(word, end)


def _given(text: str, place: int) -> list[int]:
    """Where the given names before a surname may begin."""
    begin = max(0, place - _REACH)
    before = text[begin:place]
    return [begin + found.start() for pattern in _GIVEN if (found := pattern.search(before)) is not None]


def _last(text: str, place: int) -> str:
    """The word right before a place, in lower case."""
    found = _LAST.search(text[max(0, place - _REACH) : place])
    return found.group().lower() if found is not None else ""
