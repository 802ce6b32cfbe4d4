"""Inputs that fail are told on standard error at once."""

from __future__ import annotations

import sys

from dragoman.harmless import one_line
from dragoman.intake.result import Result


def told(result: Result) -> None:
    """Print the origin and reason of a failure; nothing of what went well."""
    if result.change == "failed":
        print(f"{one_line(result.origin)}: {one_line(result.reason or '')}", file=sys.stderr)
