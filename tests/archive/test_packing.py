"""Records as rows and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.incoming import incoming, with_figure
from hypothesis import given
from hypothesis import strategies as st

from dragoman.archive.packing import dense, items, pack, record_hash, squeeze, storable, unpack, unsqueeze
from dragoman.records import Part, Record, Statement

SAMPLES = Path(__file__).parents[2] / "src" / "dragoman" / "samples"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",))))
def test_texts_come_back(text: str) -> None:
    assert unsqueeze(squeeze(text)) == text


def test_words_that_the_text_holds_are_not_stored_twice() -> None:
    record = with_figure(incoming(published="2024-03-12")).record
    for kind, _, item in items(record):
        body = pack(item, record.text)
        assert item.evidence[0].text not in body  # type: ignore[union-attr]
        assert unpack(kind, body, record.text) == item


@pytest.mark.parametrize("text", ["We will sign soon, said", "Something else"])
def test_a_statement_comes_back_whether_its_parts_give_its_text_or_not(text: str) -> None:
    article = "We will sign, he said, soon."
    said = Statement(
        id="s", speaker="he", kind="direct", text=text, parts=(Part(start=0, end=13), Part(start=23, end=27)), confidence=0.5
    )
    assert unpack("statement", pack(said, article), article) == said


def test_a_hash_tells_records_apart() -> None:
    record = incoming(published="2024-03-12").record
    assert record_hash(record) == record_hash(Record.model_validate_json(record.model_dump_json()))
    assert record_hash(record) != record_hash(record.model_copy(update={"title": "x"}))


def test_what_no_database_keeps_is_replaced() -> None:
    assert storable("a\0b\ud800c") == "a\ufffdb\ufffdc"
    assert dense({"b": 1, "a": "é"}) == '{"a":"é","b":1}'
