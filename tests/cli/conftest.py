from __future__ import annotations

from collections.abc import Callable

import pytest
from helpers.fakes import FakeReader
from typer.testing import CliRunner, Result

from dragoman.cli.app import app
from dragoman.intake import workers

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line with a reader that needs no models."""
    monkeypatch.setattr(workers, "_reader", lambda task: FakeReader())
    monkeypatch.setenv("COLUMNS", "80")

    def invoke(*args: str, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(app, args, input=stdin, catch_exceptions=False)

    return invoke
