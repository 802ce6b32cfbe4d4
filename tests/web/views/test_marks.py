"""Texts with marks that lie in each other and cross."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.views import marks
from dragoman.web.views.marks import Mark, Segment, paragraphs, part_of, parts, segments

TEXT = "0123456789"


def _mark(start: int, end: int, label: str = "E1") -> Mark:
    return Mark(start, end, label, "event", label.lower(), label.lower())


def _told(found: list[Segment]) -> list[tuple[str, str, str]]:
    return [(s.text, " ".join(m.label for m in s.marks), " ".join(m.label for m in s.begin)) for s in found]


def test_marks_that_lie_in_each_other_are_nested_the_outer_first() -> None:
    found = list(segments(TEXT, [_mark(4, 6, "E1"), _mark(2, 8, "S1")]))
    assert _told(found) == [
        ("01", "", ""), ("23", "S1", "S1"), ("45", "S1 E1", "E1"), ("67", "S1", ""), ("89", "", ""),
    ]  # fmt: skip


def test_marks_that_cross_are_cut() -> None:
    found = list(segments(TEXT, [_mark(2, 6, "E1"), _mark(4, 8, "E2")]))
    assert _told(found) == [
        ("01", "", ""), ("23", "E1", "E1"), ("45", "E1 E2", "E2"), ("67", "E2", ""), ("89", "", ""),
    ]  # fmt: skip


def test_a_part_shows_the_marks_that_reach_into_it() -> None:
    found = list(segments(TEXT, [_mark(0, 2), _mark(1, 5, "E2"), _mark(8, 10, "E3")], 3, 7))
    assert _told(found) == [("34", "E2", "E2"), ("56", "", "")]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12), st.text(alphabet="ab \n", min_size=30, max_size=30)
)
def test_nothing_of_a_text_is_lost_or_marked_wrongly(spans: list[tuple[int, int]], text: str) -> None:
    given_marks = [_mark(min(span), max(span), f"E{n}") for n, span in enumerate(spans)]
    found = list(segments(text, given_marks))
    assert "".join(s.text for s in found) == text
    at = 0
    for segment in found:
        for place in range(at, at + len(segment.text)):
            assert {m.label for m in segment.marks} == {m.label for m in given_marks if m.start <= place < m.end}
        at += len(segment.text)
    begun = [m.label for s in found for m in s.begin]
    assert sorted(begun) == sorted(m.label for m in given_marks if m.start < m.end)


def test_lines_are_paragraphs_and_a_mark_goes_on() -> None:
    lines = paragraphs(segments("ab\n\ncd", [_mark(1, 5)]))
    assert [_told(line) for line in lines] == [[("a", "", ""), ("b", "E1", "E1")], [("c", "E1", ""), ("d", "", "")]]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("short", [0]), ("", [0]), ("aaaa\nbbbbb\ncccc", [0, 5]), ("aaaaaaa bbbbbbb", [0, 8]), ("x" * 25, [0, 10, 20]),
    ],
)  # fmt: skip
def test_long_texts_are_cut_at_lines_or_words(monkeypatch: pytest.MonkeyPatch, text: str, begins: list[int]) -> None:
    monkeypatch.setattr(marks, "PART", 10)
    assert parts(text) == begins
    assert [part_of(begins, place) for place in begins] == list(range(1, len(begins) + 1))
