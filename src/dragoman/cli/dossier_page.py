"""A whole dossier printed: for a terminal, as Markdown, or as one JSON object."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from typing import TextIO

from dragoman.cli.targets import Target
from dragoman.dossier.dossier import Dossier
from dragoman.dossier.wordings import Line
from dragoman.harmless import one_line

_WIDTH = 110
_MARKDOWN = {"title": "# ", "heading": "\n## ", "entry": "\n- ", "words": "  - ", "remark": ""}
# Signs that Markdown would take for markup, in words of strangers.
_SIGNS = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>#|"})


def page(found: Dossier, section: str | None, out: Target) -> None:
    """Print a dossier, or one section of it, in a form: table (for reading), markdown, or the whole as json."""
    if out.format == "json":
        out.stream.write(json.dumps(found.to_dict(out.lang), ensure_ascii=False) + "\n")
        return
    write_lines(found.lines(out.lang, section), out.format, out.stream)


def write_lines(lines: Iterable[Line], format: str, out: TextIO) -> None:
    """Print lines of a page in a form: table (for reading) or markdown."""
    write = _markdown if format == "markdown" else _plain
    for line in lines:
        out.write(write(line) + "\n")


def _markdown(line: Line) -> str:
    return _MARKDOWN[line.kind] + one_line(line.text).translate(_SIGNS) + ("\n" if line.kind == "remark" else "")


def _plain(line: Line) -> str:
    text = one_line(line.text)
    if line.kind in ("title", "heading"):
        return f"\n{text.upper()}" if line.kind == "heading" else text.upper()
    first = {"entry": " ▪ ", "words": "     ", "remark": " "}[line.kind]
    later = {"entry": "   ", "words": "       ", "remark": " "}[line.kind]
    return textwrap.fill(text, _WIDTH, initial_indent=first, subsequent_indent=later, break_long_words=False)
