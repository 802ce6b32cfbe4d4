"""The demonstration set is what docs/demonstration.md says it is, and one command adds it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
import yaml
from helpers.fakes import FakeReader
from typer.testing import CliRunner, Result

from dragoman.cli import demonstration
from dragoman.cli.app import app
from dragoman.records import Article
from dragoman.sources.jsonlines import articles

Run = Callable[..., Result]
FOLDER = Path(demonstration.articles()).parent
OUTLETS = {o["name"]: o for o in yaml.safe_load((FOLDER / "outlets.yaml").read_text(encoding="utf-8"))}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on an archive of the test's own, with a reader without models."""
    monkeypatch.setattr("dragoman.intake.workers._reader", lambda task: FakeReader())
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", str(tmp_path / "archive.db"))
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture(scope="module")
def told() -> list[Article]:
    with Path(demonstration.articles()).open("rb") as lines:
        found = [given.article for given in articles(lines, "demonstration")]
    assert all(isinstance(one, Article) for one in found)
    return [one for one in found if isinstance(one, Article)]


def test_one_command_adds_it_to_a_collection_of_its_own(run: Run) -> None:
    added = run("add", "--demonstration", "--jobs", 1)
    assert (added.exit_code, added.stdout) == (0, "176 new, 0 unchanged, 2 changed, 0 failed\n")
    assert run("add", "--demonstration", "--jobs", 1).stdout == "0 new, 178 unchanged, 0 changed, 0 failed\n"
    sources = json.loads(run("sources", "--format", "json").stdout)["rows"]
    assert {s["source"]: s["reliability"] for s in sources} == {name: o["reliability"] for name, o in OUTLETS.items()}
    assert run("events", "--collection", "demonstration").exit_code == 0
    assert "There is no collection" in run("events", "--collection", "press").stderr


def test_an_analyst_who_rated_an_outlet_is_not_overruled(run: Run) -> None:
    run("add", "--demonstration", "--jobs", 1)
    run("sources", "--rate", "Agence Océane", "F", "--author", "Ann")
    run("add", "--demonstration", "--jobs", 1)
    sources = json.loads(run("sources", "--format", "json").stdout)["rows"]
    assert [s["reliability"] for s in sources if s["source"] == "Agence Océane"] == ["F"]


@pytest.mark.parametrize("words", [["add"], ["add", "--demonstration", "more.txt"]])
def test_either_files_or_the_set(run: Run, words: list[str]) -> None:
    refused = run(*words)
    assert (refused.exit_code, "either files or --demonstration" in refused.stderr) == (2, True)


def test_it_has_what_was_promised_of_it(told: list[Article]) -> None:
    assert len({a.id for a in told}) >= 156
    assert {a.source for a in told} == set(OUTLETS)
    assert len(OUTLETS) == 15
    langs = Counter(a.lang for a in told)
    assert min(langs["fr"], langs["en"]) / len(told) > 0.45
    days = sorted(str(a.published) for a in told)
    assert "2024-01-01" <= days[0] < "2024-02"
    assert "2025-12-01" <= days[-1] < "2026"


def test_each_article_is_short_and_stands_at_an_address_of_its_outlet(told: list[Article]) -> None:
    for one in told:
        outlet = OUTLETS[str(one.source)]
        assert 60 <= len(one.text.split()) <= 160, one.id
        assert str(one.url).startswith(f"https://www.{outlet['domain']}/")
        assert outlet["domain"].endswith(".example")
        assert one.lang == outlet["lang"]
        assert one.title


def test_two_articles_were_changed_by_their_outlets(told: list[Article]) -> None:
    by_id = groupby(sorted(told, key=lambda a: (str(a.id), str(a.retrieved))), key=lambda a: (a.id, a.url, a.source))
    versions = [found for _, some in by_id if len(found := list(some)) > 1]
    assert len(versions) == 2
    assert all(len({v.text for v in found}) == len({v.retrieved for v in found}) == 2 for found in versions)
