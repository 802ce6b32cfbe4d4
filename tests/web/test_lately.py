"""What takes long to count is shown while it is counted anew."""

from __future__ import annotations

from threading import Event, Thread
from threading import enumerate as threads

import pytest

from dragoman.web import lately
from dragoman.web.lately import Lately


class _Counter:
    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


def _wait() -> None:
    for thread in threads():
        if thread.name.endswith("(_renew)"):
            thread.join(5)


def test_what_is_quickly_counted_is_counted_as_it_stands() -> None:
    kept, make = Lately[int](), _Counter()
    assert [kept.get("a", mark, make).value for mark in (1, 1, 2)] == [1, 1, 2]


def test_a_long_count_is_shown_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "_QUICK", -1.0)
    kept, make = Lately[int](), _Counter()
    assert [kept.get("a", mark, make).value for mark in (1, 2, 3)] == [1, 1, 1]
    assert make.times == 1


def test_an_old_count_is_shown_while_it_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "_QUICK", -1.0)
    monkeypatch.setattr(lately, "_OLDEST", -1.0)
    kept, make, go_on = Lately[int](), _Counter(), Event()

    def slowly() -> int:
        assert go_on.wait(5)
        return make()

    kept.get("a", 1, make)
    assert [kept.get("a", 2, slowly).value for _ in range(3)] == [1, 1, 1]
    go_on.set()
    _wait()
    assert (kept.get("a", 2, slowly).value, make.times) == (2, 2)


def test_what_failed_beside_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "_QUICK", -1.0)
    monkeypatch.setattr(lately, "_OLDEST", -1.0)
    monkeypatch.setattr("threading.excepthook", lambda args: None)

    def fail() -> int:
        raise ValueError("locked")

    kept, make = Lately[int](), _Counter()
    kept.get("a", 1, make)
    assert kept.get("a", 2, fail).value == 1
    _wait()
    kept.get("a", 2, make)
    _wait()
    assert kept.get("a", 2, make).value == 2


def test_one_counts_while_others_wait() -> None:
    kept, make, begun, go_on = Lately[int](), _Counter(), Event(), Event()

    def slowly() -> int:
        begun.set()
        assert go_on.wait(5)
        return make()

    found: list[int] = []
    askers = [Thread(target=lambda: found.append(kept.get("a", 1, slowly).value)) for _ in range(3)]
    for asker in askers:
        asker.start()
    assert begun.wait(5)
    go_on.set()
    for asker in askers:
        asker.join(5)
    assert (found, make.times) == ([1, 1, 1], 1)


def test_those_used_longest_ago_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "_MOST", 2)
    kept, make = Lately[int](), _Counter()
    for key in ("a", "b", "a", "c", "a"):
        kept.get(key, 1, make)
    assert make.times == 3
    kept.get("b", 1, make)
    assert make.times == 4
