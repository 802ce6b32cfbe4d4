"""What a process that takes files apart may use of the machine."""

from __future__ import annotations

import sys

from dragoman.sources.limits import Limits

if sys.platform != "win32":
    import resource

    def bound_memory(limits: Limits) -> None:
        """Let allocations fail beyond the memory allowed, and keep no image of a crash."""
        _lower(resource.RLIMIT_AS, limits.memory_bytes)
        _lower(resource.RLIMIT_CORE, 0)

    def grant_time(limits: Limits) -> None:
        """Allow the processor time of one more document, counted from now; the process is ended beyond it."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime) + 1
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        wanted = spent + limits.processor_seconds
        resource.setrlimit(resource.RLIMIT_CPU, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))

    def _lower(what: int, most: int) -> None:
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))

else:

    def bound_memory(limits: Limits) -> None:
        """Windows has no such bounds; the clock alone holds there."""

    def grant_time(limits: Limits) -> None:
        """Windows has no such bounds; the clock alone holds there."""
