"""Quotation marks in a stretch of text, with what each may do; apostrophes are none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Class = Literal["angle", "inner-angle", "double", "single"]
Role = Literal["open", "close", "either"]

_SIGNS = re.compile("<<|>>|``|''|[«»‹›\"“”„‟‘’‚']")
_CLASSES: dict[str, Class] = {
    "«": "angle", "»": "angle", "<<": "angle", ">>": "angle", "‹": "inner-angle", "›": "inner-angle",
    '"': "double", "“": "double", "”": "double", "„": "double", "‟": "double", "``": "double", "''": "double",
    "'": "single", "‘": "single", "’": "single", "‚": "single",
}  # fmt: skip
_FIXED: dict[str, Role] = {
    "«": "open", "<<": "open", "‹": "open", "“": "open", "„": "open", "‟": "open", "``": "open",
    "»": "close", ">>": "close", "›": "close", "‚": "open",
}  # fmt: skip
_BEFORE_OPEN = "([{-—–/«‹“„\"‘'…"
_AFTER_CLOSE = ")]}.,;:!?-—–/»›”\"’'…"


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign at `text[start:end]`; `first` where only spaces stand before it in its paragraph."""

    start: int
    end: int
    sign: str
    kind: Class
    role: Role
    first: bool


def find_marks(text: str, start: int, end: int, initial_apostrophes: frozenset[str]) -> list[Mark]:
    """All marks of `text[start:end]` in order, apostrophes left out."""
    marks: list[Mark] = []
    for match in _SIGNS.finditer(text, start, end):
        sign = match.group()
        kind = _CLASSES[sign]
        before = text[match.start() - 1] if match.start() > start else ""
        after = text[match.end()] if match.end() < end else ""
        if kind == "single":
            role = _single_role(text, match, before, after, initial_apostrophes)
        else:
            role = _FIXED.get(sign) or _role(sign, before, after)
        if role is not None:
            first = not text[start : match.start()].strip() if match.start() - start < 8 else False
            marks.append(Mark(match.start(), match.end(), sign, kind, role, first))
    return marks


def _role(sign: str, before: str, after: str) -> Role | None:
    """Role of a straight mark, or of ” which some use on both sides; None inside a word or number (12"5)."""
    free_left = not before or before.isspace() or before in _BEFORE_OPEN
    free_right = not after or after.isspace() or after in _AFTER_CLOSE
    if not free_left and not free_right:
        return None
    if free_left and free_right:
        return "close" if sign == "”" else "either"
    if sign == "”" and before and not before.isspace():
        return "close"
    return "open" if free_left else "close"


def _single_role(text: str, match: re.Match[str], before: str, after: str, initial: frozenset[str]) -> Role | None:
    """Role of a single mark; None for an apostrophe."""
    sign = match.group()
    free_left = not before or before.isspace() or before in _BEFORE_OPEN
    if sign == "‘":
        return "open" if free_left and after and not after.isspace() else None
    if free_left and sign in "'‚" and after and not after.isspace():
        word = re.compile(r"\w+").match(text, match.end())
        if word is None or word.group()[0].isdigit() or word.group().lower() in initial:
            return None
        return "open"
    if before and not before.isspace() and not after.isalnum():
        return "close"
    return None
