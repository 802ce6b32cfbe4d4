"""How much of an article's words may be shown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.dossier.fair_quotation import Stretch, cut, cut_pieces, quotable
from dragoman.dossier.quoting import Piece

SIGNED = "Kenya and Tunisia signed a treaty in Nairobi."
MET = "The ministers met on Monday."
FILLING = "Nothing of note was said. " * 20
TEXT = f"{FILLING}{SIGNED} {FILLING}{MET} {FILLING}"


def _marks(*words: str) -> list[tuple[int, int]]:
    return [(TEXT.index(one), TEXT.index(one) + len(one)) for one in words]


def _shown(limit: int | None, *words: str) -> list[str]:
    return [TEXT[one.start : one.end] for one in quotable(TEXT, _marks(*words), limit)]


def test_without_a_limit_all_is_shown() -> None:
    assert _shown(None, "signed") == [TEXT]
    assert _shown(len(TEXT), "signed") == [TEXT]


def test_the_words_that_were_read_stand_in_their_sentences() -> None:
    assert _shown(100, "signed a treaty", "met on Monday") == [SIGNED, MET]


def test_where_there_is_little_room_the_words_come_before_their_sentences() -> None:
    assert _shown(60, "signed a treaty", "met on Monday") == [SIGNED, "met on Monday"]
    assert _shown(28, "signed a treaty", "met on Monday") == ["signed a treaty", "met on Monday"]
    assert _shown(15, "signed a treaty", "met on Monday") == ["signed a treaty"]


def test_what_does_not_fit_is_passed_over_for_what_does() -> None:
    assert _shown(20, SIGNED, "met on Monday") == ["met on Monday"]


def test_words_that_cross_are_shown_once() -> None:
    assert _shown(45, "Kenya and Tunisia signed", "signed a treaty", "Tunisia") == [SIGNED]


def test_sentences_beside_each_other_are_one() -> None:
    text = f"{FILLING}{SIGNED} {MET} {FILLING}"
    marks = [(text.index(one), text.index(one) + len(one)) for one in ("signed", "met")]
    assert [text[one.start : one.end] for one in quotable(text, marks, 100)] == [f"{SIGNED} {MET}"]


def test_the_beginning_is_shown_where_nothing_was_read() -> None:
    assert _shown(28) == ["Nothing of note was said."]
    assert quotable("x" * 500, [], 100) == (Stretch(0, 100),)


@given(
    st.text(alphabet="ab .\n", max_size=600), st.lists(st.tuples(st.integers(0, 600), st.integers(0, 600))),
    st.integers(1, 300),
)  # fmt: skip
def test_never_more_than_the_limit(text: str, pairs: list[tuple[int, int]], limit: int) -> None:
    marked = [(min(pair), max(pair)) for pair in pairs if max(pair) <= len(text)]
    found = quotable(text, marked, limit)
    assert sum(one.length for one in found) <= limit
    assert all(one.end <= after.start for one, after in pairwise(found))
    assert all(0 <= one.start <= one.end <= len(text) for one in found)


@pytest.mark.parametrize(
    ("limit", "shown"), [(None, SIGNED), (45, SIGNED), (44, "Kenya and Tunisia signed a treaty in …"), (7, "Kenya …")]
)
def test_words_are_cut_between_words(limit: int | None, shown: str) -> None:
    assert cut(SIGNED, limit) == shown


def test_a_quotation_is_cut_where_the_limit_lies() -> None:
    pieces = (Piece("Kenya and Tunisia ", False), Piece("signed a treaty", True), Piece(" in Nairobi.", False))
    assert cut_pieces(pieces, None) == cut_pieces(pieces, 45) == pieces
    assert cut_pieces(pieces, 27) == (pieces[0], Piece("signed a …", True))
    assert cut_pieces(pieces, 18) == (pieces[0], Piece(" …", True))
