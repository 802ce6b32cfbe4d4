"""Lemmas from the tables of a model, without the seconds that spaCy's own component takes to load.

The steps are those of spaCy's rule lemmatiser: exceptions of the part of speech, then suffix rules
whose outcome stands in the index, then the look-up table.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import srsly

from dragoman.language.shelf import shelf
from dragoman.language.spacy_parts import get_string_id

_VERB, _NOUN = get_string_id("verb"), get_string_id("noun")
_CLASS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adv", "PRON": "pron", "DET": "det"}


class TableLemmas:
    """Lemma of a lower-case form with its part of speech, for a language whose model has such tables (French)."""

    def __init__(self, lang: str, folder: Path) -> None:
        data: dict[str, Any] = srsly.msgpack_loads((folder / "lookups" / "lookups.bin").read_bytes())
        self._lookup = data["lemma_lookup"]
        self._rules = data["lemma_rules"]
        self._exceptions = data["lemma_exc"]
        self._index = {key: frozenset(forms) for key, forms in data["lemma_index"].items()}
        mended = shelf(lang, "lemmas")
        self._cache: dict[tuple[str, str], str] = {
            (form, pos): lemma for pos, lemmas in mended.items() for lemma, forms in lemmas.items() for form in forms.split()
        }

    def lemma(self, form: str, pos: str) -> str:
        """The most likely lemma; the form itself where nothing is known."""
        key = (form, pos)
        if key not in self._cache:
            self._cache[key] = self._find(form, _CLASS.get(pos, ""))
        return self._cache[key]

    def _find(self, form: str, name: str) -> str:
        if not name:
            return form
        key = get_string_id(name)
        exceptions = self._exceptions.get(key, {})
        if form in exceptions:
            return self._of_noun(form, str(exceptions[form][0])) if name == "noun" else str(exceptions[form][0])
        index = self._index.get(key, frozenset())
        if name == "verb" and form.endswith("e") and f"{form}r" in index:
            return f"{form}r"  # the present of the first group, which the tables leave out
        if form in index:
            return form
        for old, new in self._rules.get(key, ()):
            stem = form[: len(form) - len(old)]
            if form.endswith(old) and stem + new in index:
                return str(stem + new)
        found = self._lookup.get(get_string_id(form))
        if found:
            return self._of_noun(form, str(found[0])) if name == "noun" else str(found[0])
        first, hyphen, last = form.rpartition("-")
        return f"{first}-{self._find(last, name)}" if hyphen and last else form

    def _of_noun(self, form: str, lemma: str) -> str:
        """The noun itself where the tables know it as a form of a verb only ("attaques")."""
        if lemma not in self._index[_VERB] or lemma in self._index[_NOUN]:
            return lemma
        return form[:-1] if form.endswith(("s", "x")) and len(form) > 3 else form
