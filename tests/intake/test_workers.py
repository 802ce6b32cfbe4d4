from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import ClassVar

import pytest
from helpers.fakes import FakeReader

from dragoman.errors import EmptyInput
from dragoman.intake import workers
from dragoman.intake.workers import Task, read_all, read_one
from dragoman.records import Article
from dragoman.settings import Settings
from dragoman.sources.given import Given

TASK = Task(Settings(), published="2024-03-12", lang="en")


def test_what_is_given_for_all_fills_what_an_article_lacks() -> None:
    article = TASK.article(Article(text="a", lang="fr"))
    assert (article.published, article.lang) == ("2024-03-12", "fr")


def test_errors_become_outcomes() -> None:
    reader = FakeReader()
    assert read_one(reader, Given("x", EmptyInput("It is empty.")), TASK).error == "It is empty."
    assert "ZeroDivisionError" in (read_one(reader, Given("x", Article(text="Unlucky")), TASK).error or "")
    assert read_one(reader, Given("x", Article(text="a")), TASK).record is not None


def test_reasons_only_where_asked_for() -> None:
    given = Given("x", Article(text="KEN > TUN AID | gave\n"))
    assert read_one(FakeReader(), given, TASK).explanations is None
    explained = read_one(FakeReader(), given, Task(Settings(), explain=True)).explanations
    assert explained is not None
    assert [e.item for e in explained] == ["e0", None]


def test_one_process_reads_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_reader", lambda task: FakeReader())
    outcomes = list(read_all([Given("x", Article(text="a")), Given("y", Article(text="b"))], TASK, 1))
    assert [o.origin for o in outcomes] == ["x", "y"]


class Loaded:
    """A reader that counts how many were made."""

    made: ClassVar[list[Settings]] = []

    def __init__(self, settings: Settings, parsers: object) -> None:
        self.made.append(settings)


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A user's own file, in a process that has loaded nothing yet."""
    monkeypatch.setattr("dragoman.reader.Reader", Loaded)
    monkeypatch.setattr(workers, "_last", None)
    monkeypatch.setattr(Loaded, "made", [])
    file = tmp_path / "people.csv"
    file.write_text("name\n", encoding="utf-8")
    return file


def test_a_process_loads_once_for_all_tasks_that_read_alike(own: Path) -> None:
    plain, with_own = Settings(), Settings(knowledge=own)
    for settings in (plain, plain, with_own, with_own, plain):
        list(read_all([], Task(settings), 1))
    assert Loaded.made == [plain, with_own, plain]


def test_a_file_of_the_users_own_that_changed_is_read_anew(own: Path) -> None:
    for stamp in (1, 1, 2):
        os.utime(own, (stamp, stamp))
        list(read_all([], Task(Settings(knowledge=own)), 1))
    assert len(Loaded.made) == 2


def test_a_task_that_parses_apart_has_a_reader_of_its_own(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ParsingProcess", FakeApart)
    for apart in (False, True, True):
        list(read_all([], Task(Settings(), apart=apart), 1))
    assert Loaded.made == [Settings(), Settings()]


class FakeApart:
    """No process."""

    parser = None


def test_the_collector_rests_while_a_first_article_is_loaded_for_and_no_longer(own: Path) -> None:
    reader = workers._reader(TASK)
    assert isinstance(reader, Loaded)
    assert not gc.isenabled()
    read_one(FakeReader(), Given("x", EmptyInput("It is empty.")), TASK)
    assert not gc.isenabled()
    read_one(FakeReader(), Given("x", Article(text="Unlucky")), TASK)
    assert gc.isenabled()


def test_the_collector_works_again_where_no_input_was_an_article(own: Path) -> None:
    assert [o.error for o in read_all([Given("x", EmptyInput("It is empty."))], TASK, 1)] == ["It is empty."]
    assert gc.isenabled()


def test_what_languages_loaded_is_passed_over_from_the_next_article_on(monkeypatch: pytest.MonkeyPatch) -> None:
    frozen: list[None] = []
    monkeypatch.setattr(gc, "freeze", lambda: frozen.append(None))
    monkeypatch.setattr(workers, "_kept", set())
    monkeypatch.setattr(workers, "_loaded", set())
    counts = []
    for lang in ("en", "en", "fr", "fr", "en"):
        read_one(FakeReader(), Given("x", Article(text="a", lang=lang)), TASK)
        counts.append(len(frozen))
    assert counts == [0, 1, 1, 2, 2]
