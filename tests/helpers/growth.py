"""How processor time grows with the length of a text."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

SHORT, LONG = 4_000, 40_000
_BOUND = 40
"""Times as long as for the short text that the long one, of ten times its length, may take."""
_LEAST = 0.004
"""Seconds below which the time of the short text cannot be told."""


def grows_with_length(read: Callable[[str], object], piece: str) -> bool:
    """True where a text of a repeated piece takes time in proportion to its length, and not to its square."""

    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        began = time.process_time()
        read(text)
        return time.process_time() - began

    gc.disable()  # to look for garbage in a process that holds models takes longer than this
    try:
        seconds(1000)
        return seconds(LONG) < _BOUND * max(seconds(SHORT), _LEAST)
    finally:
        gc.enable()
