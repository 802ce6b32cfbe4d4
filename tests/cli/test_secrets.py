"""Passwords of databases and proxies: neither in the list of processes, nor in what is printed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from cli.conftest import Run

from dragoman.archive.location import location

SCRIPT = "from dragoman.cli.app import main; main()"


@pytest.mark.parametrize(
    "args",
    [
        ("ledger", "--archive", "postgresql://me:secret@127.0.0.1:1/db"),
        ("ledger", "--archive", "postgresql://127.0.0.1:1/db?user=me&password=secret"),
        ("archive", "move", "postgresql://me:se/cret@127.0.0.1:1/db"),
        ("watch", "--proxy", "http://me:secret@127.0.0.1:1"),
        ("watch", "--proxy", "me:secret@127.0.0.1:1"),
    ],
)
def test_a_password_on_the_command_line_is_refused_with_advice(run: Run, args: tuple[str, ...]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert "can be seen by everyone" in " ".join(result.stderr.replace("│", " ").split())
    assert "DRAGOMAN_" in result.stderr
    assert "cret" not in result.output


def test_addresses_without_a_password_pass(run: Run, tmp_path: Path) -> None:
    assert run("ledger", "--archive", str(tmp_path / "a:b@c.db")).exit_code == 2
    told = run("ledger", "--archive", "postgresql://me@127.0.0.1:1/db").stderr
    assert "127.0.0.1" in told
    assert "can be seen" not in told


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no /proc to look into")
def test_a_password_from_the_environment_stands_in_no_command_line() -> None:
    """The process waits for a server that never answers; its command line and those below it are looked at meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = f"postgresql://me:s3cr3t@127.0.0.1:{silent.getsockname()[1]}/db"
        child = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, "ledger"], env={**os.environ, "DRAGOMAN_ARCHIVE": place},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        silent.settimeout(60)
        connection, _ = silent.accept()
        processes = [psutil.Process(child.pid), *psutil.Process(child.pid).children(recursive=True)]
        lines = [Path(f"/proc/{process.pid}/cmdline").read_bytes() for process in processes]
        connection.close()
        out, err = child.communicate(timeout=60)
    assert all(b"ledger" in lines[0] and b"s3cr3t" not in line for line in lines)
    assert b"s3cr3t" not in out + err
    assert b"127.0.0.1" in err


@pytest.mark.parametrize("named", ["postgresql://me:secret@host/db", "postgresql://host/db?password=secret&sslpassword=secret"])
def test_a_place_is_told_without_its_password(named: str) -> None:
    assert "secret" not in str(location(named))
    assert "secret" in location(named).url.render_as_string(hide_password=False)


def test_what_is_no_address_is_not_repeated(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_ARCHIVE", "postgresql://me:secret@host:port/db")
    told = run("ledger")
    assert told.exit_code == 2
    assert "postgresql://USER@HOST/DATABASE" in told.stderr
    assert "secret" not in told.stderr


def test_the_proxy_of_the_settings_is_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_PROXY", "ftp://me:secret@127.0.0.1:1")
    told = run("read", "http://paper.example/")
    assert told.exit_code == 2
    assert "secret" not in told.output
