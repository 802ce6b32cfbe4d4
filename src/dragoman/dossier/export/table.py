"""A list on its way into a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.dossier.export.about import About
from dragoman.dossier.export.columns import Columns
from dragoman.dossier.naming import Language


@dataclass(frozen=True)
class Table:
    """Rows of one shape, gone through once; `lang` is that of what is told of them to people."""

    columns: Columns
    rows: Iterable[Mapping[str, Any]]
    about: About
    lang: Language = "en"
