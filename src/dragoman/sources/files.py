"""Files, folders, addresses and standard input: where articles are looked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import DragomanError, EmptyInput, InputError, TooLong
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.isolation.apart import Apart
from dragoman.sources.isolation.extracting import Extractors
from dragoman.sources.isolation.jobs import Walk
from dragoman.sources.kinds import HEAD, Kind, by_name, kind_of, suffixes
from dragoman.sources.limits import Options, read_bounded
from dragoman.sources.reading_ahead import Rejoined
from dragoman.sources.taking import taken
from dragoman.sources.web.access import Access
from dragoman.sources.web.addresses import is_address, without_credentials

STANDARD_INPUT = "-"
_LINES = ("json-lines", "csv")
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
    files = (p for p in folder.rglob("*") if p.name.lower().endswith(suffixes()) and p.is_file())
    visible = (p for p in files if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    return sorted(str(p) for p in visible)


def count(files: Iterable[str]) -> int | None:
    """How many articles files hold at most, None where a container, an address or standard input is among them."""
    total = 0
    for name in files:
        kind = by_name(name)
        if name == STANDARD_INPUT or is_address(name) or (kind and kind.stream and not kind.plain):
            return None
        total += _lines(Path(name)) if kind and kind.name in _LINES else 1
    return total


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as f:
            return sum(1 for line in f if line.strip())
    except OSError:
        return 1


def articles(
    files: Iterable[str],
    stdin: BinaryIO,
    *,
    max_chars: int,
    options: Options | None = None,
    access: Access | None = None,
    jobs: int = 1,
    output: os.stat_result | None = None,
) -> Iterator[Given]:
    """All articles of expanded files, in order; what cannot be read comes as an error in its place.

    `jobs` processes take apart what is more than plain text.  `output` is the file that is being written, if any: reading
    it would never end.
    """
    chosen = options or Options()
    with Extractors(chosen, jobs) as extractors, Apart() as apart:
        opener = _Opener(extractors, apart, chosen, access or Access(), stdin, max_chars, output)
        yield from extractors.givens(part for name in files for part in opener.parts(name))


class _Opener:
    """Opens files; plain texts and lines become articles here, everything else is left to processes of their own."""

    def __init__(
        self,
        extractors: Extractors,
        apart: Apart,
        options: Options,
        access: Access,
        stdin: BinaryIO,
        max_chars: int,
        output: os.stat_result | None,
    ) -> None:
        self._extractors = extractors
        self._apart = apart
        self._options = options
        self._access = access
        self._stdin = stdin
        self._most_text = _BYTES_PER_CHAR * max_chars
        self._max_chars = max_chars
        self._output = output

    def parts(self, name: str) -> Iterator[Document | Given]:
        """What one file or address holds: articles, documents to be taken apart, failures."""
        try:
            if name == STANDARD_INPUT:
                yield from self._from_stdin()
            elif is_address(name):
                from dragoman.sources.web.visiting import documents_at  # its library is heavy, and most inputs are files

                yield from documents_at(name, self._access, self._apart)
            else:
                yield from self._from_file(name)
        except DragomanError as e:
            yield Given(_origin(name), e)
        except OSError as e:
            yield Given(name, InputError(f"It cannot be opened: {e.strerror or e}. Check its name and rights."))

    def _from_file(self, name: str) -> Iterator[Document | Given]:
        if self._output is not None and os.path.samestat(os.stat(name), self._output):
            raise InputError("It is the file to which the output goes. Send the output elsewhere.")
        if Path(name).is_dir():
            raise EmptyInput("There is no article in this folder. `dragoman read --help` tells which files are looked for.")
        with open(name, "rb") as file:
            head = file.read(HEAD)
            file.seek(0)
            kind = kind_of(name, head)
            if kind.stream and not kind.plain:
                yield from self._extractors.walk(Walk(kind.name, name, name))
            else:
                yield from self._opened(kind, file, name, name)

    def _from_stdin(self) -> Iterator[Document | Given]:
        first = self._stdin.readline(HEAD)
        lines = first.lstrip().startswith(b'{"')
        head = first if lines else first + self._stdin.read(HEAD - len(first))
        kind = kind_of("", head)
        stream = Rejoined(head, self._stdin)
        origin = _origin(STANDARD_INPUT)
        if kind.stream and not kind.plain and not kind.seeks:
            yield from self._extractors.walk(Walk(kind.name, origin, None), stream)
        else:
            yield from self._opened(kind, stream, origin, "")

    def _opened(self, kind: Kind, stream: BinaryIO, origin: str, name: str) -> Iterator[Document | Given]:
        if kind.stream and kind.plain:
            for part in kind.stream(stream, origin, self._options):
                yield from taken(part, self._options) if isinstance(part, Document) else [part]
            return
        if kind.plain:
            document = Document(origin, self._text(stream), name or f"x{kind.suffixes[0]}")
            yield from taken(document, self._options)
        else:
            data = read_bounded(stream, self._options.limits.file_bytes)
            yield Document(origin, data, name or f"x{kind.suffixes[0]}")

    def _text(self, stream: BinaryIO) -> bytes:
        """The bytes of a text, of which no more is read than may be long enough to be refused."""
        data = stream.read(self._most_text + 1)
        if len(data) > self._most_text:
            raise TooLong(f"It has more than the {self._max_chars:,} characters allowed. Raise the limit with --max-chars.")
        return data


def _origin(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else without_credentials(name) if is_address(name) else name
