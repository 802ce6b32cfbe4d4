"""Archives of the web (WARC, also compressed; CC-NEWS as it is published), read as a stream, a record after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from dragoman.errors import DragomanError, InputError
from dragoman.sources.document import Document
from dragoman.sources.given import Given
from dragoman.sources.kinds import Kind, kinds
from dragoman.sources.limits import Options, read_bounded

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_CHARSET = re.compile(r"charset=[\"']?([\w-]+)", re.I)


def stream(records: BinaryIO, origin: str, options: Options) -> Iterator[Document | Given]:
    """The pages and documents of an archive that were had whole; each is named by its address."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    wanted = {media_type for kind in kinds() for media_type in kind.media_types if kind.read}
    try:
        for record in ArchiveIterator(records):
            media_type, charset = _media_type(record)
            if record.rec_type in ("response", "resource") and media_type in wanted and _status(record) == "200":
                yield _document(record, origin, media_type, charset, options)
    except (ArchiveLoadFailed, EOFError) as e:
        raise InputError(f"It is a broken WARC file ({e}). Fetch it again.") from e


def _document(record: ArcWarcRecord, origin: str, media_type: str, charset: str | None, options: Options) -> Document | Given:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    name = f"{origin}, {address}"
    try:
        data = read_bounded(record.content_stream(), options.limits.document_bytes)
    except (DragomanError, OSError, ValueError) as e:
        return Given(name, e if isinstance(e, DragomanError) else InputError(f"It is broken ({e}). Fetch it again."))
    headers = record.http_headers
    return Document(
        name, data, "", media_type, charset, address, record.rec_headers.get_header("WARC-Date"),
        headers.get_header("Last-Modified") if headers else None,
    )  # fmt: skip


def _media_type(record: ArcWarcRecord) -> tuple[str, str | None]:
    headers = record.http_headers or record.rec_headers
    told = headers.get_header("Content-Type") or ""
    charset = _CHARSET.search(told)
    return told.partition(";")[0].strip().lower(), charset[1] if charset else None


def _status(record: ArcWarcRecord) -> str:
    return record.http_headers.get_statuscode() if record.http_headers else "200"


KIND = Kind("warc", (".warc", ".warc.gz"), ("application/warc",), re.compile(rb"WARC/[01]\."), stream=stream, unpacks=True)
