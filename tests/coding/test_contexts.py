"""Contexts: where an event's own words name no topic, its paragraph does, else the article."""

from __future__ import annotations

import pytest
from helpers.readers import reader as _reader

from dragoman.records import Article


@pytest.mark.parametrize(
    ("lang", "text", "context"),
    [
        ("fr", "La Grèce a tiré des missiles. La Turquie a condamné la Grèce.", "military"),
        ("fr", "Un cyclone a frappé Tonga. Le Chili a présenté ses condoléances à Tonga.", "disasters"),
        ("en", "Greece fired missiles. Turkey condemned Greece.", "military"),
        ("en", "A cyclone hit Tonga. Chile thanked Peru for its help.", "disasters"),
    ],
)
def test_topic_of_the_paragraph(lang: str, text: str, context: str) -> None:
    events = _reader().read(Article(text=text, lang=lang, published="2023-05-10")).events
    assert context in events[-1].contexts


def test_plain_diplomacy_without_a_topic() -> None:
    events = _reader().read(Article(text="Turkey condemned Greece.", lang="en", published="2023-05-10")).events
    assert events[0].contexts == ("diplomatic",)
