"""Jobs in their turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.adding import ANALYST, READER

from dragoman.errors import NotFound
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue, reading
from dragoman.users.jobs.job import Details, Job, JobResult, State, Wish

WISH = Wish("address", "https://a.example/1", "press", Details(urls=("https://a.example/1",), follows=(3, 4)))


@pytest.fixture
def users(tmp_path: Path) -> Iterator[UserFile]:
    file = UserFile(tmp_path / "users.db")
    yield file
    file.close()


def ask(users: UserFile, wish: Wish = WISH) -> int:
    with users.writing() as connection:
        return queue.ask(connection, ANALYST, wish)


def take(users: UserFile) -> Job | None:
    with users.writing() as connection:
        return queue.take(connection)


def state(users: UserFile, id: int) -> State:
    with users.reading() as connection:
        return reading.job(connection, id).state


def test_jobs_come_in_their_turn_with_all_that_was_asked_for(users: UserFile) -> None:
    first, second = ask(users), ask(users, Wish("text", " two\nlines\x1b ", "wire", Details(title="T"), "abc"))
    taken = take(users)
    assert taken is not None
    assert (taken.id, taken.wish, taken.author, taken.state, taken.over) == (first, WISH, "Grace", "running", False)
    other = take(users)
    assert other is not None
    assert (other.id, other.wish) == (second, Wish("text", "two lines␛", "wire", Details(title="T"), "abc"))
    assert take(users) is None


def test_what_became_of_inputs_is_counted_and_listed(users: UserFile) -> None:
    id = ask(users)
    take(users)
    told = [JobResult("a", "new", "u1", None), JobResult("b", "failed", None, "why"), JobResult("c", "new", "u2", None)]
    with users.writing() as connection:
        queue.tell(connection, id, told)
        queue.count(connection, id, 5)
    with users.reading() as connection:
        job = reading.job(connection, id)
        assert (dict(job.counts), job.done, job.total) == ({"new": 2, "failed": 1}, 3, 5)
        assert reading.results(connection, id, None, 2, 1) == (told[1:], 3)
        assert reading.results(connection, id, "failed", 9) == ([told[1]], 1)
        assert [one.id for one in reading.recent(connection, ANALYST.id, 9)[0]] == [id]
        assert reading.recent(connection, READER.id, 9) == ([], 0)
        assert reading.recent(connection, None, 9)[1] == 1


def test_one_that_waits_is_cancelled_at_once_and_one_that_runs_soon(users: UserFile) -> None:
    runs, waits = ask(users), ask(users)
    take(users)
    with users.writing() as connection:
        queue.cancel(connection, runs)
        queue.cancel(connection, waits)
    with users.reading() as connection:
        assert reading.job(connection, runs).stopping
        assert reading.waiting(connection) == 1
    assert (state(users, runs), state(users, waits)) == ("running", "cancelled")
    with users.writing() as connection:
        queue.end(connection, runs, "done")
        queue.cancel(connection, runs)
    assert state(users, runs) == "done"


def test_what_a_dead_process_left_is_interrupted_and_can_go_on(users: UserFile) -> None:
    id = ask(users)
    take(users)
    with users.writing() as connection:
        queue.tell(connection, id, [JobResult("a", "new", "u1", None), JobResult("b", "failed", None, "why")])
        queue.interrupt(connection)
    assert state(users, id) == "interrupted"
    with users.writing() as connection:
        queue.ask_again(connection, id)
    with users.reading() as connection:
        again = reading.job(connection, id)
    assert (again.state, dict(again.counts), again.ended_at) == ("waiting", {"new": 1}, None)


def test_one_that_is_done_is_not_asked_for_again(users: UserFile) -> None:
    id = ask(users)
    take(users)
    with users.writing() as connection:
        queue.end(connection, id, "done")
        queue.ask_again(connection, id)
    assert state(users, id) == "done"


def test_old_jobs_go_with_their_results_and_others_keep_their_folders(users: UserFile) -> None:
    old, new = (ask(users, Wish("files", "a", "press", Details(), folder)) for folder in ("old", "new"))
    take(users)
    with users.writing() as connection:
        queue.tell(connection, old, [JobResult("a", "new", "u1", None)])
        queue.end(connection, old, "failed", "why")
        assert queue.tidy(connection, "9999") == {"new"}
    with users.reading() as connection:
        with pytest.raises(NotFound, match=f"no job {old}"):
            reading.job(connection, old)
        assert reading.results(connection, old, None, 9)[1] == 0
        assert reading.job(connection, new).state == "waiting"


def test_who_added_an_article_on_which_day(users: UserFile) -> None:
    id = ask(users)
    with users.writing() as connection:
        queue.tell(connection, id, [JobResult("a", "new", "u1", None), JobResult("b", "unchanged", "u2", None)])
    with users.reading() as connection:
        day = reading.job(connection, id).made_at[:10]
        assert reading.added_by(connection, "u1", ANALYST.id, day)
        assert not reading.added_by(connection, "u2", ANALYST.id, day)
        assert not reading.added_by(connection, "u1", READER.id, day)
        assert not reading.added_by(connection, "u1", ANALYST.id, "2001-01-01")


def test_a_forgotten_article_leaves_no_words(users: UserFile) -> None:
    id = ask(users, Wish("text", "The secret", "press", Details(title="The secret")))
    with users.writing() as connection:
        queue.tell(connection, id, [JobResult("secret.txt", "new", "u1", None), JobResult("b.txt", "new", "u2", None)])
        queue.forget(connection, "u1")
    with users.reading() as connection:
        job = reading.job(connection, id)
        assert (job.wish.about, job.wish.details) == ("u1", Details())
        assert [one.origin for one in reading.results(connection, id, None, 9)[0]] == ["u1", "b.txt"]
