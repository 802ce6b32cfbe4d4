"""Functions called in a process of its own: what they return, what they raise, and what becomes of the process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePath

import pytest
from helpers import hostile

from dragoman.errors import Hostile, InputError, WorkerLost
from dragoman.sources.formats.xml import tree_of
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.limits import MIB, Limits


def test_values_and_errors_of_ours_come_through() -> None:
    with Apart() as apart:
        assert apart.call("a", len, b"abc") == 3
        with pytest.raises(Hostile, match="declares entities"):
            apart.call("a", tree_of, b'<!DOCTYPE x [<!ENTITY a "b">]><x/>')
        with pytest.raises(InputError, match="ZeroDivisionError"):
            apart.call("a", divmod, 1, 0)
        assert apart.call("a", len, b"") == 0


@pytest.mark.parametrize(("harm", "limits"), [
    ("crash", Limits()), ("leave", Limits()), ("memory", Limits(memory_bytes=1024 * MIB)),
    ("spin", Limits(processor_seconds=1)), ("sleep", Limits(clock_seconds=5)),
])  # fmt: skip
def test_a_process_that_is_harmed_costs_its_call_alone(harm: str, limits: Limits) -> None:
    with Apart(limits) as apart:
        with pytest.raises(WorkerLost):
            apart.call("a", hostile.harm, harm)
        assert apart.call("a", len, b"abc") == 3


def test_threads_may_share_it() -> None:
    with Apart() as apart, ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda n: apart.call("a", str, PurePath(str(n))), range(20))) == [str(n) for n in range(20)]
