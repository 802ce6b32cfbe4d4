"""Files, folders and standard input: where articles are looked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import DragomanError, EmptyInput, InputError, TooLong
from dragoman.sources import jsonlines
from dragoman.sources.given import Given
from dragoman.sources.text import article_from_bytes

TEXT_SUFFIXES = (".txt",)
LINES_SUFFIXES = (".jsonl", ".ndjson")
STANDARD_INPUT = "-"
# UTF-8 takes at most this many bytes for a character.
_BYTES_PER_CHAR = 4


def expand(paths: Iterable[str]) -> list[str]:
    """The files that paths name, folders replaced by the articles in them, sorted."""
    found: list[str] = []
    for path in paths:
        if path != STANDARD_INPUT and Path(path).is_dir():
            found += _in_folder(Path(path)) or [path]
        else:
            found.append(path)
    return found


def _in_folder(folder: Path) -> list[str]:
    files = (p for p in folder.rglob("*") if p.suffix.lower() in TEXT_SUFFIXES + LINES_SUFFIXES and p.is_file())
    visible = (p for p in files if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    return sorted(str(p) for p in visible)


def count(files: Iterable[str]) -> int | None:
    """How many articles files hold at most, None where standard input is among them."""
    total = 0
    for name in files:
        if name == STANDARD_INPUT:
            return None
        total += _lines(Path(name)) if _holds_lines(name) else 1
    return total


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as f:
            return sum(1 for line in f if line.strip())
    except OSError:
        return 1


def _holds_lines(name: str) -> bool:
    return Path(name).suffix.lower() in LINES_SUFFIXES


def articles(files: Iterable[str], stdin: BinaryIO, *, max_chars: int, output: os.stat_result | None = None) -> Iterator[Given]:
    """All articles of expanded files, in order; what cannot be read comes as an error in its place.

    `output` is the file that is being written, if any: reading it would never end.
    """
    for name in files:
        try:
            if output is not None and name != STANDARD_INPUT and os.path.samestat(os.stat(name), output):
                raise InputError("It is the file to which the output goes. Send the output elsewhere.")
            yield from _articles(name, stdin, max_chars)
        except DragomanError as e:
            yield Given(_origin(name), e)
        except OSError as e:
            yield Given(name, InputError(f"It cannot be opened: {e.strerror or e}. Check its name and rights."))


def _origin(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else name


def _articles(name: str, stdin: BinaryIO, max_chars: int) -> Iterator[Given]:
    if name == STANDARD_INPUT:
        yield from _from_stdin(stdin, max_chars)
        return
    path = Path(name)
    if path.is_dir():
        raise EmptyInput("There is no article in this folder. Files are looked for that end in .txt or .jsonl.")
    if _holds_lines(name):
        with path.open("rb") as f:
            yield from jsonlines.articles(f, name)
    else:
        with path.open("rb") as f:
            yield _text(name, f, max_chars)


def _from_stdin(stdin: BinaryIO, max_chars: int) -> Iterator[Given]:
    """JSON lines where the first line is an object, one text otherwise."""
    first = stdin.readline(_BYTES_PER_CHAR * max_chars + 1)
    if first.lstrip().startswith(b'{"'):
        yield from jsonlines.articles(_chain(first, stdin), "standard input")
    else:
        yield _text("standard input", stdin, max_chars, first)


def _chain(first: bytes, rest: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from rest


def _text(origin: str, stream: BinaryIO, max_chars: int, head: bytes = b"") -> Given:
    """The text of a stream, of which no more is read than may be long enough to be refused."""
    limit = _BYTES_PER_CHAR * max_chars
    data = head + stream.read(max(limit - len(head), 0) + 1)
    if len(data) > limit:
        raise TooLong(f"It has more than the {max_chars:,} characters allowed. Raise the limit with --max-chars.")
    return Given(origin, article_from_bytes(data), data)
