"""`dragoman serve` as a person runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app

_RUN = "from dragoman.cli.app import main\nif __name__ == '__main__':\n    main()\n"


def test_it_checks_itself_and_stops(tmp_path: Path) -> None:
    place = tmp_path / "new.db"
    answer = CliRunner().invoke(app, ["serve", "--archive", str(place), "--port", "0", "--check"])
    assert answer.exit_code == 0, answer.output
    assert "answers with status 200" in answer.output
    assert place.exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1"])
def test_others_are_not_served(tmp_path: Path, host: str) -> None:
    answer = CliRunner().invoke(app, ["serve", "--archive", str(tmp_path / "new.db"), "--host", host])
    assert answer.exit_code == 2
    assert "--host 127.0.0.1" in answer.output


@pytest.mark.parametrize("processes", ["1", "2"])
def test_it_serves_until_it_is_stopped(tmp_path: Path, processes: str) -> None:
    script = tmp_path / "run.py"
    script.write_text(_RUN, encoding="utf-8")
    words = [sys.executable, str(script), "serve", "--archive", str(tmp_path / "new.db"), "--port", "0", "--processes", processes]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[-1]
        assert all(httpx.get(address, trust_env=False, timeout=60).status_code == 200 for _ in range(4))
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0
