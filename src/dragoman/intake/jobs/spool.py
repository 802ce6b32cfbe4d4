"""Where what was uploaded waits until it is read: a folder for each job, beside the file of users, for its owner alone.

Names that strangers gave are kept, since they hint at the kind of a file, but nothing in them leads anywhere.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from dragoman.errors import InputError, TooLong
from dragoman.harmless import one_line
from dragoman.sources.limits import MIB

SPARE = 1024 * MIB
"""Bytes of the disk that are left free whatever is uploaded."""
_PIECE = MIB
_LONGEST = 120
"""Bytes of a file's name, of which file systems take 255."""
_STALE_SECONDS = 3600.0


@dataclass(frozen=True)
class Upload:
    """A file as it comes: the name that its sender gives it, and its bytes."""

    name: str
    data: BinaryIO


class Spool:
    """The folder of the folders."""

    def __init__(self, users: Path) -> None:
        self._root = users.with_suffix(".uploads")

    def keep(self, uploads: Collection[Upload], most: int) -> str:
        """Write files into a new folder; its name.  TooLong for more than `most` bytes in all, InputError for a full disk."""
        self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = token_hex(8)
        folder = self._root / name
        try:
            for number, upload in enumerate(uploads):
                place = folder / f"{number:05}"
                place.mkdir(parents=True, mode=0o700)
                most -= self._write(upload.data, place / file_name(upload.name), most)
        except BaseException:
            self.drop(name)
            raise
        return name

    def files(self, name: str) -> list[Path]:
        """The files of a folder in their order."""
        return sorted(path for path in (self._root / name).glob("*/*") if path.is_file())

    def drop(self, name: str) -> None:
        """Remove a folder."""
        shutil.rmtree(self._root / name, ignore_errors=True)

    def tidy(self, wanted: Collection[str]) -> None:
        """Remove all folders but those that are wanted, and those so new that their job may not be asked for yet."""
        before = time.time() - _STALE_SECONDS
        for folder in self._root.iterdir() if self._root.exists() else ():
            if folder.name not in wanted and folder.stat().st_mtime < before:
                self.drop(folder.name)

    def _write(self, data: BinaryIO, target: Path, most: int) -> int:
        size = 0
        try:
            with os.fdopen(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
                while piece := data.read(_PIECE):
                    size += len(piece)
                    if size > most:
                        raise TooLong("The files are larger than what may be uploaded at once. Send fewer, or use: dragoman add")
                    if shutil.disk_usage(self._root).free < SPARE + len(piece):
                        raise InputError(f"Less than {SPARE // MIB:,} MiB of the disk are free. Make room, then send it again.")
                    file.write(piece)
        except OSError as e:
            raise InputError(f"It cannot be kept ({e.strerror or e}). Check the disk and the rights of {self._root}.") from e
        return size


def file_name(given: str) -> str:
    """A name for a file that leads nowhere: the last part of the given one, without control characters, not hidden."""
    last = one_line(given.replace("\\", "/").rpartition("/")[2]).lstrip(". ")
    stem, dot, suffix = last.rpartition(".")
    if not dot or len(suffix) > 12:
        stem, dot, suffix = last, "", ""
    short = stem.encode()[: _LONGEST - len(suffix.encode()) - 1].decode(errors="ignore")
    return f"{short}{dot}{suffix}" if short else f"upload{dot}{suffix}"
