"""LexisNexis (Nexis Uni and its forerunner): articles end with "End of Document"; fields have names."""

from __future__ import annotations

import re

from dragoman.sources.reviews.clipping import Clipping, day_in, paragraphs

_END = re.compile(r"^[ \t]*(?:End of Document|Fin du document)[ \t]*$", re.M | re.I)
_NUMBER = re.compile(r"^[ \t]*(?:Document )?\d+ (?:of|de|sur) \d+ DOCUMENTS[ \t]*$", re.M | re.I)
_FIELD = re.compile(
    r"^(Section|Length|Byline|Load-Date|Highlight|Dateline|Graphic|Language|Publication-Type|Longueur|Auteur):\s*(.*)$", re.I
)
_BODY = re.compile(r"^(?:Body|Corps)$", re.I)
_RIGHTS = re.compile(r"^(?:copyright|©|all rights|tous droits)", re.I)
_CLOSING = ("load-date", "graphic", "language", "publication-type")


def clippings(text: str) -> list[Clipping]:
    """The articles of an export in text; empty where it is none."""
    if _END.search(text):
        pieces = _END.split(text)[:-1]
    elif _NUMBER.search(text):
        pieces = _NUMBER.split(text)[1:]
    else:
        return []
    return [clipping for piece in pieces if (clipping := _clipping(piece.strip().split("\n")))]


def _clipping(lines: list[str]) -> Clipping | None:
    fields = {m[1].lower(): m[2].strip() for line in lines if (m := _FIELD.match(line.strip()))}
    if not {"length", "longueur", "load-date"} & set(fields):
        return None
    start = next((n for n, line in enumerate(lines) if _BODY.match(line.strip())), None)
    named = [n for n, line in enumerate(lines) if (m := _FIELD.match(line.strip())) and m[1].lower() not in _CLOSING]
    body = (start if start is not None else max(named, default=0)) + 1
    end = next((n for n, line in enumerate(lines) if n >= body and _closes(line)), len(lines))
    head = [line.strip() for line in lines[: min([*named, body - 1])] if line.strip() and not _RIGHTS.match(line.strip())]
    date = next((line for line in head if day_in(line)), fields.get("load-date"))
    rest = [line for line in head if line != date]
    # Nexis Uni puts the title above the source, its forerunner the source above the date and the title below.
    before = head.index(date) if date in head else len(head)
    title, source = (rest[0], rest[1]) if before >= 2 else (rest[-1] if rest else None, rest[0] if rest else None)
    return Clipping(paragraphs(lines[body:end]), title, source, fields.get("byline") or fields.get("auteur"), date)


def _closes(line: str) -> bool:
    m = _FIELD.match(line.strip())
    return m is not None and m[1].lower() in _CLOSING
