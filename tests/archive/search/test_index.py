"""Both stores give the same hits to the same question."""

from __future__ import annotations

import pytest
from helpers.incoming import incoming
from sqlalchemy import select

from dragoman.archive import word_index
from dragoman.archive.archive import Archive
from dragoman.archive.projections import documents
from dragoman.archive.search.question import parse
from dragoman.dossier.finding import search

TEXTS = {
    "fr1": ("fr", "2024-01-01", "Les négociations ont repris à Nairobi. L’accord militaire n’est pas signé."),
    "fr2": ("fr", "2024-01-02", "Un accord commercial, puis un traité militaire ; rien de négocié."),
    "en1": ("en", "2024-01-03", "The oil price rose after the ministers signed military agreements."),
    "en2": ("en", "2024-01-04", "Signing oil contracts: the price of gas, oil and price."),
}
QUESTIONS = {
    "accord": ["fr2", "fr1"],
    "ACCORDS militaires": ["fr2", "fr1"],
    '"accord militaire"': ["fr1"],
    "negociation": ["fr2", "fr1"],
    "l'accord": ["fr2", "fr1"],
    "oil price": ["en2", "en1"],
    '"oil price"': ["en1"],
    "price -gas": ["en1"],
    "traité OR signed": ["fr2", "fr1", "en2", "en1"],
    "min*": ["en1"],
    "milit*": ["en1", "fr2", "fr1"],
    "signed military": ["en1"],
    "_c1": [],
    "nothing": [],
}


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """Four short articles, added out of order."""
    for name in ("en1", "fr2", "en2", "fr1"):
        lang, day, text = TEXTS[name]
        archive.add(incoming(text, id=name, source="Outlet", lang=lang, published=day))
    return archive


@pytest.mark.parametrize("question", QUESTIONS)
def test_hits_newest_first(filled: Archive, question: str) -> None:
    with filled.reading() as connection:
        found = search(connection, question, 10)
    by_day = {day: name for name, (_, day, _) in TEXTS.items()}
    assert sorted(by_day[str(hit.published)] for hit in found.hits) == sorted(QUESTIONS[question])
    days = [str(hit.published) for hit in found.hits]
    assert days == sorted(days, reverse=True)
    assert (found.total, found.at_least) == (len(QUESTIONS[question]), False)


def test_what_a_newer_version_says_is_found_and_what_it_no_longer_says_is_not(filled: Archive) -> None:
    filled.add(incoming("Le texte a changé : le pacte est rompu.", id="fr1", source="Outlet", lang="fr", published="2024-01-01"))
    filled.add(incoming(TEXTS["en1"][2] + " A correction.", id="en1", source="Outlet", lang="en", published="2024-01-03"))
    with filled.reading() as connection:
        assert [search(connection, q, 9).total for q in ("correction", '"accord militaire"', "oil")] == [1, 0, 2]


def test_counting_stops_where_it_says_so(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.dossier.finding.COUNTED", 2)
    with filled.reading() as connection:
        more, two = (search(connection, q, 1) for q in ("price OR accord", "price"))
    assert [(found.total, found.at_least) for found in (more, two)] == [(2, True), (2, False)]


@pytest.mark.parametrize("question", ["oil price", "traité OR signed", "nothing"])
def test_among_some_documents_those_that_answer(filled: Archive, question: str) -> None:
    with filled.reading() as connection:
        asked = word_index.Asked(parse(question))
        every = connection.execute(select(documents.c.id)).scalars().all()
        found = word_index.newest(connection, asked, 10)
        assert word_index.among(connection, asked, every) == found
        assert word_index.among(connection, asked, found[1:]) == found[1:]
        assert word_index.among(connection, asked, []) == []


def test_an_article_in_spanish_is_found_by_any_form_of_its_words(filled: Archive) -> None:
    text = "Los cancilleres reanudaron las negociaciones pesqueras."
    filled.add(incoming(text, id="es1", source="Outlet", lang="es", published="2024-01-05"))
    with filled.reading() as connection:
        for question in ("negociación", "negociaciones pesquera", '"negociación pesquera"', "cancill*"):
            assert "2024-01-05" in {str(hit.published) for hit in search(connection, question, 10).hits}, question
