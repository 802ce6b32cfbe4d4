"""The words of the pages, by language: a file for each page, named `page.word` in templates."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.naming import Language
from dragoman.dossier.wording import number, plural
from dragoman.yaml_text import load_yaml


class Words:
    """Words in one language, by `page.word`; KeyError for one that is not there."""

    def __init__(self, told: dict[str, Any], lang: Language) -> None:
        self._told, self._lang = told, lang

    def __call__(self, word: str, **values: object) -> str:
        """A word or phrase with its values."""
        return str(self._told[word]).format(**values)

    def n(self, word: str, count: int, **values: object) -> str:
        """A phrase with its number `{n}`, in the singular or plural."""
        form = "one" if plural(count, self._lang) == "one" else "many"
        return str(self._told[word][form]).format(n=number(count, self._lang), **values)

    def group(self, group: str) -> dict[str, str]:
        """The words of all values of a group."""
        return dict(self._told[group])

    def of(self, group: str, value: str) -> str:
        """What one of several values is called; the value itself where it has no words."""
        return str(self._told[group].get(value, value))


@cache
def words(lang: Language) -> Words:
    """All words in a language."""
    told: dict[str, Any] = {}
    for file in sorted(files("dragoman.web.words").iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            page = load_yaml(file.read_text(encoding="utf-8"))[lang]
            told |= {f"{file.name.removesuffix('.yaml')}.{word}": text for word, text in page.items()}
    return Words(told, lang)
