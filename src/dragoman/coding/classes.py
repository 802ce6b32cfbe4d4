"""Classes of nouns and small word lists of a language, from `lexicon/<lang>/classes.yaml` and `cues.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.packs import LANGUAGES
from dragoman.yaml_text import load_words


def load_yaml(*path: str) -> Any:
    """A data file of the coding package, by path below it."""
    text = files("dragoman.coding").joinpath(*path).read_text(encoding="utf-8")
    return load_words(text)


@cache
def word_lists(lang: str, name: str) -> dict[str, frozenset[str]]:
    """Lists of one file: name of list -> words (lemmas)."""
    data = load_yaml("lexicon", lang, f"{name}.yaml")
    return {key: frozenset(_words(words)) for key, words in data.items()}


def _words(listed: object) -> list[str]:
    """The words of a list; none where its key has no value."""
    return [] if listed is None else str(listed).split()


def composed_words(words: frozenset[str]) -> dict[str, set[str]]:
    """Of words of two parts ("work+on") the second ones by the first, a lemma; words of one part are left out."""
    found: dict[str, set[str]] = {}
    for lemma, plus, beside in (word.partition("+") for word in words):
        if plus:
            found.setdefault(lemma, set()).add(beside)
    return found


@cache
def noun_class(lang: str, name: str) -> frozenset[str]:
    """Lemmas of a class of nouns; empty for a class that the language does not list."""
    return word_lists(lang, "classes").get(name, frozenset())


@cache
def grammar(lang: str, name: str) -> tuple[str, ...]:
    """Small words of a grammar by what they do, in the order of `lexicon/<lang>/grammar.yaml`; none where it lists none."""
    return _grammar(lang).get(name, ())


@cache
def every(name: str) -> tuple[str, ...]:
    """Such words of all languages, for what is asked of a word whatever language it stands in."""
    return tuple(dict.fromkeys(word for lang in LANGUAGES for word in grammar(lang, name)))


@cache
def _grammar(lang: str) -> dict[str, tuple[str, ...]]:
    data = load_yaml("lexicon", lang, "grammar.yaml")
    return {name: tuple(word.replace("_", " ") for word in _words(words)) for name, words in data.items()}


@cache
def cues(lang: str, name: str) -> frozenset[str]:
    """Words of a list of cues (negation, modality, light verbs, ...)."""
    return word_lists(lang, "cues").get(name, frozenset())
