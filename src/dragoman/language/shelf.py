"""The data files of a language: `language/<lang>/<name>.yaml`, read once and kept."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.errors import LanguageError, LexiconError
from dragoman.yaml_text import load_yaml


@cache
def shelf(lang: str, name: str) -> dict[str, Any]:
    """The mapping in `<lang>/<name>.yaml`; callers must not change it.

    Raises LanguageError where the language has no such file, LexiconError where it holds no mapping.
    """
    path = files("dragoman.language").joinpath(lang, f"{name}.yaml")
    if not lang.isalpha() or not path.is_file():
        raise LanguageError(f"no {name}.yaml for language {lang!r}: add it under language/{lang}/")
    data = load_yaml(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise LexiconError(f"{lang}/{name}.yaml must hold a mapping at its top")
    return data


def has_shelf(lang: str, name: str) -> bool:
    """True where a language has a file of this name."""
    return lang.isalpha() and files("dragoman.language").joinpath(lang, f"{name}.yaml").is_file()
