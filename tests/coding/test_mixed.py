"""A paragraph in French on an English page is read as French, and the other way round; one record tells it all."""

from __future__ import annotations

import pytest
from helpers import makers, readers

from dragoman.coding.mixed import by_language
from dragoman.reader import Reader
from dragoman.records import Article, Record
from dragoman.sources.document import Document
from dragoman.sources.limits import Options
from dragoman.sources.taking import taken

EN = (
    "Kenya and Tunisia signed a fishing agreement in Nairobi on 12 March 2024, after two days of talks between their ministers. "
    "The text runs for ten years and covers tuna alone.",
    "On the same day Ireland sent a delegation of six engineers to Portugal, where they will study the new port of the capital "
    "for three weeks and write a report.",
)
FR = (
    "Le président péruvien a reçu mercredi 13 mars 2024 à Lima son homologue équatorien. Les deux hommes ont parlé pendant deux "
    "heures du commerce de part et d'autre de leur frontière."
)
SAME_IN_FR = (
    "Le Kenya et la Tunisie ont signé un accord de pêche à Nairobi le 12 mars 2024, après deux jours de pourparlers entre leurs "
    "ministres. Le texte vaut pour dix ans et ne concerne que le thon."
)
DE = (
    "Der deutsche Außenminister traf am Mittwoch in Berlin seinen polnischen Amtskollegen, um mit ihm über die Grenze und den "
    "gemeinsamen Handel der beiden Länder zu sprechen, wie es hieß."
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return readers.reader()


def pairs(record: Record) -> set[tuple[str, ...]]:
    sides = ({str(p.entity) for p in (*e.actors, *e.recipients)} for e in record.events)
    return {tuple(sorted(side)) for side in sides}


def test_each_passage_is_read_by_the_pack_of_its_language(reader: Reader) -> None:
    text = "\n\n".join((*EN, FR))
    record = reader.read(Article(text=text, published="2024-03-14"))
    assert record.lang == "en"
    assert record.text == text
    assert {("KEN", "TUN"), ("ECU", "PER")} <= pairs(record)
    for event in record.events:
        for span in (*event.evidence, *event.actors, *event.recipients):
            assert text[span.start : span.end] == span.text
    assert set(record.reader.models) == {"en", "fr"}
    alone = reader.read(Article(text=FR, published="2024-03-14"))
    assert pairs(alone) <= pairs(record)


def test_an_agreement_told_in_both_languages_is_one(reader: Reader) -> None:
    record = reader.read(Article(text="\n\n".join((EN[0], EN[1], SAME_IN_FR)), published="2024-03-14"))
    signed = [a for a in record.agreements if set(a.parties) == {"KEN", "TUN"}]
    assert len(signed) == 1
    assert {"fishing" in span.text for span in signed[0].evidence} == {True, False}
    assert {e.agreement for e in record.events if e.agreement} <= {a.id for a in record.agreements}


def test_a_page_of_the_web_is_read_so_from_end_to_end(reader: Reader) -> None:
    page = makers.page(more="".join(f"<p>{paragraph}</p>" for paragraph in (*EN, FR)))
    (given,) = taken(Document("a.html", page, "a.html"), Options())
    assert isinstance(given.article, Article)
    assert given.article.extraction
    ((passage),) = given.article.extraction.passages
    assert (given.article.text[passage.start : passage.end], passage.lang) == (FR, "fr")
    record = reader.read(given.article)
    assert ("ECU", "PER") in pairs(record)
    assert record.extraction == given.article.extraction


def test_what_both_languages_tell_is_one_event_with_the_words_of_both(reader: Reader) -> None:
    text = "\n\n".join((*EN, SAME_IN_FR))
    record = reader.read(Article(text=text, published="2024-03-14"))
    (signing,) = [
        e for e in record.events if {p.entity for p in (*e.actors, *e.recipients)} == {"KEN", "TUN"} and e.cameo == "057"
    ]
    assert {"signed", "signé"} <= {word for span in signing.evidence for word in span.text.split()}


def test_a_passage_without_a_pack_is_left_unread_and_told(reader: Reader) -> None:
    record = reader.read(Article(text="\n\n".join((*EN, DE)), published="2024-03-14"))
    assert DE in record.text
    assert any("'de'" in warning for warning in record.warnings)
    assert not any("DEU" in pair for pair in pairs(record))


def test_explanations_and_mentions_come_from_all_passages(reader: Reader) -> None:
    text = "\n\n".join((FR, *EN))
    reading = reader.explain(Article(text=text, published="2024-03-14"))
    assert {event.id for event in reading.record.events} <= {why.item for why in reading.explanations}
    assert {"PER", "KEN"} <= {party.entity for party in reader.mentions(Article(text=text))}


def test_an_article_of_one_language_or_whose_language_is_named_is_read_whole() -> None:
    for text, lang in (("\n\n".join(EN), "en"), (FR, "fr"), ("\n\n".join((*EN, FR)), "fr")):
        article = Article(text=text, lang=lang)
        assert by_language(article) == [article]
