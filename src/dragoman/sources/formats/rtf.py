"""RTF, as word processors and press databases write it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.errors import InputError
from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.making import made
from dragoman.sources.reviews.split import clippings


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a document, or those of a press review in it."""
    from striprtf.striprtf import rtf_to_text

    try:
        found = rtf_to_text(document.data.decode("cp1252", "replace"), errors="replace")
    except (ValueError, IndexError, LookupError) as e:
        raise InputError(f"It is broken RTF ({e}). Save it again.") from e
    lines = [" ".join(line.split()) for line in found.split("\n")]
    text = "\n\n".join(line for line in lines if line)
    return clippings("\n".join(lines), document) or [made(document, text, "rtf 1")]


KIND = Kind("rtf", (".rtf",), ("application/rtf", "text/rtf"), re.compile(rb"\s*\{\\rtf"), read=read)
