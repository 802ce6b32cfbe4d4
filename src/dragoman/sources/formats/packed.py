"""ZIP and tar archives and single compressed files: what is in them of known kinds, read in place; nothing is ever written."""

from __future__ import annotations

import gzip
import re
import tarfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from dragoman.errors import DragomanError, Hostile, InputError
from dragoman.sources.document import Document
from dragoman.sources.formats.zipped import member, opened, safe_name
from dragoman.sources.given import Given
from dragoman.sources.kinds import Kind, by_name
from dragoman.sources.limits import MIB, Options, read_bounded

_MOST_TAR = 64 * 1024 * MIB
_GZ = ".gz"


def zip_stream(stream: BinaryIO, origin: str, options: Options) -> Iterator[Document | Given]:
    """The members of a ZIP file."""
    with opened(stream, options.limits) as archive:
        for name in archive.namelist():
            if name.endswith("/"):
                continue
            try:
                if _is_wanted(name):
                    yield Document(f"{origin}, {name}", member(archive, name, options.limits), safe_name(name))
            except (DragomanError, zlib.error) as e:
                yield Given(f"{origin}, {name}", e if isinstance(e, DragomanError) else InputError(f"It is broken ({e})."))


def tar_stream(stream: BinaryIO, origin: str, options: Options) -> Iterator[Document | Given]:
    """The members of a tar file, compressed or not, as it flows by.  Links and devices are passed over."""
    total = count = 0
    try:
        with tarfile.open(fileobj=stream, mode="r|*") as archive:
            for info in archive:
                total, count = total + info.size, count + 1
                if count > options.limits.members or total > _MOST_TAR:
                    raise Hostile(f"It goes on beyond {count:,} members and {total:,} bytes, as bombs do. Take it apart.")
                yield from _tar_member(archive, info, origin, options)
    except (tarfile.TarError, EOFError, OSError, zlib.error) as e:
        raise InputError(f"It is a broken tar file ({e}). Copy it again.") from e


def _tar_member(archive: tarfile.TarFile, info: tarfile.TarInfo, origin: str, options: Options) -> Iterator[Document | Given]:
    file = archive.extractfile(info) if info.isreg() else None
    if file is None or not _is_wanted(info.name):
        return
    name = f"{origin}, {info.name}"
    try:
        yield Document(name, read_bounded(file, options.limits.document_bytes), safe_name(info.name))  # type: ignore[arg-type]
    except DragomanError as e:
        yield Given(name, e)


def gzip_stream(stream: BinaryIO, origin: str, options: Options) -> Iterator[Document]:
    """The one file that a gzip file holds, by its own name: en.jsonl of en.jsonl.gz."""
    inner = origin[: -len(_GZ)] if origin.lower().endswith(_GZ) else origin
    try:
        with gzip.GzipFile(fileobj=stream) as whole:
            data = read_bounded(whole, options.limits.document_bytes)  # type: ignore[arg-type]
    except (OSError, EOFError, zlib.error) as e:
        raise InputError(f"It is a broken gzip file ({e}). Copy it again.") from e
    yield Document(origin, data, inner.replace("\\", "/").rpartition("/")[2])


def _is_wanted(name: str) -> bool:
    """Whether a member is of a known kind and no system's shadow of one ("__MACOSX/._a.html")."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return by_name(last) is not None and not last.startswith(".")


ZIP = Kind(
    "zip", (".zip",), ("application/zip",), re.compile(rb"PK\x03\x04(?!.{26}mimetype)", re.S), stream=zip_stream, seeks=True
)
# What bzip2 packed gives nothing before a whole block of it was read: it is taken for a tar file.
TAR = Kind(
    "tar", (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tbz", ".tar.xz", ".txz"), ("application/x-tar",),
    re.compile(rb".{257}ustar|BZh[1-9]1AY&SY", re.S), stream=tar_stream, unpacks=True,
)  # fmt: skip
# No first bytes: what is told by those below its compression (tar, WARC) is of that kind.
GZIP = Kind("gzip", (_GZ,), ("application/gzip",), stream=gzip_stream)
