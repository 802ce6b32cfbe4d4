"""A press review of no maker's form: a line with outlet and day heads each article, its title stands below."""

from __future__ import annotations

import re

from dragoman.sources.reviews.clipping import Clipping, day_in, paragraphs

_HEAD = re.compile(r"^(?P<source>[A-ZÀ-Þ][\w.'’&À-ÿ-]*(?: [\w.'’&À-ÿ-]+){0,5}) ?(?:,|–|—|-|\||\(|:) ?(?P<rest>.*\d.*)$")
_RULE = re.compile(r"^[\s*_=\-–—~#•]{3,}$")
_LONGEST_HEAD = 90
_LEAST_WORDS = 30
_LEAST = 2


def clippings(text: str) -> list[Clipping]:
    """The articles of a review in text; empty where fewer than two lines head one."""
    lines = [line.strip() for line in text.split("\n")]
    heads = [(n, m) for n, line in enumerate(lines) if (m := _head(lines, n))]
    if len(heads) < _LEAST:
        return []
    ends = [n for n, _ in heads[1:]] + [len(lines)]
    found = [_clipping(lines[n + 1 : end], m) for (n, m), end in zip(heads, ends, strict=True)]
    return [clipping for clipping in found if clipping] if all(found) else []


def _head(lines: list[str], n: int) -> re.Match[str] | None:
    """The outlet and day that a line names; it stands alone, at the top or below a blank line or a rule."""
    line = lines[n]
    if len(line) > _LONGEST_HEAD or (n and lines[n - 1] and not _RULE.match(lines[n - 1])):
        return None
    m = _HEAD.match(line)
    if m is None or line.endswith((".", "!", "?", ";")) or day_in(m["source"]) is not None:
        return None
    return m if day_in(m["rest"]) is not None else None


def _clipping(lines: list[str], head: re.Match[str]) -> Clipping | None:
    body = [line for line in lines if not _RULE.match(line)]
    while body and not body[0]:
        body = body[1:]
    if len(" ".join(body).split()) < _LEAST_WORDS:
        return None
    return Clipping(paragraphs(body[1:]), body[0], head["source"], None, head["rest"])
