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


@pytest.mark.parametrize(
    ("lang", "text", "context"),
    [
        ("fr", "Le chargé d'affaires péruvien a remercié le Chili.", "military"),
        ("fr", "Le Chili est prêt à aider. Le Pérou a remercié le Chili.", "economic"),
        ("fr", "Lors d'une conférence de presse, la Turquie a condamné la Grèce.", "rights_freedoms"),
        ("en", "Turkey warned of a warm summer. Turkey condemned Greece.", "military"),
        ("en", "Reporters pressed him. Turkey condemned Greece.", "rights_freedoms"),
    ],
)
def test_beginnings_of_other_words_are_no_topic(lang: str, text: str, context: str) -> None:
    events = _reader().read(Article(text=text, lang=lang, published="2023-05-10")).events
    assert events
    assert context not in events[-1].contexts


@pytest.mark.parametrize(
    ("lang", "text", "contexts"),
    [
        ("fr", "Le Chili a rendu au Pérou des vases spoliés à l'époque coloniale. Le Pérou a remercié le Chili.", "reparations"),
        ("fr", "Le Togo et le Bénin ont signé un accord sur l'achat de mégawatts.", "natural_resource"),
        ("en", "Togo and Benin signed an agreement on hydropower.", "natural_resource"),
        ("en", "Peru and Chile agreed to clear landmines.", "military"),
    ],
)
def test_topics_by_their_words(lang: str, text: str, contexts: str) -> None:
    events = _reader().read(Article(text=text, lang=lang, published="2023-05-10")).events
    assert contexts in events[-1].contexts
