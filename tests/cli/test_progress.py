"""A bar is for a person who waits, and for nobody else."""

from __future__ import annotations

import sys

import pytest

from dragoman.cli.progress import counted, reported


@pytest.mark.parametrize("waits", [True, False])
def test_what_is_told_shows_only_to_a_person(
    waits: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: waits)
    with reported("Rebuilding") as told:
        told(3, 4)
        told(4, 4)
    shown = capsys.readouterr()
    assert shown.out == ""
    assert ("Rebuilding" in shown.err) is waits


def test_outcomes_pass_as_they_come() -> None:
    assert list(counted(iter("abc"), "Adding", None)) == ["a", "b", "c"]
