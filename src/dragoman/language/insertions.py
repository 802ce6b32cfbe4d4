"""Insertions that a clause can do without: discourse adverbials, short parentheses and titles of courtesy."""

from __future__ import annotations

import re

from dragoman.language.shelf import shelf


def insertions(lang: str) -> re.Pattern[str]:
    """A pattern of all insertions of a language, in text with straight apostrophes."""
    phrases = sorted(shelf(lang, "insertions")["phrases"], key=len, reverse=True)
    words = "|".join(re.escape(str(p)) for p in phrases)
    kept = shelf(lang, "insertions")["kept"]
    but = rf"(?!(?:{'|'.join(kept)})(?!\w))" if kept else ""
    honours = "|".join(shelf(lang, "insertions")["honours"].split())
    titles = rf"(?-i:(?<!\w)(?:{honours})(?=\s(?:\w+\s)?[A-ZÉ][a-zé]))"
    return re.compile(rf"(?:,\s*)?(?<!\w){but}(?:{words})(?!\w)(?:\s*,)?|\([^()\n]{{1,80}}\)|{titles}", re.I)
