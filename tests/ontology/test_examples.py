"""The codebook's examples are read as the codebook says."""

from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.ontology.plover import EventType, Example, Ontology

ONTOLOGY = Ontology.load()
READER = reader()
# Not all are read rightly; a change may not read fewer.
FLOOR = {"fr": 0.80, "en": 0.90}


def _read_right(event_type: EventType, example: Example, lang: str) -> bool:
    record = READER.read(example.text[lang], lang=lang, published="2024-03-12")
    sides = [({p.entity for p in e.actors}, {p.entity for p in e.recipients}, e.type, e.mode) for e in record.events]
    return (set(example.actors), set(example.recipients), event_type.name, example.mode) in sides


@pytest.mark.parametrize("lang", sorted(FLOOR))
def test_examples_are_read_as_the_codebook_says(lang: str) -> None:
    wrong = [e.text[lang] for t in ONTOLOGY.types.values() for e in t.examples if not _read_right(t, e, lang)]
    asked = sum(len(t.examples) for t in ONTOLOGY.types.values())
    assert 1 - len(wrong) / asked >= FLOOR[lang], wrong
