"""Europresse in text: each article closes with a certificate whose number names the day."""

from __future__ import annotations

import re

from dragoman.sources.reviews.clipping import Clipping, day_in, paragraphs

_NUMBER = re.compile(r"^.*\bnews·(\d{4})(\d{2})(\d{2})·[A-Z0-9]+·\S+.*$", re.M)
_NOISE = re.compile(
    r"^(?:nom de la source|type de source|périodicité|couverture géographique|provenance"
    r"|p\. \S+|presse\b.*•.*|quotidien(?:ne)?"
    r"|hebdomadaire|internationale?|nationale?|régionale?|locale|certificat émis|©.*|tous droits réservés.*"
    r"|public ©-certificat|\d+ mots"
    r"|.{0,40}, (?:france|belgique|suisse|canada|luxembourg)|news·.*)",
    re.I,
)


def clippings(text: str) -> list[Clipping]:
    """The articles of an export in text; empty where it is none."""
    found, start = [], 0
    for end in _NUMBER.finditer(text):
        lines = [line.strip() for line in text[start : end.start()].strip().split("\n")]
        start = end.end()
        if clipping := _clipping(lines, "-".join(end.groups())):
            found.append(clipping)
    return found


def _clipping(lines: list[str], day: str) -> Clipping | None:
    kept = [line for line in lines if not _NOISE.match(line)]
    dated = next((n for n, line in enumerate(kept) if day_in(line)), None)
    head = [line for line in kept[: (dated or 0) + 1] if line and not day_in(line)]
    rest = kept[dated + 1 :] if dated is not None else kept[1:]
    while rest and not rest[0]:
        rest = rest[1:]
    if not rest:
        return None
    source = re.split(r"\s*[,•(]", head[0])[0] if head else (kept[0] or None)
    return Clipping(paragraphs(rest[1:]), rest[0], source, None, day)
