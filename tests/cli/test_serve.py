"""`dragoman serve` as a person runs it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
from helpers.passwords import GOOD
from typer.testing import CliRunner

from dragoman.cli.app import app
from dragoman.cli.serve import _tell
from dragoman.web import server
from dragoman.web.access.policy import Policy

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


def test_with_a_token_it_prints_a_link_that_lets_one_in(tmp_path: Path) -> None:
    place = str(tmp_path / "new.db")
    answer = CliRunner().invoke(app, ["serve", "--archive", place, "--port", "0", "--check", "--token"])
    assert answer.exit_code == 0, answer.output
    assert "enter?token=" in answer.output


def test_with_users_it_leads_to_the_login(tmp_path: Path) -> None:
    place = str(tmp_path / "new.db")
    told = CliRunner().invoke(
        app, ["user", "add", "Ada", "--role", "admin", "--password-stdin", "--archive", place], input=f"{GOOD}\n"
    )
    assert told.exit_code == 0, told.output
    answer = CliRunner().invoke(app, ["serve", "--archive", place, "--port", "0", "--check"])
    assert answer.exit_code == 0, answer.output
    refused = CliRunner().invoke(app, ["serve", "--archive", place, "--port", "0", "--check", "--token"])
    assert refused.exit_code == 2
    assert "leave out --token" in refused.output


def test_the_link_is_printed_where_several_serve(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(_RUN, encoding="utf-8")
    words = [sys.executable, str(script), "serve", "--archive", str(tmp_path / "new.db"), "--port", "0", "--token"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as server:
        assert server.stdout is not None
        address, link = (server.stdout.readline().split()[-1] for _ in range(2))
        with httpx.Client(trust_env=False, timeout=60, follow_redirects=True) as browser:
            assert browser.get(address).status_code == 401
            assert browser.get(link).status_code == 200
            assert all(browser.get(address).status_code == 200 for _ in range(6))
        server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0


@pytest.mark.parametrize("given", [(["--quote", "50"], {}), ([], {"DRAGOMAN_QUOTE": "many"}), ([], {"DRAGOMAN_QUOTE": "50"})])
def test_too_few_words_are_no_quotation(tmp_path: Path, given: tuple[list[str], dict[str, str]]) -> None:
    words, environment = given
    answer = CliRunner().invoke(app, ["serve", "--archive", str(tmp_path / "new.db"), "--check", *words], env=environment)
    assert answer.exit_code == 2
    assert "--quote" in answer.output


@pytest.mark.parametrize("given", [(["--quote", "700"], {}), ([], {"DRAGOMAN_QUOTE": "700"})])
def test_how_much_is_quoted_is_told_to_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: tuple[list[str], dict[str, str]]
) -> None:
    told: list[Policy] = []
    monkeypatch.setattr(server, "serve_together", lambda *given: told.append(given[-1]))
    words, environment = given
    answer = CliRunner().invoke(app, ["serve", "--archive", str(tmp_path / "new.db"), *words], env=environment)
    assert answer.exit_code == 0, answer.output
    assert [policy.quote for policy in told] == [700]


def test_unprotected_passwords_are_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    _tell("", True, "http://192.0.2.1:8000/")
    assert "proxy with TLS" in capsys.readouterr().err
    _tell("", False, "http://127.0.0.1:8000/")
    assert capsys.readouterr().err == ""
