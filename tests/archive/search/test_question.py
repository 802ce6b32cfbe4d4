"""A user's question, in the languages of both engines."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.archive.search.passages import marks, passage
from dragoman.archive.search.question import for_fts5, for_tsquery, parse
from dragoman.archive.search.stems import stems, words
from dragoman.errors import InputError


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("accord militaire", '((("accord") AND ("militair")))'),
        ('"oil price" -gas', '(((("oil pric" OR "oil price")) NOT (("gas"))))'),
        ("l'accord", '((("accord")))'),
        ("traité OR pacte", '((("trait"))) OR ((("pact")))'),
        ("minist*", '((("minist" *)))'),
    ],
)
def test_in_fts5(question: str, wanted: str) -> None:
    plain = for_fts5(parse(question)).replace("(", "").replace(")", "")
    assert plain == wanted.replace("(", "").replace(")", "")


def test_in_tsquery() -> None:
    assert for_tsquery(parse('"oil price" -gas')) == "((('oil' <-> 'pric') | ('oil' <-> 'price')) & !(('gas')))"


@pytest.mark.parametrize("question", ["", "   ", '""', "-only", "OR", "!!!", "a OR"])
def test_nothing_to_look_for(question: str) -> None:
    with pytest.raises(InputError, match="word"):
        parse(question)


def test_too_long_a_question() -> None:
    with pytest.raises(InputError, match="Ask for fewer"):
        parse("word " * 40)


@given(st.text(max_size=40))
def test_no_question_is_an_error_to_the_engine(question: str) -> None:
    try:
        asked = for_fts5(parse(question))
    except InputError:
        return
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(stems)")
    connection.execute("SELECT * FROM words WHERE words MATCH ?", (asked,)).fetchall()
    connection.close()


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("négociations", "negociation", "fr"),
        ("négocié", "negocier", "fr"),
        ("œuvre", "Oeuvres", "fr"),
        ("signed", "signing", "en"),
        ("ACCORDS", "accord", "fr"),
    ],
)
def test_forms_of_a_word_meet(one: str, other: str, lang: str) -> None:
    assert stems(one, lang) == stems(other, lang)


def test_words_know_their_place() -> None:
    text = "L’accord, signé en 2024."
    assert [text[w.start : w.end] for w in words(text)] == ["L", "accord", "signé", "en", "2024"]


def test_answers_are_marked_by_our_own_offsets() -> None:
    text = "Kenya signed. The accord was signed in Nairobi; no military accord followed."
    found = [text[a:b] for a, b in marks(text, "en", parse('"military accord" signing'))]
    assert found == ["signed", "signed", "military accord"]


def test_a_passage_lies_around_the_first_answer() -> None:
    text = "word " * 200 + "the treaty " + "word " * 200
    part = passage(text, "en", parse("treaties"))
    assert "treaty" in text[part.start : part.end]
    assert part.end - part.start < 400
    assert all(part.start <= a and b <= part.end for a, b in part.marks)
    assert text[part.marks[0][0] : part.marks[0][1]] == "treaty"


def test_a_title_may_answer_alone() -> None:
    assert passage("Short text.", "en", parse("treaty")) == passage("Short text.", "en", parse("pact"))
