"""Factiva: each article ends with a line that names its document; source, date and length stand above the text."""

from __future__ import annotations

import re

from dragoman.sources.reviews.clipping import Clipping, day_in, paragraphs

_END = re.compile(r"^[ \t]*Document (?=[A-Za-z]*\d)[A-Za-z0-9]{16,40}[ \t]*$", re.M)
_LENGTH = re.compile(r"^\d[\d,.\s\u202f\xa0]* (?:words|mots)$", re.I)
_BY = re.compile(r"^(?:by|par|de) (.{3,80})$", re.I)
_TIME = re.compile(r"^\d{1,2}:\d{2}(?: [AP]M)?(?: GMT)?$", re.I)
_CODE = re.compile(r"^[A-Z0-9]{2,10}$")
_LANGUAGE = re.compile(r"^(?:english|french|anglais|français|francais)$", re.I)
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright|tous droits|all rights)", re.I)
_PAGE = re.compile(r"^(?:p\.? ?)?[A-Z]?\d{1,4}$")
_MOST_HEAD = 20


def clippings(text: str) -> list[Clipping]:
    """The articles of an export in text; empty where it is none."""
    found, start = [], 0
    for end in _END.finditer(text):
        clipping = _clipping(text[start : end.start()].strip().split("\n"))
        start = end.end()
        if clipping:
            found.append(clipping)
    return found


def _clipping(lines: list[str]) -> Clipping | None:
    head = [line.strip() for line in lines[:_MOST_HEAD]]
    length = next((n for n, line in enumerate(head) if _LENGTH.match(line)), None)
    if length is None:
        return None
    title = " ".join(line for line in head[:length] if line and not _BY.match(line))
    author = next((m[1] for line in head[:length] if (m := _BY.match(line))), None)
    date = source = None
    body = length + 1
    for n, line in enumerate(head[length + 1 :], length + 1):
        if not line or _TIME.match(line) or _CODE.match(line) or _LANGUAGE.match(line) or _PAGE.match(line):
            continue
        if _RIGHTS.match(line):
            body = n + 1
            break
        if date is None and day_in(line):
            date = line
        elif date is not None and source is None:
            source = line
        body = n + 1
    return Clipping(paragraphs(lines[body:]), title or None, source, author, date)
