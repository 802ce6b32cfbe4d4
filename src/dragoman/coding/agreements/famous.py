"""Instruments whose name alone says whose they are: "the Minsk agreements", "les accords d'Abraham"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.coding.agreements.words import kind_of
from dragoman.coding.analysis import Analysis
from dragoman.coding.classes import load_yaml
from dragoman.language.tokens import Token, span_head
from dragoman.records import AgreementKind


@dataclass(frozen=True, slots=True)
class Famous:
    """A known instrument: kind, and codes of its parties or of the one body under which it stands."""

    kind: AgreementKind
    parties: tuple[str, ...]


class FamousInstruments:
    """The known instruments that one article names, by their nouns."""

    def __init__(self, analysis: Analysis) -> None:
        self._of: dict[int, tuple[Famous, bool]] = {}
        entries, named = _book()
        told = set[int]()
        for hit in named.finditer(analysis.text):
            tokens = analysis.tokens(hit.start(), hit.end())
            if tokens and not tokens[0].sentence.heading:
                number = int(str(hit.lastgroup)[1:])
                noun = next((t for t in tokens if kind_of(t, analysis.lang) != "other"), span_head(tokens))
                self._of[noun.start] = (_of_article(entries[number], analysis), number in told)
                told.add(number)

    def of(self, noun: Token) -> Famous | None:
        """The known instrument that a noun names; None where it names none."""
        known = self._of.get(noun.start)
        return known[0] if known is not None else None

    def is_again(self, noun: Token) -> bool:
        """True where the text named this instrument before."""
        return self._of[noun.start][1]


@dataclass(frozen=True, slots=True)
class _Entry:
    known: Famous
    some: bool


def _of_article(entry: _Entry, analysis: Analysis) -> Famous:
    """The instrument with those of its parties whom the article tells of, where it has many."""
    if not entry.some:
        return entry.known
    first, *others = entry.known.parties
    return Famous(entry.known.kind, (*sorted([first, *(c for c in others if analysis.tells_of(c))]),))


@cache
def _book() -> tuple[list[_Entry], re.Pattern[str]]:
    """All entries of `famous.yaml`, and what finds their names in a text, each group called after the entry's number."""
    data = load_yaml("agreements", "famous.yaml")
    entries = [_Entry(Famous(e["kind"], tuple(e["parties"])), bool(e.get("some"))) for e in data]
    groups = (f"(?P<n{i}>{'|'.join(_spelled(name) for name in e['names'])})" for i, e in enumerate(data))
    return entries, re.compile(rf"\b(?:{'|'.join(groups)})\b")


def _spelled(name: str) -> str:
    """A name with its first letter large or small and either apostrophe."""
    first = name[0]
    return f"[{first.upper()}{first.lower()}]" + re.escape(name[1:]).replace("'", "['’]")
