"""A spaCy package that a user names parses a language for which none is shipped."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.coding.unparsed import WORDS
from dragoman.errors import LanguageError
from dragoman.reader import Reader
from dragoman.settings import Settings

TEXT = "Chile condenó a Perú."
PARSED = {
    "Chile": ("PROPN", "nsubj", "condenó", "Chile"), "condenó": ("VERB", "ROOT", "condenó", "condenar"),
    "a": ("ADP", "case", "Perú", "a"), "Perú": ("PROPN", "obj", "condenó", "Perú"), ".": ("PUNCT", "punct", "condenó", "."),
    "Brasil": ("PROPN", "", "", "Brasil"),
}  # fmt: skip
"""What the model of the test knows: class, label, head and lemma; names are shown to it as `Brasil`."""


@Language.component("dragoman_test_spanish")
def parse(doc: Doc) -> Doc:
    verb = next(t for t in doc if t.text == "condenó")
    names = [t for t in doc if t.text == "Brasil"]
    for t in doc:
        t.pos_, t.dep_, _, t.lemma_ = PARSED[t.text]
        t.head = verb
    for t, label in zip(names, ("nsubj", "obj"), strict=True):
        t.dep_ = label
    preposition = next(t for t in doc if t.text == "a")
    preposition.head = names[1]
    verb.set_morph("VerbForm=Fin|Mood=Ind|Tense=Past")
    return doc


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package as spaCy's are made, with one component."""
    nlp = spacy.blank("es")
    nlp.add_pipe("dragoman_test_spanish")
    nlp.meta["version"] = "9.9"
    folder = tmp_path / "es_of_a_test"
    folder.mkdir()
    nlp.to_disk(folder / "es_of_a_test-9.9")
    (folder / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    yield "es_of_a_test"
    sys.modules.pop("es_of_a_test", None)


def test_the_named_package_parses(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_MODEL_ES", package)
    record = Reader(Settings(weigh=False)).read(TEXT, lang="es", published="2024-03-14")
    assert record.reader.models == {"es": "es_of_a_test 9.9"}
    (event,) = record.events
    assert (event.type, event.actors[0].entity, event.recipients[0].entity) == ("ACCUSE", "CHL", "PER")
    assert WORDS not in event.why
    assert record.warnings == ()


def test_without_one_the_order_of_words_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_MODEL_ES", raising=False)
    assert "es" not in Settings().models
    record = Reader(Settings(weigh=False)).read(TEXT, lang="es", published="2024-03-14")
    assert [event.type for event in record.events] == ["ACCUSE"]
    assert record.events[0].why.endswith(WORDS)


def test_a_package_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_MODEL_ES", "es_that_nobody_has")
    with pytest.raises(LanguageError, match="'es_that_nobody_has' is not installed"):
        Reader().read(TEXT, lang="es", published="2024-03-14")
