"""Passwords on the command line: everyone on the machine can see them in the list of processes, so they are refused."""

from __future__ import annotations

import re

import typer

_PASSWORD = re.compile(r"://[^/?#@:]*:[^@]+@|[?&](?:ssl)?password=", re.I)
_CREDENTIALS = re.compile(r"^[^/?#@]*:[^/@]+@")
"""Of an address whose scheme was forgotten."""
_SEEN = "A password on the command line can be seen by everyone on this machine."


def archive_option(value: str | None) -> str | None:
    """The place of an archive as given; a message and no more where it holds a password."""
    return _refuse(value, "Put the address into DRAGOMAN_ARCHIVE, or only the password into ~/.pgpass or PGPASSWORD.")


def proxy_option(value: str | None) -> str | None:
    """The address of a proxy as given; a message and no more where it holds a password."""
    advice = "Put the address into DRAGOMAN_PROXY."
    return _refuse(_refuse(value, advice), advice, _CREDENTIALS)


def _refuse(value: str | None, advice: str, password: re.Pattern[str] = _PASSWORD) -> str | None:
    if value is not None and password.search(value):
        raise typer.BadParameter(f"{_SEEN} {advice}")
    return value
