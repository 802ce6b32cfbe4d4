"""What the process that works off jobs may use of the machine; pages go first."""

from __future__ import annotations

import os
import sys

from dragoman.sources.isolation.bounds import bound_memory
from dragoman.sources.limits import MIB, Limits

_MEMORY = 6144 * MIB
"""Addresses of the process, of which models and libraries alone take 2 to 3 GiB, though less of memory."""
_NICE = 10


def limit() -> None:
    """Bound memory, give way to other processes, and use one thread."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    bound_memory(Limits(memory_bytes=_MEMORY))
    if sys.platform != "win32":
        os.nice(_NICE)
