"""What was made before."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

import pytest

from dragoman.web import shelf
from dragoman.web.shelf import Shelf, State


class _Maker:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        return f"page {self.times}"


class _Clock:
    """The clocks that the shelf looks at; each `make` may take seconds of the processor."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = self.spent = 0.0
        monkeypatch.setattr(shelf, "monotonic", lambda: self.now)
        monkeypatch.setattr(shelf, "thread_time", lambda: self.spent)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    return _Clock(monkeypatch)


class _Soon:
    """A timer that waits for nothing."""

    def __init__(self, after: float, begin: Callable[[Callable[[], None]], object], given: tuple[Callable[[], None]]) -> None:
        assert after > 0
        self._begin, self._given = begin, given

    def start(self) -> None:
        self._begin(*self._given)


def _new(room: int = 1000) -> Shelf[str]:
    return Shelf(len, room)


def _stream(kept: Shelf[str]) -> None:
    """Let articles come in one after another; the last leaves the whole archive as 9."""
    for whole in range(6, 10):
        kept.get("/elsewhere", State(0, 0, whole), str)


def _settled(kept: Shelf[str]) -> None:
    kept._beside.submit(int).result(5)


def test_a_thing_is_kept_until_its_mark_changes() -> None:
    kept, make = _new(), _Maker()
    first = kept.get("/a", State(0, 1, 1), make)
    assert kept.get("/a", State(0, 1, 1), make) is first
    assert [kept.get("/a", State(0, told, told), make).value for told in (1, 2, 2, 3)] == ["page 1", "page 2", "page 2", "page 3"]


def test_what_changes_once_in_a_while_is_never_old() -> None:
    kept, make = _new(), _Maker()
    assert [kept.get("/a", State(0, 1, whole), make).value for whole in (1, 2)] == ["page 1", "page 2"]


def test_a_thing_is_believed_for_a_while_when_others_change(clock: _Clock) -> None:
    kept, make = _new(), _Maker()
    kept.get("/a", State(0, 1, 1), make)
    _stream(kept)
    clock.now = 29.0
    assert kept.get("/a", State(0, 1, 9), make).value == "page 1"
    _settled(kept)
    assert make.times == 1


def test_what_has_grown_old_is_shown_once_more_while_it_is_made(clock: _Clock) -> None:
    kept, make, begun, go_on = _new(), _Maker(), Event(), Event()
    kept.get("/a", State(0, 1, 1), make)
    _stream(kept)
    clock.now = 45.0

    def slowly() -> str:
        begun.set()
        assert go_on.wait(5)
        return make()

    assert [kept.get("/a", State(0, 1, 9), slowly).value for _ in range(3)] == ["page 1"] * 3
    assert begun.wait(5)
    go_on.set()
    _settled(kept)
    assert (kept.get("/a", State(0, 1, 9), make).value, make.times) == ("page 2", 2)


def test_what_has_grown_too_old_is_waited_for(clock: _Clock) -> None:
    kept, make = _new(), _Maker()
    kept.get("/a", State(0, 1, 1), make)
    clock.now = 61.0
    _stream(kept)
    assert kept.get("/a", State(0, 1, 9), make).value == "page 2"


@pytest.mark.parametrize(("streaming", "cost", "shown"), [(True, 1.0, 1), (False, 1.0, 2), (True, 0.0, 2)])
def test_what_is_dear_is_shown_once_more_while_articles_come_in(clock: _Clock, streaming: bool, cost: float, shown: int) -> None:
    kept, make = _new(), _Maker()

    def dearly() -> str:
        clock.spent += cost
        return make()

    kept.get("/a", State(0, 1, 1), dearly)
    if streaming:
        _stream(kept)
    assert kept.get("/a", State(0, 2, 9), dearly).value == f"page {shown}"
    _settled(kept)
    assert kept.get("/a", State(0, 2, 9), dearly).value == "page 2"


def test_what_is_decided_shows_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_DEAR", -1.0)
    kept, make = _new(), _Maker()
    kept.get("/a", State(0, 1, 1), make)
    _stream(kept)
    assert kept.get("/a", State(1, 1, 9), make).value == "page 2"


@pytest.mark.parametrize(("cost", "shown"), [(1.0, 1), (0.0, 2)])
def test_who_is_patient_takes_what_is_dear_as_it_was_once_more(
    clock: _Clock, monkeypatch: pytest.MonkeyPatch, cost: float, shown: int
) -> None:
    monkeypatch.setattr(shelf, "Timer", _Soon)
    kept, make = _new(), _Maker()

    def dearly() -> str:
        clock.spent += cost
        return make()

    kept.get("/a", State(0, 1, 1), dearly, patient=True)
    assert kept.get("/a", State(1, 1, 1), dearly, patient=True).value == f"page {shown}"
    _settled(kept)
    assert kept.get("/a", State(1, 1, 1), dearly, patient=True).value == "page 2"


def test_what_failed_beside_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "_DEAR", -1.0)

    def fail() -> str:
        raise ValueError("locked")

    kept, make = _new(), _Maker()
    kept.get("/a", State(0, 1, 1), make)
    _stream(kept)
    assert kept.get("/a", State(0, 2, 9), fail).value == "page 1"
    _settled(kept)
    kept.get("/a", State(0, 2, 9), make)
    _settled(kept)
    assert kept.get("/a", State(0, 2, 9), make).value == "page 2"


def test_what_was_used_longest_ago_goes_first() -> None:
    kept, make = _new(len("page 1") * 3), _Maker()
    for key in ("/a", "/b", "/a", "/c", "/d"):
        kept.get(key, State(0, 1, 1), make)
    times = make.times
    kept.get("/d", State(0, 1, 1), make)
    assert make.times == times
    kept.get("/b", State(0, 1, 1), make)
    assert make.times == times + 1


def test_one_makes_while_others_wait() -> None:
    kept, make, begun, go_on = _new(), _Maker(), Event(), Event()

    def slowly() -> str:
        begun.set()
        assert go_on.wait(5)
        return make()

    found: list[object] = []
    threads = [Thread(target=lambda: found.append(kept.get("/a", State(0, 1, 1), slowly))) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert begun.wait(5)
    go_on.set()
    for thread in threads:
        thread.join(5)
    assert (make.times, len(set(map(id, found)))) == (1, 1)


def test_a_failure_is_not_kept() -> None:
    def fail() -> str:
        raise ValueError("no page")

    kept, make = _new(), _Maker()
    with pytest.raises(ValueError, match="no page"):
        kept.get("/a", State(0, 1, 1), fail)
    assert kept.get("/a", State(0, 1, 1), make).value == "page 1"
