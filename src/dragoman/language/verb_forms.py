"""Finite verb forms that a tagger does not know; the parser is shown others in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.language.shelf import has_shelf, shelf
from dragoman.language.shown import Cut


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of one language: lemma by form, and what the parser sees instead."""

    lemmas: dict[str, str]
    singular: str
    plural: str
    pattern: re.Pattern[str]

    def cuts(self, text: str) -> list[Cut]:
        """Where such forms stand in a text, each with the form that the parser is shown."""
        return [(*m.span(), self._known(m.group())) for m in self.pattern.finditer(text)]

    def _known(self, form: str) -> str:
        return self.plural if form.endswith(("ent", "ont")) and form != "dément" else self.singular


@cache
def verb_forms(lang: str) -> VerbForms | None:
    """The forms of a language that has a list of them."""
    if not has_shelf(lang, "verb_forms"):
        return None
    data = shelf(lang, "verb_forms")
    lemmas = {form: lemma for lemma, forms in data["forms"].items() for form in forms.split()}
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(lemmas))})(?![\w-])")
    return VerbForms(lemmas, data["singular"], data["plural"], pattern)
