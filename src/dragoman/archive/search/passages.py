"""Where a text answers a question: stretches by our own offsets, and the passage around the first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.archive.search.question import Question
from dragoman.archive.search.stems import places, stems

_AROUND = 120


@dataclass(frozen=True)
class Passage:
    """A part of a text; `marks` are stretches of the text, in characters from its beginning."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


def marks(text: str, lang: str | None, question: Question) -> list[tuple[int, int]]:
    """The stretches of a text that answer the question's wanted terms, in order."""
    forms = stems(text, lang)
    terms = {term for group in question.groups for term in group.wanted}
    found = {place for term in terms for reading in term.readings for place in _places(reading, forms, prefix=term.prefix)}
    if not found:
        return []
    there = places(text)
    return sorted((there[first][0], there[last][1]) for first, last in found)


def _places(reading: tuple[str, ...], forms: list[str], *, prefix: bool) -> Iterator[tuple[int, int]]:
    """The first and the last word of each stretch that answers a reading, by their places among all words."""
    *before, last = reading
    for i, form in enumerate(forms):
        if (form == last or (prefix and form.startswith(last))) and i >= len(before) and forms[i - len(before) : i] == before:
            yield i - len(before), i


def passage(text: str, lang: str | None, question: Question) -> Passage:
    """The part of a text around its first answer (its beginning, where only the title answers)."""
    found = marks(text, lang, question)
    first = found[0][0] if found else 0
    start = _word_edge(text, max(first - _AROUND, 0))
    end = text.rfind(" ", start, first + 2 * _AROUND) if len(text) > first + 2 * _AROUND else len(text)
    end = end if end > first else len(text)
    return Passage(start, end, tuple((a, b) for a, b in found if a >= start and b <= end))


def _word_edge(text: str, start: int) -> int:
    return text.find(" ", start) + 1 if start else 0
