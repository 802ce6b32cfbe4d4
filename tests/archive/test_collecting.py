"""The search for cycles is put off, and is as it was afterwards, whatever happens meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from dragoman.archive.collecting import nothing_collected


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@pytest.mark.parametrize("was", [True, False])
def test_it_is_as_it_was_afterwards(*, was: bool) -> None:
    (gc.enable if was else gc.disable)()
    with nothing_collected():
        assert not gc.isenabled()
    assert gc.isenabled() is was


def test_an_error_does_not_leave_it_off() -> None:
    gc.enable()
    with pytest.raises(KeyError), nothing_collected():
        raise KeyError
    assert gc.isenabled()
