from __future__ import annotations

import pytest
from helpers.readers import reader

from dragoman.coding.unparsed import TRUST, WORDS, marked
from dragoman.records import Record

READER = reader()
TEXT = {
    "es": "Noruega expulsó el lunes a dos diplomáticos rusos. «No volverán», dijo el primer ministro noruego, Jonas Gahr Støre.",
    "fr": "La Norvège a expulsé deux diplomates russes. « Ils ne reviendront pas », a dit le Premier ministre, Jonas Gahr Støre.",
    "en": "Norway expelled two Russian diplomats on Monday. “They will not return,” said the prime minister, Jonas Gahr Støre.",
}


def record(lang: str) -> Record:
    return READER.read(TEXT[lang], lang=lang, published="2024-03-14")


def test_what_is_read_without_a_parse_says_so_and_is_believed_less() -> None:
    found = record("es")
    assert found.events
    assert found.statements
    for item in (*found.events, *found.agreements, *found.statements, *found.figures):
        assert item.why.endswith(WORDS)
        assert item.confidence <= TRUST
    assert found.reader.models == {"es": "word order 1"}
    assert "DRAGOMAN_MODEL_ES" in found.warnings[-1]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_what_is_parsed_says_nothing_of_it(lang: str) -> None:
    found = record(lang)
    assert found.events
    assert found.statements
    assert not [item for item in (*found.events, *found.statements) if WORDS in item.why]
    assert found.warnings == ()


def test_marks_lower_every_confidence_by_the_same_share() -> None:
    plain = record("en")
    assert [e.confidence for e in marked(plain).events] == [round(e.confidence * TRUST, 2) for e in plain.events]
    assert [s.why for s in marked(plain).statements] == [f"{s.why}; {WORDS}" if s.why else WORDS for s in plain.statements]


def test_reasons_tell_it_too() -> None:
    reading = READER.explain(TEXT["es"], lang="es", published="2024-03-14")
    assert [e.reason.endswith(WORDS) for e in reading.explanations if e.item is not None] == [True] * len(reading.record.events)
