"""`dragoman user` as a person runs it."""

from __future__ import annotations

import getpass
import json
from pathlib import Path
from typing import Any

import pytest
from cli.conftest import Run
from helpers.passwords import GOOD, OTHER, hash_quickly
from typer.testing import Result

from dragoman.users import login, sessions
from dragoman.users.file import UserFile
from dragoman.users.login import Caller, Refusal
from dragoman.users.secrets import hashed


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The place of an archive that need not be there."""
    hash_quickly(monkeypatch)
    monkeypatch.delenv("DRAGOMAN_USERS", raising=False)
    return str(tmp_path / "archive.db")


def _add(run: Run, place: str, name: str, *more: str, password: str = GOOD) -> Result:
    return run("user", "add", name, "--password-stdin", "--archive", place, *more, stdin=f"{password}\n".encode())


def _rows(run: Run, place: str, *words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("user", *words, "--format", "jsonl", "--archive", place).stdout.splitlines()]


def _logs_in(place: str, name: str, password: str) -> bool:
    file = UserFile(Path(place).with_name("archive.users.db"))
    return not isinstance(login.log_in(file, name, password, Caller("127.0.0.1")), Refusal)


def test_users_are_added_and_listed(run: Run, place: str) -> None:
    assert _add(run, place, "Ada", "--role", "admin").stdout == "Ada can log in.\n"
    assert _add(run, place, "Lin", "--collection", "press=reader", "--collection", "a=b=analyst").exit_code == 0
    assert _add(run, place, "Grace").exit_code == 0
    rows = _rows(run, place, "list")
    assert [(row["name"], row["roles"]) for row in rows] == [
        ("Ada", "admin"), ("Grace", "reader"), ("Lin", "a=b=analyst, press=reader"),
    ]  # fmt: skip
    assert _logs_in(place, "Ada", GOOD)
    assert not _logs_in(place, "Ada", OTHER)


@pytest.mark.parametrize(("words", "head"), [
    (("list",), "name,roles,since,sessions"), (("audit", "--action", "user"), "at,who,action,about,address"),
    (("sessions", "list"), "id,user,since,last,address,browser"), (("tokens", "list"), "id,user,for,scope,since,until,last"),
])  # fmt: skip
def test_lists_go_into_files(run: Run, place: str, words: tuple[str, ...], head: str) -> None:
    _add(run, place, "Ada", "--role", "admin")
    file = Path(place).with_name("list.csv")
    assert run("user", *words, "-o", str(file), "--archive", place).exit_code == 0
    text = file.read_text(encoding="utf-8-sig")
    assert head in text.splitlines()
    assert "# List: " in text
    assert "Archive as of" not in text


def test_the_password_is_asked_for_twice_and_not_shown(run: Run, place: str) -> None:
    typed = f"{GOOD}\n{OTHER}\n{GOOD}\n{GOOD}\n".encode()
    told = run("user", "add", "Ada", "--archive", place, stdin=typed)
    assert told.exit_code == 0, told.output
    assert GOOD not in told.output
    assert OTHER not in told.output
    assert _logs_in(place, "Ada", GOOD)


@pytest.mark.parametrize(
    ("words", "password", "why"),
    [
        (("Ada",), "short", "fewer than 10 characters"), (("Ada",), "password1234", "common passwords"),
        (("Ada", "--collection", "press"), GOOD, "NAME=ROLE"), (("Ada", "--collection", "press=chief"), GOOD, "NAME=ROLE"),
        (("Ada", "--collection", "press=admin"), GOOD, "administrator of one collection"),
        (("Ada", "--role", "none"), GOOD, "needs a role"), (("Ada", "--role", "king"), GOOD, "king"),
        (("",), GOOD, "80 characters"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(run: Run, place: str, words: tuple[str, ...], password: str, why: str) -> None:
    told = _add(run, place, *words, password=password)
    assert told.exit_code == 2
    assert why in " ".join(told.stderr.replace("│", " ").split())
    assert password not in told.output
    assert _rows(run, place, "list") == []


def test_password_and_roles_are_changed(run: Run, place: str) -> None:
    _add(run, place, "Root", "--role", "admin")
    _add(run, place, "Ada")
    assert run("user", "password", "ada", "--password-stdin", "--archive", place, stdin=f"{OTHER}\n".encode()).exit_code == 0
    assert _logs_in(place, "Ada", OTHER)
    assert not _logs_in(place, "Ada", GOOD)
    assert run("user", "role", "Ada", "analyst", "--archive", place).stdout == "Ada: analyst\n"
    assert run("user", "role", "Ada", "--collection", "press=analyst", "--archive", place).stdout == "Ada: press=analyst\n"
    assert (
        run("user", "role", "Ada", "reader", "--collection", "a=analyst", "--archive", place).stdout == "Ada: reader, a=analyst\n"
    )
    refused = run("user", "role", "Root", "reader", "--archive", place)
    assert refused.exit_code == 2
    assert "only administrator" in refused.stderr


def test_a_user_is_taken_out(run: Run, place: str) -> None:
    _add(run, place, "Root", "--role", "admin")
    _add(run, place, "Ada")
    assert run("user", "remove", "Ada", "--archive", place).exit_code == 0
    assert [row["name"] for row in _rows(run, place, "list")] == ["Root"]
    assert not _logs_in(place, "Ada", GOOD)
    again = run("user", "remove", "Ada", "--archive", place)
    assert again.exit_code == 2
    assert "dragoman user list" in again.stderr


def test_sessions_are_listed_and_ended(run: Run, place: str) -> None:
    _add(run, place, "Ada")
    assert all(_logs_in(place, "Ada", GOOD) for _ in range(3))
    rows = _rows(run, place, "sessions", "list")
    assert [row["user"] for row in rows] == ["Ada"] * 3
    assert run("user", "sessions", "revoke", str(rows[0]["id"]), "--archive", place).exit_code == 0
    assert run("user", "sessions", "revoke", str(rows[0]["id"]), "--archive", place).exit_code == 2
    assert run("user", "sessions", "revoke", "--user", "Ada", "--archive", place).stdout == "2 sessions ended.\n"
    assert _rows(run, place, "sessions", "list") == []
    for words in ((), (str(rows[0]["id"]), "--user", "Ada")):
        assert run("user", "sessions", "revoke", *words, "--archive", place).exit_code == 2


def test_sessions_of_the_local_user_are_named(run: Run, place: str) -> None:
    with UserFile(Path(place).with_name("archive.users.db")).writing() as connection:
        sessions.begin(connection, 0, "", "")
    assert [row["user"] for row in _rows(run, place, "sessions", "list")] == [getpass.getuser()]


def test_tokens_are_printed_once_and_revoked(run: Run, place: str) -> None:
    _add(run, place, "Ada")
    secret = run("user", "tokens", "add", "Ada", "--for", "nightly export", "--days", "7", "--archive", place).stdout.strip()
    assert secret.startswith("dragoman_")
    run("user", "tokens", "add", "Ada", "--for", "script", "--write", "--archive", place)
    listed = run("user", "tokens", "list", "--format", "jsonl", "--archive", place).stdout
    rows = [json.loads(line) for line in listed.splitlines()]
    assert [(row["user"], row["for"], row["scope"]) for row in rows] == [
        ("Ada", "script", "write"), ("Ada", "nightly export", "read"),
    ]  # fmt: skip
    assert secret not in listed
    assert hashed(secret) not in listed
    assert run("user", "tokens", "revoke", str(rows[0]["id"]), "--archive", place).exit_code == 0
    assert len(_rows(run, place, "tokens", "list")) == 1


def test_the_log_tells_who_did_what(run: Run, place: str) -> None:
    _add(run, place, "Ada")
    _logs_in(place, "Ada", OTHER)
    _logs_in(place, "Ada", GOOD)
    rows = _rows(run, place, "audit")
    assert [(row["action"], row["who"]) for row in rows] == [
        ("login", "Ada"), ("login.failed", "Ada"), ("user.add", getpass.getuser()),
    ]  # fmt: skip
    assert len(_rows(run, place, "audit", "--action", "login")) == 2
    assert len(_rows(run, place, "audit", "--who", "Ada", "--limit", "1")) == 1
