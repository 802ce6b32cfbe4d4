"""Answers that were made before."""

from __future__ import annotations

import gzip
from threading import Event, Thread

import pytest

from dragoman.web import shelf
from dragoman.web.shelf import Made, Shelf, State


class _Maker:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> bytes:
        self.times += 1
        return b"page %d" % self.times


def test_an_answer_is_kept_until_its_mark_changes() -> None:
    kept, make = Shelf(), _Maker()
    first = kept.get("/a", State(0, 1, 1), make)
    assert kept.get("/a", State(0, 1, 1), make) == first
    assert gzip.decompress(first.packed) == first.plain == b"page 1"
    assert kept.get("/a", State(0, 2, 2), make).plain == b"page 2"
    assert first.etag != kept.get("/a", State(0, 2, 2), make).etag


def test_an_answer_is_believed_for_a_while_when_others_change(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, make = Shelf(), _Maker()
    kept.get("/a", State(0, 1, 1), make)
    assert kept.get("/a", State(0, 1, 2), make).plain == b"page 1"
    monkeypatch.setattr(shelf, "_OLDEST", 0.0)
    assert kept.get("/a", State(0, 1, 3), make).plain == b"page 2"


def test_what_has_grown_old_is_shown_once_more_while_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    now, kept, make = [0.0], Shelf(), _Maker()
    monkeypatch.setattr(shelf, "monotonic", lambda: now[0])
    kept.get("/a", State(0, 1, 1), make)
    now[0], begun, go_on = 45.0, Event(), Event()

    def slowly() -> bytes:
        begun.set()
        assert go_on.wait(5)
        return make()

    assert [kept.get("/a", State(0, 1, 2), slowly).plain for _ in range(3)] == [b"page 1"] * 3
    assert begun.wait(5)
    go_on.set()
    kept._beside.shutdown()
    assert (kept.get("/a", State(0, 1, 2), make).plain, make.times) == (b"page 2", 2)


def test_what_has_grown_too_old_or_is_known_to_be_another_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    now, kept, make = [0.0], Shelf(), _Maker()
    monkeypatch.setattr(shelf, "monotonic", lambda: now[0])
    kept.get("/a", State(0, 1, 1), make)
    now[0] = 61.0
    assert kept.get("/a", State(0, 1, 2), make).plain == b"page 2"
    now[0] = 106.0
    assert kept.get("/a", State(0, 2, 3), make).plain == b"page 3"


def _stream(kept: Shelf, make: _Maker) -> None:
    for n in range(1, 7):
        kept.get("/elsewhere", State(0, 0, n), make)


@pytest.mark.parametrize(("streaming", "cost", "shown"), [(True, 1.0, 1), (False, 1.0, 2), (True, 0.0, 2)])
def test_what_is_dear_is_shown_once_more_while_articles_come_in(
    monkeypatch: pytest.MonkeyPatch, streaming: bool, cost: float, shown: int
) -> None:
    spent, kept, make = [0.0], Shelf(), _Maker()
    monkeypatch.setattr(shelf, "thread_time", lambda: spent[0])

    def dearly() -> bytes:
        spent[0] += cost
        return make()

    kept.get("/a", State(0, 1, 1), dearly)
    if streaming:
        _stream(kept, _Maker())
    assert kept.get("/a", State(0, 2, 7), dearly).plain == b"page %d" % shown
    kept._beside.shutdown()
    assert kept.get("/a", State(0, 2, 7), dearly).plain == b"page 2"


def test_what_is_decided_shows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_DEAR", -1.0)
    kept, make = Shelf(), _Maker()
    kept.get("/a", State(0, 1, 1), make)
    _stream(kept, _Maker())
    assert kept.get("/a", State(1, 1, 6), make).plain == b"page 2"


def test_what_was_used_longest_ago_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_ROOM", 80)
    kept, make = Shelf(), _Maker()
    for key in ("/a", "/b", "/a", "/c", "/d"):
        kept.get(key, State(0, 1, 1), make)
    times = make.times
    kept.get("/d", State(0, 1, 1), make)
    assert make.times == times
    kept.get("/b", State(0, 1, 1), make)
    assert make.times == times + 1


def test_one_makes_while_others_wait() -> None:
    kept, make, begun, go_on = Shelf(), _Maker(), Event(), Event()

    def slowly() -> bytes:
        begun.set()
        assert go_on.wait(5)
        return make()

    answers: list[Made] = []
    threads = [Thread(target=lambda: answers.append(kept.get("/a", State(0, 1, 1), slowly))) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert begun.wait(5)
    go_on.set()
    for thread in threads:
        thread.join(5)
    assert (make.times, len(set(map(id, answers)))) == (1, 1)


def test_a_failure_is_not_kept() -> None:
    def fail() -> bytes:
        raise ValueError("no page")

    kept, make = Shelf(), _Maker()
    with pytest.raises(ValueError, match="no page"):
        kept.get("/a", State(0, 1, 1), fail)
    assert kept.get("/a", State(0, 1, 1), make).plain == b"page 1"
