"""What articles tell of agreements, one entry for each step that an article tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.archive.merging.items import Item
from dragoman.archive.merging.weights import load
from dragoman.archive.merging.when import When, ordinal, when_of
from dragoman.archive.merging.words import signs, word_sign
from dragoman.knowledge.words import words_of
from dragoman.records import Agreement, Record

_CLAUSE_END = re.compile(r"[.,;:!?\n]")
_REACH = 100
"""Characters after the words that show an agreement that may say what it is about."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """What one article tells of an agreement.

    `words` are signs of its title without general ones, `around` those of the sentence where the title says nothing.
    """

    article: str
    kind: str
    parties: frozenset[str]
    subject: frozenset[str]
    status: str
    when: When
    words: frozenset[str]
    told: int | None
    around: frozenset[str] = frozenset()

    @property
    def day(self) -> int:
        """The day of the step, else the day on which it was told; 0 where neither is known."""
        return self.when.first if self.when.precision != "none" else self.told or 0


def instruments_of(record: Record, article: str | None = None) -> list[Item[Instrument]]:
    """The agreements of a record; the fact id is the agreement's."""
    told, named = ordinal(record.published), article or record.id
    return [
        Item(named, a.id, record.published or "", a.evidence[0].start if a.evidence else 0, _facts(a, record.text, named, told))
        for a in record.agreements
    ]


def _facts(agreement: Agreement, text: str, article: str, told: int | None) -> Instrument:
    general = frozenset(table()["general"]["words"])
    words = signs(agreement.title) - general
    around = frozenset() if words else _around(agreement, text) - general
    when = when_of(agreement.date, told, past=True)
    subject = frozenset(agreement.subject) - frozenset(table()["general"]["subjects"])
    parties = frozenset(agreement.parties)
    return Instrument(article, agreement.kind, parties, subject, agreement.status, when, words, told, around)


def _around(agreement: Agreement, text: str) -> frozenset[str]:
    """Signs of the words that show it and of what follows in the clause: "the suspension of the agreement on gas".

    Names, which begin with capitals, say nothing: the parties stand around every agreement between them.
    """
    found: set[str] = set()
    for span in agreement.evidence:
        end = _CLAUSE_END.search(text, span.end)
        told = text[span.start : min(end.start() if end else len(text), span.end + _REACH)]
        found |= {word_sign(w.folded) for w in words_of(told) if told[w.start].islower()}
    return frozenset(found - {""})


@cache
def table() -> dict[str, Any]:
    """What is general to agreements, and the stages of their lives."""
    return load("agreements")


def stage(status: str) -> int:
    """The place of a status in an agreement's life; what is later has the higher number."""
    return int(table()["stages"][status])
