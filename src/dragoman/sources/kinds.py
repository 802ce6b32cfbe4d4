"""Kinds of files, found by what they are called, by their media type, or by their first bytes.

A kind registers under the entry point `dragoman.kinds`, the built-in ones as those of others do.  Its module must be
quick to import: what is heavy is imported by its functions when they run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import BinaryIO, TypeAlias

from dragoman.errors import BinaryInput
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.limits import Options
from dragoman.sources.unpacking import unpacked

GROUP = "dragoman.kinds"
Part: TypeAlias = Article | Document | Given
"""What comes out of a file: an article, a document that must be taken apart in turn, or a failure in its place."""


@dataclass(frozen=True)
class Kind:
    """A kind of file and how it is taken apart: as a whole (`read`) or, whatever its size, as a stream (`stream`).

    `magic` matches its first bytes.  `stream` gets the open file and its origin.  `plain` is what needs no process of its
    own, because nothing but Python's own text functions touches it.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()
    magic: re.Pattern[bytes] | None = None
    read: Callable[[Document, Options], Iterable[Part]] | None = None
    stream: Callable[[BinaryIO, str, Options], Iterable[Document | Given]] | None = None
    plain: bool = False
    seeks: bool = False
    """Whether `stream` must go back and forth in the file, as in a ZIP file, whose list of members stands at its end."""
    unpacks: bool = False
    """Whether `stream` takes such files compressed too (gzip, xz); `magic` is then looked for below the compression."""


HEAD = 65_536
"""So many first bytes tell a kind."""


@cache
def kinds() -> tuple[Kind, ...]:
    """All registered kinds, sorted by name."""
    loaded = (point.load() for point in entry_points(group=GROUP))
    return tuple(sorted(loaded, key=lambda kind: kind.name))


def suffixes() -> tuple[str, ...]:
    """The endings of file names that are looked for in folders."""
    return tuple(suffix for kind in kinds() for suffix in kind.suffixes)


def by_name(name: str) -> Kind | None:
    """The kind that a file name tells, the longest ending first (".warc.gz" before ".gz")."""
    lowered = name.lower()
    fitting = ((len(s), kind) for kind in kinds() for s in kind.suffixes if lowered.endswith(s))
    return max(fitting, key=lambda found: found[0], default=(0, None))[1]


def kind_of(name: str, head: bytes, media_type: str | None = None) -> Kind:
    """The kind of a file by its name, else its media type, else its first bytes; BinaryInput where it is none known.

    First bytes that tell another kind win over the name: a page saved as .pdf is a page.
    """
    found = by_name(name) or _by_media_type(media_type)
    seen = _seen(head)
    if seen and (found is None or not (seen.plain or _starts(head, found))):
        found = seen
    if found is None:
        if b"\0" in head[:1024]:
            raise BinaryInput("It is of no kind that can be read. Kinds: " + ", ".join(kind.name for kind in kinds()) + ".")
        found = next(kind for kind in kinds() if kind.name == "text")
    return found


def _seen(head: bytes) -> Kind | None:
    """The kind that first bytes tell, as they are or below their compression."""
    found = next((kind for kind in kinds() if _starts(head, kind)), None)
    inner = unpacked(head) if found is None else b""
    return next((kind for kind in kinds() if kind.unpacks and _starts(inner, kind)), None) if inner else found


def _by_media_type(media_type: str | None) -> Kind | None:
    wanted = (media_type or "").partition(";")[0].strip().lower()
    return next((kind for kind in kinds() if wanted in kind.media_types), None) if wanted else None


def _starts(head: bytes, kind: Kind) -> bool:
    return kind.magic is not None and bool(kind.magic.match(head))
