"""What each run of a command did, and why inputs failed."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.archive.packing import storable
from dragoman.archive.tables import failures, run_ends, runs
from dragoman.archive.writer.pen import Pen


def begin(pen: Pen, command: str) -> int:
    """A new run of a command; its id."""
    return pen.put(runs, command=command)


def fail(pen: Pen, run: int, origin: str, reason: str) -> None:
    """Keep why an input gave nothing."""
    pen.put(failures, run_id=run, origin=storable(origin), reason=storable(reason))


def end(pen: Pen, run: int, counts: Mapping[str, int]) -> None:
    """Keep how a run ended: how many articles were new, unchanged, changed and failed."""
    kept = {name: counts.get(name, 0) for name in ("new", "unchanged", "changed", "failed")}
    pen.put_all(run_ends, [{"run_id": run, "stored_at": pen.now, **kept}])
