"""LexisNexis: fields with names stand above and below the text.

Nexis Uni ends an article with "End of Document" and puts the title first; its forerunner begins one with "1 of 20
DOCUMENTS" and names the title in a field.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dragoman.sources.reviews.clipping import Clipping, day_in, paragraphs
from dragoman.yaml_text import load_yaml

_END = re.compile(r"^[ \t]*(?:End of Document|Fin du document|Ende des Dokuments)[ \t]*$", re.M | re.I)
_NUMBER = re.compile(r"^[ \t]*(?:Document )?\d+ (?:of|de|sur|von) \d+ DOCUMENTS?[ \t]*$", re.M | re.I)
_COVER = re.compile(r"^(?:Job Number|Numéro de (?:tâche|travail)):", re.M | re.I)
_LISTED = re.compile(r"^1\.\s+(\S.*)$", re.M)
_RIGHTS = re.compile(r"^(?:copyright|©|\(c\)|all rights|tous droits)", re.I)
_RESERVED = re.compile(r"(?:all rights reserved|tous droits réservés)\.?\s*$", re.I)
_SURE = ("loaded", "language", "kind")
_MOST_RIGHTS = 4
_MOST_HEAD = 40


@dataclass(frozen=True)
class _Names:
    """Word that names a field -> the field, of those above and those below the text; and words that head the text."""

    above: dict[str, str]
    below: dict[str, str]
    body: frozenset[str]


@cache
def _names() -> _Names:
    loaded = load_yaml((files(__package__) / "fields.yaml").read_text(encoding="utf-8"))
    above, below = ({word: field for field, words in loaded[part].items() for word in words} for part in ("above", "below"))
    return _Names(above, below, frozenset(loaded["body"]))


def clippings(text: str) -> list[Clipping]:
    """The articles of an export in text; empty where it is none."""
    if _END.search(text):
        pieces = _END.split(_without_cover(text))[:-1]
    elif _NUMBER.search(text):
        pieces = _NUMBER.split(text)[1:]
    else:
        return []
    return [clipping for piece in pieces if (clipping := _clipping(piece.strip().split("\n")))]


def _without_cover(text: str) -> str:
    """The text without the page that lists what was asked for: it begins where the first title stands by itself."""
    end = _END.search(text)
    first = _LISTED.search(text)
    if not (end and first and first.start() < end.start() and _COVER.search(text, 0, end.start())):
        return text
    again = re.compile(rf"^[ \t]*{re.escape(first[1].strip())}[ \t]*$", re.M).search(text, first.end(), end.start())
    return text[again.start() :] if again else text


def _field(line: str) -> tuple[str, str] | None:
    """The field that a line names and what stands beside it; a line of only the name counts for those below the text."""
    name, colon, value = line.strip().partition(":")
    word = name.strip().lower()
    found = _names().above.get(word) or _names().below.get(word)
    return (found, value.strip()) if found and (colon or word in _names().below) else None


def _clipping(lines: Sequence[str]) -> Clipping | None:
    start = next((n for n, line in enumerate(lines) if line.strip().rstrip(":").lower() in _names().body), None)
    above = lines[: _MOST_HEAD if start is None else start]
    named = [n for n, line in enumerate(above) if (found := _field(line)) and found[0] in _names().above.values()]
    body = start + 1 if start is not None else _below(lines, max(named, default=0))
    end = _end(lines, body)
    fields = _fields(lines[:body]) | _fields(lines[end:])
    if not {"length", "loaded"} & set(fields):
        return None
    head = _without_rights([line.strip() for line in lines[: min([*named, body - 1])]])
    date = next((line for line in head if day_in(line)), None)
    before = head[: head.index(date)] if date else head
    after = head[head.index(date) + 1 :] if date else []
    # Nexis Uni puts the title above the source, its forerunner the source above the date and the title in a field.
    title, source = (before[0], before[-1]) if len(before) >= 2 else (after[-1] if after else None, before[0] if before else None)
    named_title = fields.get("title")
    source = before[-1] if named_title and before else source
    return Clipping(paragraphs(lines[body:end]), named_title or title, source, fields.get("author"), date or fields.get("loaded"))


def _below(lines: Sequence[str], last: int) -> int:
    """The line below a field and what is broken from it: up to a blank line, where there is one near."""
    near = range(last + 1, min(last + _MOST_RIGHTS, len(lines)))
    return next((n + 1 for n in near if not lines[n].strip()), last + 1)


def _fields(lines: Sequence[str]) -> dict[str, str]:
    """Field -> what stands beside its name and, up to a blank line, below it."""
    found: dict[str, str] = {}
    held: str | None = None
    for line in lines:
        field = _field(line)
        if field is not None:
            held = field[0] if field[0] not in found else None
            found.setdefault(*field)
        elif not line.strip():
            held = None
        elif held is not None:
            found[held] = f"{found[held]} {line.strip()}".strip()
    return found


def _without_rights(head: Sequence[str]) -> list[str]:
    """The lines of a head without the notice of rights, which may run over several, and without blank ones."""
    kept: list[str] = []
    skip = 0
    for n, line in enumerate(head):
        if _RIGHTS.match(line):
            ends = (m for m in range(n, min(n + _MOST_RIGHTS, len(head))) if _RESERVED.search(head[m]))
            skip = next(ends, n) + 1
        if n >= skip and line:
            kept.append(line)
    return kept


def _end(lines: Sequence[str], body: int) -> int:
    """Where the text ends: at a field that no text begins with, or before it, where nothing but fields stands between."""
    end = next((n for n in range(body, len(lines)) if _closes(lines[n], _SURE)), len(lines))
    for n in range(end - 1, body - 1, -1):
        if lines[n].strip() and (n == body or not lines[n - 1].strip()):
            if not _closes(lines[n], _names().below.values()):
                break
            end = n
    return end


def _closes(line: str, fields: Collection[str]) -> bool:
    found = _field(line)
    return found is not None and found[0] in fields
