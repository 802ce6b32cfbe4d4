"""Where a text answers a question: stretches by our own offsets, and the passage around the first."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.archive.search.question import Question, Term
from dragoman.archive.search.stems import Word, stem, words

_AROUND = 120


@dataclass(frozen=True)
class Passage:
    """A part of a text; `marks` are stretches of the text, in characters from its beginning."""

    start: int
    end: int
    marks: tuple[tuple[int, int], ...]


def marks(text: str, lang: str | None, question: Question) -> list[tuple[int, int]]:
    """The stretches of a text that answer the question's wanted terms, in order."""
    found = words(text)
    forms = [stem(w.plain, lang or "") for w in found]
    terms = {term for group in question.groups for term in group.wanted}
    return sorted({place for term in terms for place in _places(term, found, forms)})


def _places(term: Term, found: list[Word], forms: list[str]) -> list[tuple[int, int]]:
    return [
        (found[i].start, found[i + len(reading) - 1].end)
        for reading in term.readings
        for i in range(len(forms) - len(reading) + 1)
        if _fits(reading, forms[i : i + len(reading)], term.prefix)
    ]


def _fits(reading: tuple[str, ...], forms: list[str], prefix: bool) -> bool:
    if prefix:
        return forms[:-1] == list(reading[:-1]) and forms[-1].startswith(reading[-1])
    return forms == list(reading)


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
