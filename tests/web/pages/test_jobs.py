"""Pages of jobs: how they stand, what became of inputs, and what may be done."""

from __future__ import annotations

import pytest
from helpers.adding import ADMIN, ANALYST, READER, as_visitor, token, work_off
from starlette.testclient import TestClient

from dragoman.archive.archive import Archive
from dragoman.intake.jobs.starting import Workers
from dragoman.users.file import UserFile
from dragoman.users.jobs import queue
from dragoman.users.jobs.job import Details, JobResult, State, Wish
from dragoman.users.visitor import Role, Visitor

WISH = Wish("address", "https://a.example/", "press", Details())


class Jobs:
    """Jobs asked for by an analyst, that nobody works off."""

    def __init__(self, client: TestClient) -> None:
        users = client.app.state.users  # type: ignore[attr-defined]
        assert isinstance(users, UserFile)
        self.users = users

    def ask(self, wish: Wish = WISH) -> int:
        with self.users.writing() as connection:
            return queue.ask(connection, ANALYST, wish)

    def run(self, results: list[JobResult], total: int | None = None) -> int:
        id = self.ask()
        with self.users.writing() as connection:
            queue.take(connection)
            queue.tell(connection, id, results)
            queue.count(connection, id, total)
        return id

    def end(self, id: int, state: State, message: str | None = None) -> None:
        with self.users.writing() as connection:
            queue.end(connection, id, state, message)


@pytest.fixture
def jobs(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> Jobs:
    monkeypatch.setattr(Workers, "see_to", lambda self: None)
    as_visitor(monkeypatch, ANALYST)
    return Jobs(client)


def test_a_job_that_waits_and_one_that_runs_are_asked_for_again(client: TestClient, jobs: Jobs) -> None:
    waits = client.get(f"/add/jobs/{jobs.ask()}").text
    assert "waits for its turn" in waits
    assert 'hx-trigger="every 1s"' in waits
    runs = client.get(f"/add/jobs/{jobs.run([JobResult('a.txt', 'new', None, None)], 4)}").text
    assert '<progress value="1" max="4"' in runs
    assert "1 of 4" in runs
    assert "See how far it is" in runs
    assert "1 input so far" in client.get(f"/add/jobs/{jobs.run([JobResult('a', 'new', None, None)])}").text


def test_htmx_asks_no_more_once_it_is_over(client: TestClient, jobs: Jobs) -> None:
    id = jobs.run([])
    assert client.get(f"/add/jobs/{id}", headers={"HX-Request": "true"}).status_code == 200
    jobs.end(id, "done")
    over = client.get(f"/add/jobs/{id}", headers={"HX-Request": "true"})
    assert over.status_code == 286
    assert "hx-trigger" not in over.text.partition('id="job"')[2]
    assert client.get(f"/add/jobs/{id}").status_code == 200


def test_outcomes_come_by_kind_fifty_a_page(client: TestClient, jobs: Jobs) -> None:
    failed = [JobResult(f"f{n}.txt", "failed", None, "It is empty.") for n in range(60)]
    id = jobs.run([JobResult("a.txt", "unchanged", "0" * 16, None), *failed])
    first = client.get(f"/add/jobs/{id}").text
    assert first.count("It is empty.") == 49
    assert "known already" in first
    second = client.get(f"/add/jobs/{id}?show=failed&page=2").text
    assert second.count("It is empty.") == 10
    assert "a.txt" not in second
    assert client.get(f"/add/jobs/{id}?show=nothing").status_code == 422


def test_a_job_is_stopped_and_goes_on(client: TestClient, jobs: Jobs) -> None:
    runs, id = jobs.run([]), jobs.ask()
    assert "stopped" in client.post(f"/add/jobs/{id}/cancel", headers=token(client, f"/add/jobs/{id}")).text
    again = client.post(f"/add/jobs/{id}/again", headers=token(client, f"/add/jobs/{id}"))
    assert "waiting" in again.text
    assert "stopping" in client.post(f"/add/jobs/{runs}/cancel", headers=token(client, f"/add/jobs/{id}")).text


@pytest.mark.parametrize(
    ("state", "said"), [("interrupted", "The program was stopped meanwhile"), ("failed", "Try again"), ("cancelled", "Go on")]
)
def test_what_did_not_end_well_can_be_asked_for_again(client: TestClient, jobs: Jobs, state: State, said: str) -> None:
    id = jobs.run([])
    jobs.end(id, state, "The reason.\nAnd more.")
    page = client.get(f"/add/jobs/{id}").text
    assert said in page
    assert "The reason." in page


def test_others_jobs_are_an_administrator_s_alone(client: TestClient, jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    id = jobs.ask()
    as_visitor(monkeypatch, Visitor(11, "Alan", Role.ANALYST))
    head = token(client, "/add")
    assert client.get(f"/add/jobs/{id}").status_code == 404
    for doing in ("cancel", "again"):
        assert client.post(f"/add/jobs/{id}/{doing}", headers=head).status_code == 404
    assert "Nothing was added" in client.get("/add/jobs").text
    as_visitor(monkeypatch, READER)
    assert client.get(f"/add/jobs/{id}").status_code == 403
    as_visitor(monkeypatch, ADMIN)
    assert "a.example" in client.get(f"/add/jobs/{id}").text
    assert "Grace" in client.get("/add/jobs").text


def test_no_token_no_change(client: TestClient, jobs: Jobs) -> None:
    id = jobs.ask()
    for doing in ("cancel", "again"):
        assert client.post(f"/add/jobs/{id}/{doing}").status_code == 403
    assert "waiting" in client.get(f"/add/jobs/{id}").text


def test_the_pages_speak_french(client: TestClient, jobs: Jobs) -> None:
    id = jobs.run([JobResult("a", "new", None, None)], 2)
    assert "1 sur 2" in client.get(f"/add/jobs/{id}?lang=fr").text
    assert "en cours" in client.get("/add/jobs?lang=fr").text


def test_hostile_origins_and_reasons_are_words(client: TestClient, jobs: Jobs) -> None:
    hostile = '"><img src=x onerror=alert(1)>'
    id = jobs.run([JobResult(hostile, "failed", None, hostile), JobResult(hostile, "new", hostile[:16], None)])
    jobs.end(id, "failed", hostile)
    assert "<img src=x" not in client.get(f"/add/jobs/{id}").text


def test_the_title_of_what_was_added_leads_to_it(client: TestClient, jobs: Jobs) -> None:
    (row,) = [row for row in client.get("/api/v1/articles").json()["rows"] if row["title"] == "Signed"]
    page = client.get(f"/add/jobs/{jobs.run([JobResult('a.txt', 'new', row['id'], None)])}").text
    assert f'<a href="/articles/{row["id"]}"><bdi>Signed</bdi></a>' in page
    assert f'href="/articles/{row["id"]}/forget"' in page


def test_what_came_of_it_is_told(client: TestClient, jobs: Jobs, archive: Archive) -> None:
    id = jobs.ask(Wish("forget", "x", "press", Details(article="x", reason="y")))
    work_off(archive)
    assert "There is no article" in client.get(f"/add/jobs/{id}").text
