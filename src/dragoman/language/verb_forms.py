"""Finite verb forms that a tagger does not know; the parser is shown others in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.language.shelf import has_shelf, shelf
from dragoman.language.shown import Cut


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of one language: by each its lemma, and what the parser sees instead."""

    lemmas: dict[str, str]
    shown: dict[str, str]
    pattern: re.Pattern[str]

    def cuts(self, text: str) -> list[Cut]:
        """Where such forms stand in a text, each with the form that the parser is shown."""
        return [(*m.span(), self.shown[m.group()]) for m in self.pattern.finditer(text)]


@cache
def verb_forms(lang: str) -> VerbForms | None:
    """The forms of a language that has a list of them."""
    if not has_shelf(lang, "verb_forms"):
        return None
    listed = [
        (form, lemma, known)
        for known, lemmas in shelf(lang, "verb_forms").items()
        for lemma, forms in lemmas.items()
        for form in forms.split()
    ]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(form for form, _, _ in listed))})(?![\w-])")
    return VerbForms({f: lemma for f, lemma, _ in listed}, {f: known for f, _, known in listed}, pattern)
