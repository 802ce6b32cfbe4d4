"""Finite verb forms that a tagger does not know; the parser is shown others in their place."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from dragoman.language.cuts import Cut
from dragoman.language.shelf import has_shelf, shelf

_BEHIND = "behind_names"


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The forms of one language: by each its lemma, and what the parser sees instead."""

    lemmas: dict[str, str]
    shown: dict[str, str]
    pattern: re.Pattern[str]
    behind: re.Pattern[str]

    def cuts(self, text: str, names: Collection[int] = ()) -> list[Cut]:
        """Where such forms stand in a text, each with the form that the parser is shown.

        `names` are the offsets at which names end: some forms are verbs right behind one alone.
        """
        found = [*self.pattern.finditer(text), *(m for m in self.behind.finditer(text) if m.start() - 1 in names)]
        return [(*m.span(), self.shown[m.group()]) for m in found]


@cache
def verb_forms(lang: str) -> VerbForms | None:
    """The forms of a language that has a list of them."""
    if not has_shelf(lang, "verb_forms"):
        return None
    found = dict(shelf(lang, "verb_forms"))
    behind = _listed(found.pop(_BEHIND))
    listed = _listed(found)
    both = [*listed, *behind]
    return VerbForms({f: lemma for f, lemma, _ in both}, {f: known for f, _, known in both}, _any_of(listed), _any_of(behind))


def _listed(forms: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    """Each form with its lemma and the known form."""
    return [(f, lemma, known) for known, lemmas in forms.items() for lemma, each in lemmas.items() for f in each.split()]


def _any_of(listed: list[tuple[str, str, str]]) -> re.Pattern[str]:
    """Any of the forms as a whole word; of none, nothing."""
    words = "|".join(sorted(form for form, _, _ in listed)) or "(?!)"
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
