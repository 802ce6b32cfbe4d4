"""`dragoman rebuild`: what follows from articles and judgements, made anew."""

from __future__ import annotations

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace


def rebuild(archive: ArchivePlace = None) -> None:
    """Make cases, counts and the index of words anew from articles and judgements."""
    with opened(archive) as store:
        print(f"{store.rebuild():,} articles")
