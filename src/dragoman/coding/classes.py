"""Classes of nouns and small word lists of a language, from `lexicon/<lang>/classes.yaml` and `cues.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.coding.yaml_words import load_words


def load_yaml(*path: str) -> Any:
    """A data file of the coding package, by path below it."""
    text = files("dragoman.coding").joinpath(*path).read_text(encoding="utf-8")
    return load_words(text)


@cache
def word_lists(lang: str, name: str) -> dict[str, frozenset[str]]:
    """Lists of one file: name of list -> words (lemmas)."""
    data = load_yaml("lexicon", lang, f"{name}.yaml")
    return {key: frozenset(str(words).split()) for key, words in data.items()}


def noun_class(lang: str, name: str) -> frozenset[str]:
    """Lemmas of a class of nouns; empty for a class that the language does not list."""
    return word_lists(lang, "classes").get(name, frozenset())


def cues(lang: str, name: str) -> frozenset[str]:
    """Words of a list of cues (negation, modality, light verbs, ...)."""
    return word_lists(lang, "cues").get(name, frozenset())
