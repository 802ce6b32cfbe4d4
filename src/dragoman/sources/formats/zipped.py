"""ZIP files opened with care: nothing is written, and no member may swell beyond its bounds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO

from dragoman.errors import Hostile, InputError
from dragoman.sources.limits import MIB, Limits, read_bounded

# A small container may swell this far whatever its ratio.
_FREE = 16 * MIB


@contextmanager
def opened(stream: BinaryIO, limits: Limits) -> Iterator[zipfile.ZipFile]:
    """A ZIP file whose members are few enough and swell little enough; Hostile or InputError where not."""
    try:
        with zipfile.ZipFile(stream) as archive:
            _check(archive, limits)
            yield archive
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError) as e:
        raise InputError(f"It is a broken ZIP file ({e}). Copy it again.") from e
    except RuntimeError as e:  # zipfile says so of members under a password
        raise InputError(f"It is locked ({e}). Unpack it with its password and give the files.") from e


def _check(archive: zipfile.ZipFile, limits: Limits) -> None:
    members = archive.infolist()
    if len(members) > limits.members:
        raise Hostile(f"It holds {len(members):,} members, more than the {limits.members:,} that are read. Take it apart.")
    packed = sum(member.compress_size for member in members)
    whole = sum(member.file_size for member in members)
    if whole > _FREE + limits.ratio * packed:
        raise Hostile(f"It would swell from {packed:,} to {whole:,} bytes, as bombs do: it is left unread.")


def member(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """The bytes of a member; InputError where it is missing, TooLong where it holds more than it should."""
    try:
        with archive.open(name) as stream:
            return read_bounded(stream, limits.document_bytes)  # type: ignore[arg-type]
    except KeyError as e:
        raise InputError(f"It lacks its part {name}. Save it again.") from e


def safe_name(name: str) -> str:
    """The name of a member as a relative path; Hostile where it would leave its folder."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        raise Hostile(f"The path {name!r} leads out of its folder: it is left unread.")
    return str(path)
