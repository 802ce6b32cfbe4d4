"""The words of a dossier's page."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.naming import Language
from dragoman.dossier.wording import plural
from dragoman.yaml_text import load_yaml


class Words:
    """Words in one language; the names are those of `data/page.yaml`."""

    def __init__(self, told: dict[str, Any], lang: Language) -> None:
        self._told, self._lang = told, lang

    def __call__(self, word: str, **values: object) -> str:
        """A word or phrase with its values."""
        return str(self._told[word]).format(**values)

    def counted(self, word: str, number: int, **values: object) -> str:
        """A phrase with its number, in the singular or plural."""
        return str(self._told[word]["one" if plural(number, self._lang) == "one" else "many"]).format(n=f"{number:,}", **values)

    def section(self, name: str) -> str:
        """The heading of a section."""
        return str(self._told["sections"][name])

    def one_source(self, kind: str) -> str:
        """Why two articles are one source."""
        return str(self._told["ties"].get(kind, kind))

    def status(self, status: str) -> str:
        """How real a case is; nothing is said where it occurred."""
        return str(self._told["statuses"][status])


@cache
def page_words(lang: Language) -> Words:
    """The words in a language."""
    text = files("dragoman.dossier").joinpath("data", "page.yaml").read_text(encoding="utf-8")
    return Words(load_yaml(text)[lang], lang)
