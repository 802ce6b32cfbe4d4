"""Factiva: each article ends with a line that names its document; what is known of it stands above the text.

Two forms: lines in a fixed order (title, author, length, day, source), or fields named by two letters (HD, SN, PD, TD).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from dragoman.sources.reviews.clipping import Clipping, day_in, paragraphs

END = re.compile(r"^[ \t|]*(?:AN[ \t|]+)?Document (?=[A-Za-z]*\d)[A-Za-z0-9]{16,40}[ \t|]*$", re.M)
"""The line that ends an article."""
_LENGTH = re.compile(r"^\d[\d,.\s\u202f\xa0]* (?:words|mots|Wörter|palabras|parole)$", re.I)
_BY = re.compile(r"^(?:by|par|de) (.{3,80})$", re.I)
_TIME = re.compile(r"^\d{1,2}:\d{2}(?: [AP]M)?(?: GMT)?$", re.I)
_CODE = re.compile(r"^[A-Z0-9]{2,10}$")
_LANGUAGE = re.compile(r"^(?:english|french|anglais|français|francais)$", re.I)
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright|tous droits|all rights)", re.I)
_PAGE = re.compile(r"^(?:p\.? ?)?[A-Z]?\d{1,4}$")
_MOST_HEAD = 20
# A field stands alone on its line, or is parted from its value by more than one space, a tab, or the border of a cell.
_LETTERS = "SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN"
_FIELD = re.compile(rf"^[ \t|]*({_LETTERS})(?:[ \t]*$|[ ]{{2,}}|\t|[ ]?\|)(.*)$")


def clippings(text: str) -> list[Clipping]:
    """The articles of an export in text; empty where it is none."""
    found, start = [], 0
    for end in END.finditer(text):
        lines = text[start : end.start()].strip().split("\n")
        start = end.end()
        fields = _fields(lines)
        if clipping := of_fields(fields) if "HD" in fields else _clipping(lines):
            found.append(clipping)
    return found


def of_fields(fields: Mapping[str, Sequence[str]]) -> Clipping | None:
    """The article of fields by their letters, each with its lines; None where it has no text."""
    body = paragraphs([*fields.get("LP", ()), "", *fields.get("TD", ())])
    title, author, date, source = (" ".join(filter(None, fields.get(name, ()))) or None for name in ("HD", "BY", "PD", "SN"))
    return Clipping(body, title, source, _BY.sub(r"\1", author) if author else None, date) if body else None


def _fields(lines: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    held: list[str] = []
    for line in lines:
        if m := _FIELD.match(line):
            held = found.setdefault(m[1], [])
        value = (m[2] if m else line).strip(" \t|")
        if value or held:
            held.append(value)
    return found


def _clipping(lines: Sequence[str]) -> Clipping | None:
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
