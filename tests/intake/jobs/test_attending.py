"""A job while it runs: it is stopped where somebody wants that, and whatever happens it comes to an end."""

from __future__ import annotations

import json

import pytest
from helpers.incoming import SIGNED
from intake.jobs.conftest import Desk

from dragoman.intake.jobs import attending, running
from dragoman.users.jobs import queue


def lines(number: int) -> bytes:
    return "\n".join(json.dumps({"text": f"{SIGNED} {n}"}) for n in range(number)).encode()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "_TELL_SECONDS", 0.01)


def stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch, id: int, stop: object) -> None:
    """Work on a job that, after its second input, waits until it is stopped."""
    real = running._until

    def inputs(event, found):  # type: ignore[no-untyped-def]
        for number, given in enumerate(real(event, found)):
            yield given
            if number == 1:
                stop()  # type: ignore[operator]
                assert event.wait(30)

    monkeypatch.setattr(running, "_until", inputs)
    desk.work()


def test_a_cancelled_job_keeps_what_it_has(desk: Desk, quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    id = desk.upload(("a.jsonl", lines(9)))

    def cancel() -> None:
        with desk.users.writing() as connection:
            queue.cancel(connection, id)

    stopped(desk, monkeypatch, id, cancel)
    job = desk.job(id)
    assert (job.state, dict(job.counts), job.total, job.stopping) == ("cancelled", {"new": 2}, 9, False)
    assert desk.archive.stats()["rows"]["articles"] == 2


def test_a_job_whose_process_is_to_end_is_interrupted_and_goes_on_later(
    desk: Desk, quick: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = desk.upload(("a.jsonl", lines(4)))
    with monkeypatch.context() as patched:
        stopped(desk, patched, id, desk.leaving.set)
    assert (desk.job(id).state, dict(desk.job(id).counts)) == ("interrupted", {"new": 2})
    desk.leaving.clear()
    with desk.users.writing() as connection:
        queue.ask_again(connection, id)
    desk.work()
    assert (desk.job(id).state, dict(desk.job(id).counts)) == ("done", {"new": 4})


def test_a_job_that_takes_too_long_ends(desk: Desk, quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attending, "LONGEST_SECONDS", 0.0)
    id = desk.upload(("a.jsonl", lines(4)))
    stopped(desk, monkeypatch, id, lambda: None)
    assert desk.job(id).state == "failed"
    assert "What was read is kept" in str(desk.job(id).message)


def test_an_input_that_does_not_end_costs_the_process(desk: Desk, quick: None, monkeypatch: pytest.MonkeyPatch) -> None:
    class Left(Exception):
        """In place of the end of the process."""

    def leave(code: int) -> None:
        assert code == 3
        raise Left

    monkeypatch.setattr(attending, "GRACE_SECONDS", 0.0)
    monkeypatch.setattr(attending.os, "_exit", leave)
    monkeypatch.setattr("threading.excepthook", lambda told: None)
    desk.upload(("a.jsonl", lines(4)))
    ended: list[str] = []
    real = attending._Watched._end
    monkeypatch.setattr(attending._Watched, "_end", lambda self, *told: (ended.append(told[0]), real(self, *told)))

    def hang(event, found):  # type: ignore[no-untyped-def]
        desk.leaving.set()
        while not ended:
            event.wait(0.01)
        yield from found

    monkeypatch.setattr(running, "_until", hang)
    desk.work()
    assert ended[0] == "interrupted"


def test_a_mistake_of_ours_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(attending, "run", fails)
    id = desk.upload(("a.txt", b"Words."))
    desk.work()
    assert desk.job(id).message == "The program failed on it (ZeroDivisionError: division by zero). Please report this."
    assert desk.spool.files(desk.job(id).wish.folder or "")
