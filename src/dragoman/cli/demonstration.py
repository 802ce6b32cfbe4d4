"""The demonstration set that ships with the program: invented articles and outlets, kept apart from what is real."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.yaml_text import load_yaml

if TYPE_CHECKING:
    from dragoman.archive.archive import Archive

COLLECTION = "demonstration"
_FOLDER = Path(str(files("dragoman"))) / "samples" / "demonstration"
_NOTE = "an invented outlet"


def articles() -> str:
    """The file of its articles, JSON lines as `dragoman add` takes them."""
    return str(_FOLDER / "articles.jsonl")


def outlets() -> dict[str, str]:
    """Its outlets by name, with the reliability (A to F) of each."""
    told = load_yaml((_FOLDER / "outlets.yaml").read_text(encoding="utf-8"))
    return {outlet["name"]: outlet["reliability"] for outlet in told}


def rate_outlets(archive: Archive) -> None:
    """Give the outlets their reliability where nobody has rated them yet."""
    from dragoman.archive.queries.sources import list_sources

    with archive.reading() as connection:
        unrated = {row["source"] for row in list_sources(connection) if row["reliability"] is None}
    for name, reliability in outlets().items():
        if name in unrated:
            archive.rate(name, reliability, COLLECTION, _NOTE)
