"""Persons among the parties of an event: what the rules alone say of texts of our own."""

from __future__ import annotations

from functools import cache

import pytest
from helpers.readers import reader

from dragoman.reader import Reader
from dragoman.records import Article

NAMED = [
    ("fr", "La ministre kényane Amina Otieno a rencontré le ministre péruvien Pablo Rojas. Les deux ministres ont signé un accord.",  # noqa: E501
     "SUPPORT", {"Amina Otieno", "Pablo Rojas"}),
    ("en", "Kenyan minister Amina Otieno met Peruvian minister Pablo Rojas in Lima. The two ministers signed an accord.",
     "SUPPORT", {"Amina Otieno", "Pablo Rojas"}),
    ("fr", "Le Kenya et le Pérou ont signé un accord à Lima.", "SUPPORT", set()),
    ("en", "Kenyan minister Amina Otieno arrived in Lima. Kenya and Peru signed an accord.", "SUPPORT", set()),
]  # fmt: skip


@cache
def _reader() -> Reader:
    return reader(weigh=False)


@pytest.mark.parametrize(("lang", "text", "type_", "persons"), NAMED)
def test_persons(lang: str, text: str, type_: str, persons: set[str]) -> None:
    record = _reader().read(Article(text=text, lang=lang, published="2023-05-10"))
    event = next(e for e in record.events if e.type == type_)
    assert {p.person for p in (*event.actors, *event.recipients) if p.person} == persons
