"""Patterns of what stands between the amounts and times of a language, from `lexicon/<lang>/figure_patterns.yaml`."""

from __future__ import annotations

import re
from functools import cache

from dragoman.coding.classes import load_yaml


@cache
def pattern(lang: str, name: str) -> re.Pattern[str]:
    """One compiled pattern of a language, by its name."""
    return _compiled(lang)[name]


@cache
def _compiled(lang: str) -> dict[str, re.Pattern[str]]:
    data = load_yaml("lexicon", lang, "figure_patterns.yaml")
    return {name: re.compile(words, re.IGNORECASE) for name, words in data.items()}
