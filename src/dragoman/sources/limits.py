"""How much of a stranger's file is taken in before it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from dragoman.errors import TooLong

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds for what is read: bytes, members, depth, pages, and memory and time of the processes that do it."""

    document_bytes: int = 20 * MIB
    """Largest document, after its decompression."""
    file_bytes: int = 200 * MIB
    """Largest file that is read as a whole."""
    members: int = 100_000
    """Most documents in one ZIP or office file."""
    ratio: int = 200
    """Most bytes for one compressed byte, over a whole container."""
    depth: int = 3
    """Most containers within one another."""
    pages: int = 2_000
    """Most pages of a PDF."""
    memory_bytes: int = 2048 * MIB
    """Memory of a process that takes files apart."""
    processor_seconds: int = 60
    """Processor time for one document."""
    clock_seconds: float = 120.0
    """Time on the clock for one document."""
    jobs_a_worker: int = 1_000
    """After so many documents a process is replaced by a new one."""


@dataclass(frozen=True)
class Options:
    """How files are taken apart: the bounds, and which column of a table holds which field of an article."""

    limits: Limits = Limits()
    columns: tuple[tuple[str, str], ...] = ()
    """(field, column) for each that is given; others are found by their names."""


def read_bounded(stream: BinaryIO, most: int) -> bytes:
    """All of a stream; TooLong where it holds more bytes than `most`."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise TooLong(f"It is larger than the {most // MIB} MiB that are read. Take it apart and give the parts.")
    return data
