"""Copies of one text are one independent source, found however they are cut, and kept apart from other texts."""

from __future__ import annotations

import random

import pytest
from helpers.archives import state
from helpers.incoming import incoming
from sqlalchemy import select

from dragoman.archive.archive import Archive
from dragoman.archive.merging.copies.dependence import Witness
from dragoman.archive.projections import cases, copies
from dragoman.archive.queries.dependence import marks_of, ties, voices, witness_of

EVENT = "KEN > TUN SUPPORT | Kenya and Tunisia signed the maritime agreement"


def _text(seed: int) -> list[str]:
    rng = random.Random(seed)
    vocabulary = [f"{a}{b}" for a in ("lo", "mi", "ra", "te", "su", "va") for b in ("den", "kor", "lim", "nas", "pel", "rut")]
    return [" ".join(rng.choices(vocabulary, k=15)).capitalize() + "." for _ in range(20)]


def _article(sentences: list[str], url: str):  # type: ignore[no-untyped-def]
    return incoming("\n".join([EVENT, *sentences]), url=url, published="2024-03-12")


@pytest.fixture
def told(archive: Archive) -> Archive:
    """A text, a cut of it elsewhere, and another text on the same event."""
    whole = _text(1)
    archive.add(
        _article(whole, "https://a.example/1"),
        _article(whole[4:18], "https://b.example/1"),
        _article(_text(2), "https://c.example/1"),
    )
    return archive


def _independent(archive: Archive) -> tuple[int, int]:
    with archive.reading() as connection:
        row = connection.execute(select(cases.c.articles, cases.c.independent)).one()
    return row.articles, row.independent


def test_a_cut_copy_is_no_source_of_its_own(told: Archive) -> None:
    assert _independent(told) == (3, 2)
    with told.reading() as connection:
        (row,) = connection.execute(select(copies)).all()
        assert (row.article_id, row.other_id, row.kind) == (1, 2, "copy")
        assert row.share > 0.9
        assert [(a, b, tie.kind) for a, b, tie in ties(connection, [1, 2, 3])] == [(1, 2, "copy")]
        assert voices(connection, [[1, 2, 3], [3], [2, 3]]) == [{1: "1", 2: "1", 3: "3"}, {3: "3"}, {2: "2", 3: "3"}]


def test_a_copy_that_is_rewritten_is_a_source_again(told: Archive) -> None:
    told.add(_article(_text(3), "https://b.example/1"))
    assert _independent(told) == (3, 3)
    kept = state(told)
    told.rebuild()
    assert state(told) == kept


def test_a_text_that_very_many_print_is_one_source(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.archive.writer.copies._HOLDERS", 2)
    whole = _text(1)
    archive.add(*(_article(whole[n:], f"https://{n}.example/1") for n in range(5)))
    assert _independent(archive) == (5, 1)


def test_a_phrase_of_the_trade_costs_no_comparison(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr("dragoman.archive.writer.copies._HOLDERS", 2)
    monkeypatch.setattr("dragoman.archive.writer.copies.worth_comparing", lambda mine, yours: compared.append(1))
    phrase = _text(9)[:6]
    for n in range(7):
        compared.clear()
        archive.add(_article([*_text(n), *phrase], f"https://{n}.example/1"))
    assert not compared


def test_one_outlet_is_one_source(archive: Archive) -> None:
    archive.add(_article(_text(1), "https://a.example/1"), _article(_text(2), "https://a.example/2"))
    assert _independent(archive) == (2, 1)


def test_a_witness_comes_back_without_its_words() -> None:
    whole = Witness("a", "Outlet", "en", 7, ("x",), frozenset({0}), (1, 2), ("12", "kenya"), frozenset({"AFP"}))
    back = witness_of(marks_of(whole))
    assert (back.article, back.outlet, back.lang, back.day, back.anchors, back.agencies) == (
        "a", "Outlet", "en", 7, ("12", "kenya"), frozenset({"AFP"}),
    )  # fmt: skip
    assert (back.words, back.fingerprint) == ((), ())
