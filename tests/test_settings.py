"""Settings from the environment."""

from __future__ import annotations

import pytest

from dragoman.errors import InputError
from dragoman.settings import PARTS, Settings


def test_parts_are_switched_off_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().without == frozenset()
    monkeypatch.setenv("DRAGOMAN_WITHOUT", "repairs,gaps")
    assert Settings().without == {"repairs", "gaps"} <= PARTS.keys()
    monkeypatch.setenv("DRAGOMAN_WITHOUT", "repairs,gap")
    with pytest.raises(InputError, match="'gap', which is no part of reading"):
        Settings()


def test_the_least_confidence_is_a_share(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().min_confidence == 0
    monkeypatch.setenv("DRAGOMAN_MIN_CONFIDENCE", "0.5")
    assert Settings().min_confidence == 0.5
    for wrong in ("half", "1.5", "-0.1", "nan"):
        monkeypatch.setenv("DRAGOMAN_MIN_CONFIDENCE", wrong)
        with pytest.raises(InputError, match="which is no confidence"):
            Settings()
