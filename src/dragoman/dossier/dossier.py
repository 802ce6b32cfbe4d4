"""A dossier in Python: its sections as data frames, as a network, and shown in notebooks."""

from __future__ import annotations

import html
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dragoman.archive.archive import Archive
from dragoman.dossier.asked import parties
from dragoman.dossier.contents import SHOWN, contents
from dragoman.dossier.known import known
from dragoman.dossier.naming import Language
from dragoman.dossier.page import lines
from dragoman.dossier.sections import Section, sections
from dragoman.dossier.summary import Sentence, summary
from dragoman.dossier.whole import whole
from dragoman.dossier.wordings import Line
from dragoman.errors import InputError

if TYPE_CHECKING:
    import networkx
    import pandas
    import polars

_PAIR = 2
_TAGS = {"title": "h2", "heading": "h3", "entry": "p", "words": "blockquote", "remark": "p"}


class Dossier:
    """What an archive knows between two parties, or of one, as it stood when it was asked.

    `named` are one or two states, organisations or groups by code, name, adjective or capital (InputError where one is
    not known); `shown` is how many cases are listed in each section, the newest.
    """

    def __init__(self, archive: Archive, *named: str, collection: str | None = None, shown: int = SHOWN) -> None:
        self.codes = parties(*named)
        with archive.reading() as connection:
            self.contents = contents(connection, self.codes, collection, shown)

    @cached_property
    def sections(self) -> dict[str, Section]:
        """All sections as tables, by name."""
        return sections(self.contents)

    def lines(self, lang: Language = "en", section: str | None = None) -> Iterator[Line]:
        """The page of the dossier, or one section of it, line by line."""
        return lines(self.contents, lang, section)

    def summary(self, lang: Language = "en") -> list[Sentence]:
        """What is known of a pair in sentences, each with its sources; none of one party alone."""
        return summary(known(self.contents), lang) if len(self.codes) == _PAIR else []

    def to_dict(self, lang: Language = "en") -> dict[str, Any]:
        """All of it as plain data, as `--format json` prints it; `lang` is that of the summary."""
        return whole(self.contents, lang)

    def _section(self, name: str) -> Section:
        if name not in self.sections:
            raise InputError(f"A dossier has no section {name!r}. There are: {', '.join(self.sections)}.")
        return self.sections[name]

    def to_polars(self, section: str = "timeline") -> polars.DataFrame:
        """A section as a frame of polars; lists stay lists.  InputError for a name that no section has."""
        import polars

        found = self._section(section)
        return polars.DataFrame({name: [row.get(name) for row in found.rows] for name in found.columns}, strict=False)

    def to_pandas(self, section: str = "timeline") -> pandas.DataFrame:
        """A section as a frame of pandas (to be installed: pip install pandas).  InputError for a name that no section has."""
        import pandas

        found = self._section(section)
        return pandas.DataFrame(found.rows, columns=list(found.columns))

    def to_networkx(self) -> networkx.MultiDiGraph:
        """Who did what to whom: parties as nodes, an edge a case and pair (networkx: pip install networkx)."""
        import networkx

        graph = networkx.MultiDiGraph()
        for row in self.sections["timeline"].rows:
            known = {name: row[name] for name in ("date", "type", "status", "independent", "articles")}
            doers, receivers = row["actors"], row["recipients"]
            pairs = (
                [(a, b) for a in doers for b in receivers]
                if receivers
                else [(a, b) for i, a in enumerate(doers) for b in doers[i + 1 :]]
            )
            for a, b in pairs:
                graph.add_edge(a, b, key=row["id"], **known)
        return graph

    def _repr_html_(self) -> str:
        """The page in a notebook; words of strangers are escaped."""
        parts = ((_TAGS[line.kind], html.escape(line.text)) for line in self.lines())
        return "\n".join(f"<{tag}>{text}</{tag}>" for tag, text in parts)
