"""Whatever a hostile file does to the process that takes it apart, it costs that file alone."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import hostile, makers
from helpers.makers import BODY

from dragoman.errors import EmptyInput, InputError, WorkerLost
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.isolation import worker
from dragoman.sources.isolation.extracting import Extractors
from dragoman.sources.isolation.jobs import Walk
from dragoman.sources.limits import MIB, Limits, Options

LIMITS = Limits(clock_seconds=60, memory_bytes=1536 * MIB)


@pytest.fixture(scope="module")
def extractors() -> Iterator[Extractors]:
    hostile_main = pytest.MonkeyPatch()
    hostile_main.setattr(worker.child, "main", hostile.main)
    with Extractors(Options(LIMITS), jobs=2) as made:
        yield made
    hostile_main.undo()


def document(name: str, data: bytes = makers.page()) -> Document:
    return Document(name, data, name)


def results(extractors: Extractors, *parts: Document | Given) -> dict[str, str]:
    return {g.origin: type(g.article).__name__ for g in extractors.givens(parts)}


def test_results_come_in_order_with_failures_in_their_place(extractors: Extractors) -> None:
    parts = [document(f"{n}.html") for n in range(5)]
    failed = Given("x", EmptyInput("nothing"))
    found = list(extractors.givens([*parts[:3], failed, *parts[3:], document("b.pdf", b"%PDF-1.4 broken")]))
    assert [g.origin for g in found] == ["0.html", "1.html", "2.html", "x", "3.html", "4.html", "b.pdf"]
    assert [isinstance(g.article, Article) for g in found] == [True, True, True, False, True, True, False]


@pytest.mark.parametrize("harm", ["crash", "memory", "leave", "unforeseen"])
def test_a_file_that_harms_its_process_costs_itself_alone(extractors: Extractors, harm: str) -> None:
    found = results(extractors, document("a.html"), document(f"{harm}.hostile", b"x"), document("b.html"), document("c.html"))
    kind = {"unforeseen": "InputError"}.get(harm, "WorkerLost")
    assert found == {"a.html": "Article", f"{harm}.hostile": kind, "b.html": "Article", "c.html": "Article"}


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker.child, "main", hostile.main)
        with Extractors(Options(Limits(clock_seconds=8))) as extractors:
            (given,) = extractors.givens([document("sleep.hostile", b"x")])
    assert isinstance(given.article, WorkerLost)
    assert "longer than the 8 seconds" in str(given.article)


def test_a_file_that_takes_too_much_processor_time_is_given_up() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker.child, "main", hostile.main)
        with Extractors(Options(Limits(clock_seconds=120, processor_seconds=2))) as extractors:
            (given,) = extractors.givens([document("spin.hostile", b"x")])
    assert isinstance(given.article, WorkerLost)
    assert f"signal {int(signal.SIGXCPU)}" in str(given.article) or "signal 9" in str(given.article)


def test_processes_are_replaced_after_their_share_of_jobs() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker.child, "main", hostile.main)
        with Extractors(Options(Limits(jobs_a_worker=2))) as extractors:
            names = [
                g.article.title
                for g in extractors.givens(document("pid.hostile", b"x") for _ in range(4))
                if isinstance(g.article, Article)
            ]
    assert names[0] == names[1] != names[2] == names[3]
    assert str(os.getpid()) not in names


def test_a_container_is_walked_from_its_path_or_from_what_is_read_for_it(extractors: Extractors, tmp_path: Path) -> None:
    data = makers.warc({f"https://a.example.org/{n}": makers.page() for n in range(3)})
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data)
    from_path = list(extractors.walk(Walk("warc", str(path), str(path))))
    from_stream = list(extractors.walk(Walk("warc", "standard input", None), io.BufferedReader(io.BytesIO(data))))  # type: ignore[arg-type]
    assert [d.url for d in from_path if isinstance(d, Document)] == [f"https://a.example.org/{n}" for n in range(3)]
    assert [d.data for d in from_path if isinstance(d, Document)] == [d.data for d in from_stream if isinstance(d, Document)]
    assert {d.depth for d in from_path if isinstance(d, Document)} == {1}


def test_a_container_that_breaks_off_gives_what_came_before_and_says_so(extractors: Extractors, tmp_path: Path) -> None:
    path = tmp_path / "a.tar.gz"
    path.write_bytes(makers.tarred({"a.html": makers.page(), "b.txt": os.urandom(200_000).hex().encode()})[:-60_000])
    first, *_, last = extractors.walk(Walk("tar", "a.tar.gz", str(path)))
    assert isinstance(first, Document)
    assert isinstance(last, Given)
    assert isinstance(last.article, InputError)
    path.write_bytes(makers.tarred({}))
    (nothing,) = extractors.walk(Walk("tar", "a.tar.gz", str(path)))
    assert isinstance(nothing, Given)
    assert isinstance(nothing.article, EmptyInput)


def test_no_process_is_started_without_a_document() -> None:
    with Extractors(Options()) as extractors:
        given = Given("a", Article(text=BODY["en"]))
        assert list(extractors.givens([given])) == [given]
        assert all(w._process is None for w in extractors._workers)
