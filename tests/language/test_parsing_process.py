"""A process of its own parses as this one does, and is done without where it dies."""

from __future__ import annotations

import pytest

from dragoman.errors import LanguageError
from dragoman.language.parsers import SentenceParser, parser_here
from dragoman.language.parsing_process import ParsingProcess, ProcessParser, Row, link, rows_of
from dragoman.language.tokens import Sentence
from dragoman.settings import Settings

TEXTS = {
    "fr": ["Le président kényan a été reçu à Lima (Pérou) par son homologue.", "Rien n'a été signé, dit-il."],
    "en": ["The Kenyan president, who was received in Lima, signed nothing.", "“We are not at war,” he said."],
}


def sentences(lang: str) -> list[Sentence]:
    """The sentences of a text, as they are before they are parsed."""
    found, start = [], 0
    for n, text in enumerate(TEXTS[lang]):
        found.append(Sentence(n, 0, start, start + len(text), text))
        start += len(text) + 1
    return found


def parsed(parser: SentenceParser, lang: str) -> list[list[Row]]:
    """The rows of the sentences, one name masked and one word cut."""
    todo = sentences(lang)
    place = TEXTS[lang][0].index("Lima")
    parser.parse(todo, [(0, TEXTS[lang][0].index(" ") + 1)], [(place, place + 4, "Berne")])
    return [rows_of(sentence) for sentence in todo]


@pytest.fixture(scope="module")
def apart() -> ParsingProcess:
    return ParsingProcess()


@pytest.mark.parametrize("lang", TEXTS)
def test_it_says_of_sentences_what_a_parser_here_says(apart: ParsingProcess, lang: str) -> None:
    package = Settings().models[lang]
    here, there = parser_here(lang, package), apart.parser(lang, package)
    assert parsed(there, lang) == parsed(here, lang)
    assert there.version == here.version
    todo = sentences(lang)
    there.parse(todo)
    assert {(s.lang, t.sentence) for s in todo for t in s.tokens} == {(lang, s) for s in todo}
    assert all(child.head is t for s in todo for t in s.tokens for child in t.children)


@pytest.mark.parametrize("lang", TEXTS)
def test_children_are_linked_in_the_order_in_which_parsing_leaves_them(lang: str) -> None:
    parser, todo = parser_here(lang, Settings().models[lang]), sentences(lang)
    parser.parse(todo)
    for sentence in todo:
        again = Sentence(sentence.index, 0, sentence.start, sentence.end, sentence.text)
        link(again, rows_of(sentence), lang)
        assert [[c.i for c in t.children] for t in again.tokens] == [[c.i for c in t.children] for t in sentence.tokens]


def test_the_version_is_known_before_anything_is_parsed(apart: ParsingProcess) -> None:
    package = Settings().models["en"]
    assert apart.parser("en", package).version == parser_here("en", package).version


def test_a_model_that_is_not_there_is_told(apart: ParsingProcess) -> None:
    parser = apart.parser("en", "en_that_nobody_has")
    with pytest.raises(LanguageError, match="'en_that_nobody_has' is not installed"):
        parser.parse(sentences("en"))
    assert parsed(apart.parser("en", Settings().models["en"]), "en")


def test_where_the_process_died_sentences_are_parsed_here() -> None:
    apart, package = ParsingProcess(), Settings().models["en"]
    before, after = apart.parser("en", package), None
    apart.process.kill()
    apart.process.join()
    after = apart.parser("en", package)
    expected = parsed(parser_here("en", package), "en")
    for parser in (before, after):
        assert isinstance(parser, ProcessParser)
        assert parsed(parser, "en") == expected
        assert parser.version == parser_here("en", package).version
