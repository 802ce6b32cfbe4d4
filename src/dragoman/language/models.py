"""Loading of spaCy pipelines, quickly and without anything that reading does not use."""

from __future__ import annotations

import importlib
import re
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any

import srsly
from threadpoolctl import ThreadpoolController

from dragoman.errors import LanguageError
from dragoman.language.attribute_rules import look_up
from dragoman.language.spacy_parts import Language, Tokenizer, load, registry, use_ops
from dragoman.packs import has_trait

# What reading does not use; "strings" are the words of a model's vectors, half a million of French: they are asked by number.
_SKIPPED = ["ner", "senter", "strings"]


def package_folder(package: str) -> Path:
    """Folder of a model package's data; LanguageError where the package is missing."""
    try:
        module = importlib.import_module(package)
    except ImportError as e:
        raise LanguageError(
            f"The language model {package!r} is not installed. Install the program with its dependencies "
            "(pip install .), or name another spaCy package in DRAGOMAN_MODEL_FR, DRAGOMAN_MODEL_EN and so on."
        ) from e
    root = Path(str(module.__file__)).parent
    return next((p for p in sorted(root.iterdir()) if (p / "config.cfg").exists()), root)


def one_thread() -> AbstractContextManager[Any]:
    """Has matrices multiplied by one thread: those of sentences are too small for several, which wait for each other."""
    limited: AbstractContextManager[Any] = _pools().limit(limits=1, user_api="blas")
    return limited


@cache
def _pools() -> Any:
    return ThreadpoolController()  # after NumPy has loaded its library


def load_pipeline(package: str, lang: str) -> Language:
    """The pipeline of a package: tagger and parser, and the lemmatiser unless its tables serve."""
    folder = package_folder(package)
    with use_ops("numpy", use_blis=False):  # NumPy's library multiplies two to four times as fast as the one that Thinc prefers
        nlp = _load_light(folder, lang) if has_trait(lang, "model_tables") else load(folder, exclude=_SKIPPED)
    for _, pipe in nlp.pipeline:
        for label in getattr(pipe, "labels", ()):
            nlp.vocab.strings.add(label)  # which not every component does itself
    return look_up(nlp)


def _load_light(folder: Path, lang: str) -> Language:
    """A pipeline without `spacy.lang`: the tokenizer of French there compiles an expression of 1.4 million characters."""
    if lang not in registry.languages:
        registry.languages.register(lang, func=type(f"Light_{lang}", (Language,), {"lang": lang}))
    nlp = load(folder, exclude=[*_SKIPPED, "tokenizer", "lemmatizer"])
    rules: dict[str, Any] = srsly.msgpack_loads((folder / "tokenizer").read_bytes())
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules=rules["exceptions"],
        prefix_search=re.compile(rules["prefix_search"]).search,
        suffix_search=re.compile(rules["suffix_search"]).search,
        infix_finditer=re.compile(rules["infix_finditer"]).finditer,
        url_match=re.compile(rules["url_match"]).match,
    )
    return nlp
