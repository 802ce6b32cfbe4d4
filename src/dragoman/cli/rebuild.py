"""`dragoman rebuild`: what follows from articles and judgements, made anew."""

from __future__ import annotations

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace
from dragoman.cli.progress import reported


def rebuild(archive: ArchivePlace = None) -> None:
    """Make cases, counts and the index of words anew from articles and judgements."""
    with opened(archive) as store, reported("Rebuilding") as told:
        number = store.rebuild(told)
    print(f"{number:,} articles")
