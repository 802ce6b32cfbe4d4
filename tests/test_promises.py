"""The promises of a record, held on arbitrary text: words shown, same input same record, JSON there and back."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from helpers.readers import reader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dragoman
from dragoman.reader import Reader
from dragoman.records import Date, Part, Place, Record, Span

FRENCH = (
    "Le ministre turc de la défense, Hulusi Akar,", "s'est rendu à Tachkent", "a signé un accord militaire avec",
    "n'a jamais reçu", "son homologue ouzbek", "les deux pays", "l'Ouzbékistan", "« Nous sommes prêts »",
    "a déclaré le président kazakh", "le 27 octobre", "3,7 milliards de dollars", "selon l'agence", "aurait condamné",
    "Lire aussi", "KAZAKHSTAN", "d'après M. Macron", "ce dernier", "la signature d'un traité entre", "et", "qui",
)  # fmt: skip
ENGLISH = (
    "Turkish Defence Minister Hulusi Akar", "visited Tashkent", "signed a military agreement with", "has never met",
    "his Uzbek counterpart", "the two sides", "Uzbekistan's", "“We are ready,”", "said the president of Kazakhstan",
    "on 27 October", "$3.7 billion", "reportedly", "would condemn", "Read also", "KAZAKHSTAN", "according to Mr Smith",
    "the latter", "the signing of a treaty between", "and", "who",
)  # fmt: skip
SPANISH = (
    "El ministro turco de Defensa, Hulusi Akar,", "viajó a Taskent", "firmó un acuerdo militar con", "nunca recibió",
    "su homólogo uzbeko", "los dos países", "Uzbekistán", "«Estamos listos»", "declaró el presidente kazajo", "el 27 de octubre",
    "3.700 millones de dólares", "según la agencia", "habría condenado", "Lea también", "KAZAJISTÁN", "de acuerdo con EE. UU.",
    "la firma de un tratado entre", "y", "que", "fue", "se", "reunirse", "a",
)  # fmt: skip
MARKS = (
    "\"", "'", "’", "«", "»", "“", "”", "—", "-", "•", "(", ")", ",", ".", "...", "!", "?", ":", ";", "\n", "\n\n", "\r\n",
    "\t", "\u00a0", "\u202f", "\u200b", "\u200f", "\u202e", "\x00", "\x07", "\x1b[31m", "\ufeff", "1", "2020", "12.03.",
    "1 000", "٣", "½", "é", "e\u0301", "İ", "ß", "ﬁ", "🇫🇷", "مرحبا", "日本", "\ud800",
)  # fmt: skip


def texts(fragments: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Texts put together from fragments of news, odd marks and stray characters."""
    piece = st.one_of(st.sampled_from(fragments), st.sampled_from(fragments), st.sampled_from(MARKS), st.text(max_size=4))
    joined = st.lists(st.tuples(piece, st.sampled_from((" ", " ", " ", "", "\n"))), min_size=1, max_size=40)
    return joined.map(lambda pieces: fragments[0] + "".join(space + words for words, space in pieces))


ARTICLES = st.one_of(
    st.tuples(st.just("fr"), texts(FRENCH)),
    st.tuples(st.just("en"), texts(ENGLISH)),
    st.tuples(st.just("es"), texts(SPANISH)),
    st.tuples(st.sampled_from(("fr", "en")), texts(FRENCH + ENGLISH)),
)
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def spans(value: object) -> Iterator[Span | Date | Place]:
    """Every item of a record that has offsets and words, at any depth."""
    if isinstance(value, Span | Date | Place):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif hasattr(value, "model_fields_set"):
        for _, item in value:  # type: ignore[attr-defined]
            yield from spans(item)


def shown(record: Record) -> None:
    """Fail where an item does not stand in the text as it says."""
    text = record.text
    for item in spans((record.events, record.agreements, record.statements, record.figures, record.offices)):
        if item.start is None or item.end is None:
            assert item.start is item.end is item.text is None
            continue
        assert 0 <= item.start < item.end <= len(text)
        assert text[item.start : item.end] == item.text
    for statement in record.statements:
        assert statement.parts
        assert " ".join(words(text, part) for part in statement.parts) == statement.text


def words(text: str, part: Part) -> str:
    assert 0 <= part.start < part.end <= len(text)
    return text[part.start : part.end]


def ids(record: Record) -> list[str]:
    groups = (record.events, record.agreements, record.statements, record.figures)
    return [item.id for group in groups for item in group]


@pytest.fixture(scope="module")
def another() -> Reader:
    """A reader that shares nothing with the first but the files it loads."""
    return reader()


@QUICK
@given(ARTICLES)
def test_every_item_shows_its_words(article: tuple[str, str]) -> None:
    lang, text = article
    record = dragoman.read(text, lang=lang, published="2020-10-28")
    assert record.text == text.replace("\ud800", "\ufffd")
    shown(record)
    assert all(event.evidence for event in record.events)
    assert len(set(ids(record))) == len(ids(record))
    known = {agreement.id for agreement in record.agreements} | {None}
    assert {event.agreement for event in record.events} <= known


@QUICK
@given(ARTICLES)
def test_same_input_same_record(another: Reader, article: tuple[str, str]) -> None:
    lang, text = article
    assert dragoman.read(text, lang=lang) == another.read(text, lang=lang)


@QUICK
@given(ARTICLES)
def test_json_there_and_back(article: tuple[str, str]) -> None:
    lang, text = article
    record = dragoman.read(text, lang=lang)
    line = record.model_dump_json()
    assert "\n" not in line
    assert Record.model_validate_json(line) == record
    assert Record.model_validate(json.loads(line)) == record


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le ministre turc de la défense, Hulusi Akar, s'est rendu à Tachkent le 27 octobre. « Nous sommes prêts », "
               "a déclaré M. Akar, « à signer un accord avec l'Ouzbékistan. » Les échanges ont atteint "
               "3,7 milliards de dollars."),
        ("en", "Turkish Defence Minister Hulusi Akar visited Tashkent on 27 October. “We are ready,” said Mr Akar, “to sign "
               "an agreement with Uzbekistan.” Trade between Turkey and Uzbekistan reached $3.7 billion in 2019."),
    ],
)  # fmt: skip
def test_the_property_has_something_to_hold(lang: str, text: str) -> None:
    record = dragoman.read(text, lang=lang, published="2020-10-28")
    shown(record)
    assert record.events
    assert record.statements
    assert record.figures
    assert record.offices
    with pytest.raises(AssertionError):
        shown(record.model_copy(update={"text": "x" + text}))


def test_title_and_reader_of_the_time_change_no_id() -> None:
    text = "Hulusi Akar visited Tashkent on 27 October."
    plain = dragoman.read(text, lang="en", published="2020-10-28")
    later = dragoman.read(text, lang="en", published="2020-10-28", source="another outlet", retrieved="2021-01-01")
    assert plain.id == later.id
    assert ids(plain) == ids(later)
