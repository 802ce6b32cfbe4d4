"""Where what a command finds is printed: on standard output or into a file, in which form, and telling of itself or not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from dragoman.cli.archives import told
from dragoman.cli.options import ListFormat

if TYPE_CHECKING:
    from dragoman.dossier.naming import Language

FILES = ("csv", "jsonl", "parquet", "xlsx")
"""Forms that hold one list alone."""
_BINARY = ("parquet", "xlsx")
_ENDINGS = {f".{form.value}": form for form in ListFormat} | {".md": ListFormat.markdown, ".txt": ListFormat.table}


@dataclass(frozen=True)
class Target:
    """An open stream with the form of what is printed there; `about` says whether a list tells of itself, in `lang`, and
    `whole` whether all of it is wanted where no limit is given."""

    format: str
    stream: TextIO
    about: bool = False
    lang: Language = "en"
    whole: bool = False

    @property
    def file(self) -> bool:
        """Whether the form holds one list alone."""
        return self.format in FILES

    @property
    def read(self) -> bool:
        """Whether the form is for people to read."""
        return self.format in ("table", "markdown")

    def limit(self, given: int | None, shown: int) -> int:
        """How many rows are wanted: as `given`, else so many as are `shown`, or for a file all that it holds."""
        from dragoman.dossier.export.writing import MOST

        return given or (MOST if self.whole and self.file else shown)


@contextmanager
def target(format: ListFormat, file: Path | None, about: bool | None, lang: Language = "en") -> Iterator[Target]:
    """Standard output, or a file that takes its place once all is written; its form is that of its ending where the form is
    not given.  What goes wrong with the file ends the command with a message and status 2."""
    if file is None:
        if format.value in _BINARY and sys.stdout.isatty():
            raise typer.BadParameter(f"{format.value} is nothing for a terminal. Give a file: -o FILE.{format.value}")
        yield Target(format.value, sys.stdout, bool(about), lang)
        return
    chosen = _ENDINGS.get(file.suffix.lower()) if format is ListFormat.table else format
    if chosen is None:
        raise typer.BadParameter(f"The ending of {file} names no form. Give one: --format {'|'.join(FILES)}")
    with told(), _replacing(file) as stream:
        yield Target(chosen.value, stream, about is not False, lang, whole=True)


@contextmanager
def _replacing(file: Path) -> Iterator[TextIO]:
    """A stream into a file beside, which becomes the file once all went well and is taken away else."""
    from dragoman.errors import InputError

    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        raw = beside.open("xb")
    except OSError as e:
        raise InputError(f"{file} cannot be written: {e.strerror}. Give another place: -o FILE") from e
    try:
        with raw, TextIOWrapper(raw, encoding="utf-8", newline="") as stream:
            yield stream
        beside.replace(file)
    except OSError as e:
        raise InputError(f"{file} was not written: {e.strerror}. Give another place, or make room: -o FILE") from e
    finally:
        beside.unlink(missing_ok=True)
