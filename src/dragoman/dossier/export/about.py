"""What a list says of itself: what it holds, by which filters and collection, of which state of the archive, made by what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.dossier.naming import Language
from dragoman.dossier.wording import moment
from dragoman.yaml_text import load_yaml

_NAMING = ("pair", "country", "name", "q")
"""Filters that name what a list is about."""
_LETTERS = re.compile("[A-Za-z0-9]+")
_LONGEST, _DAY = 60, 10


@dataclass(frozen=True)
class About:
    """A list by its `name` (of `lists` in data/about.yaml) with the filters that made it, by parameter.

    `collection` is None for all; `archive` is when the archive was last changed (UTC, ISO 8601, empty where it never was, None
    for a list that is not of the archive, such as notes, of which neither is told);
    `program` names the program with its version; `total` says of how many things the rows are, more where `at_least`, None
    where they are all; `note` says what else the reader of the rows must know.
    """

    name: str
    filters: tuple[tuple[str, str], ...]
    collection: str | None
    archive: str | None
    program: str
    total: int | None = None
    at_least: bool = False
    note: str = ""

    def plain(self, rows: int) -> dict[str, Any]:
        """All of it for programs; `rows` are those that the file has.  A filter that was given several times has a list."""
        filters: dict[str, Any] = {}
        for name, value in self.filters:
            filters.setdefault(name, []).append(value)
        return {
            "list": self.name, "filters": {name: values if len(values) > 1 else values[0] for name, values in filters.items()},
            "collection": self.collection, "archive": self.archive or None, "program": self.program, "rows": rows,
            "total": rows if self.total is None else self.total, "at_least": self.at_least, "note": self.note,
        }  # fmt: skip

    def file_name(self, ending: str) -> str:
        """A name for the file of the list, in letters that any system has: dragoman-events-KEN-TUN-2024-03-12.csv."""
        named = [value for name, value in self.filters if name in _NAMING]
        parts = (" ".join(_LETTERS.findall(word))[:_LONGEST] for word in (self.name, *named, (self.archive or "")[:_DAY]))
        return "-".join(("dragoman", *(part.strip().replace(" ", "-") for part in parts if part))) + f".{ending}"

    def told(self, rows: int, lang: Language) -> list[tuple[str, str]]:
        """All of it for people: labels with their values."""
        words = about_words(lang)
        filters = [(words["filters"].get(name, name), value) for name, value in self.filters]
        many = str(rows)
        if self.total is not None and (self.at_least or self.total != rows):
            many = words["of_more" if self.at_least else "of"].format(n=rows, m=self.total)
        return [
            (words["list"], words["lists"].get(self.name, self.name)), *filters,
            *(() if self.archive is None else self._of_archive(self.archive, lang)),
            (words["program"], self.program), (words["rows"], many), *([(words["note"], self.note)] if self.note else []),
        ]  # fmt: skip

    def _of_archive(self, archive: str, lang: Language) -> Iterator[tuple[str, str]]:
        words = about_words(lang)
        yield words["collection"], self.collection or words["all"]
        yield words["archive"], moment(archive, lang) if archive else words["empty"]


@cache
def about_words(lang: Language) -> dict[str, Any]:
    """The words of `data/about.yaml` in a language."""
    text = files("dragoman.dossier").joinpath("data", "about.yaml").read_text(encoding="utf-8")
    told: dict[str, Any] = load_yaml(text)[lang]
    return told
