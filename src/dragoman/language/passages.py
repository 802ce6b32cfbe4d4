"""The language of a text and of its paragraphs: mixed pages hold passages in another one."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.language.detect import detect, is_plainly

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![^\S\n]*\n)[^\n]+)*")
# Shorter paragraphs are names, dates and headings as often as not: their language cannot be told.
_TELLING = 120
_SAMPLE = 400


@lru_cache(maxsize=1)  # a reader asks for the language first, then for the passages of the same text
def passages(text: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The language of a text (ISO 639-1) and its stretches (start, end, language) in others, whole paragraphs.

    Most texts are of one language: where the first, the middle and the last telling paragraph agree, no others are looked at.
    """
    lang = detect(text)
    telling = [m for m in _PARAGRAPH.finditer(text) if len(m[0]) >= _TELLING]
    probes = {0, len(telling) // 2, len(telling) - 1} if telling else set()
    if all(_is_in(telling[n], lang) for n in probes):
        return lang, ()
    told = [(m, _detected(m)) for m in telling]
    lengths: dict[str, int] = {}
    for m, code in told:
        lengths[code] = lengths.get(code, 0) + len(m[0])
    main = max(lengths, key=lambda code: lengths[code])
    found: list[tuple[int, int, str]] = []
    for m, code in told:
        if code == main:
            continue
        if found and found[-1][2] == code and not text[found[-1][1] : m.start()].strip():
            found[-1] = (found[-1][0], m.end(), code)
        else:
            found.append((m.start(), m.end(), code))
    return main, tuple(found)


def _is_in(paragraph: re.Match[str], lang: str) -> bool:
    """By its most frequent words, which is cheap, before anything else."""
    return is_plainly(paragraph[0][:_SAMPLE], lang) or _detected(paragraph) == lang


def _detected(paragraph: re.Match[str]) -> str:
    return detect(paragraph[0][:_SAMPLE])
