"""Quotations in running text: marks paired, paragraphs joined, odd marks left aside.

Time grows with the length of the text, however many marks it holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.language.blocks import Block
from dragoman.language.lines import Span, trim
from dragoman.language.marks import find_marks
from dragoman.language.pairing import Pair, Pairing, nested, singles
from dragoman.language.shelf import shelf
from dragoman.packs import LANGUAGES

_UNREAD = frozenset({"noise"})


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `start`, `end` hold its inner words; `opening`, `closing` are the places of its marks.

    A mark that is not there is None.
    `parts` are its stretches, one for each paragraph; `level` counts the quotations around it;
    `kind` is the class of its marks ("angle", "inner-angle", "double", "single") or "dash".
    """

    start: int
    end: int
    opening: int | None
    closing: int | None
    kind: str
    level: int
    parts: tuple[Span, ...]

    @property
    def outer(self) -> Span:
        """The quotation with its marks."""
        left = self.start if self.opening is None else self.opening
        return left, self.end if self.closing is None else self.closing + 1


@dataclass(frozen=True, slots=True)
class _Rules:
    initial: frozenset[str]
    signs: str
    cue: re.Pattern[str]


@cache
def _rules(lang: str | None) -> _Rules:
    data = [shelf(name, "quotes") for name in ([lang] if lang else LANGUAGES)]
    return _Rules(
        frozenset(word for d in data for word in d["initial_apostrophes"]),
        "".join(d["dialogue_signs"] for d in data),
        re.compile("|".join(d["dialogue_cue"] for d in data)),
    )


def find_quotes(text: str, blocks: Sequence[Block], lang: str | None = None) -> list[Quote]:
    """All quotations of the text, outer ones before those inside them.

    Without `lang` the rules of all languages hold.
    """
    rules = _rules(lang)
    units = [(b.start, b.end) for b in blocks if b.kind not in _UNREAD] or [(0, len(text))]
    marks = [find_marks(text, start, end, rules.initial) for start, end in units]
    pairs = Pairing(text, units, marks).run()
    inner = {p.opening: p for p in pairs}
    for unit, found in zip(units, marks, strict=True):
        for pair in singles(text, unit, [m for m in found if m.kind == "single"]):
            inner.setdefault(pair.opening, pair)
    ordered = sorted(inner.values(), key=lambda p: p.opening)
    quotes = [q for p, level in nested(ordered) if (q := _quote(text, p, level)) is not None]
    return sorted([*quotes, *_dialogue(text, units, rules, quotes)], key=lambda q: (q.start, q.level))


def _quote(text: str, pair: Pair, level: int) -> Quote | None:
    parts = tuple(span for a, b in pair.parts if (span := trim(text, a, b))[0] < span[1])
    if not parts or not any(c.isalnum() for a, b in parts for c in text[a:b]):
        return None
    return Quote(parts[0][0], parts[-1][1], pair.opening, pair.closing, pair.kind, level, parts)


def _dialogue(text: str, units: list[Span], rules: _Rules, quotes: list[Quote]) -> list[Quote]:
    """Turns of a dialogue: paragraphs in a row behind a long dash, one of which asks or tells who speaks."""
    found: list[Quote] = []
    run: list[Span] = []
    quoted = {part[0] for q in quotes for part in q.parts}
    for unit in [*units, None]:
        turn = unit and _turn(text, unit, rules.signs)
        if turn and turn[0] not in quoted:
            run.append(turn)
            continue
        if any(rules.cue.search(text, *t) for t in run):
            found += [Quote(*t, None, None, "dash", 0, (t,)) for t in run]
        run = []
    return found


def _turn(text: str, unit: Span, signs: str) -> Span | None:
    """The words behind a dash that opens a paragraph (which may have been taken off as a bullet)."""
    start, end = unit
    line = text.rfind("\n", 0, start) + 1
    lead = text[line:start].strip()
    if not lead and text[start : start + 1] in tuple(signs):
        start += 1
    elif not (lead and lead in signs):
        return None
    start, end = trim(text, start, end)
    return (start, end) if start < end and text[end - 1] in '.!?…»"' else None
