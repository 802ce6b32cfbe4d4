"""`dragoman forget`: an article goes for good."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import ArchivePlace


def forget(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its id in the archive, its own id, or its address.")],
    reason: Annotated[str, typer.Option(help="Why: a court, privacy, an embargo. Kept with the tombstone.")],
    author: Annotated[str | None, typer.Option(help="Who decided. [default: your user name]")] = None,
    archive: ArchivePlace = None,
) -> None:
    """Take an article out for good, with its text, original and all that was read from it.

    A tombstone with its hash stays, so that it does not come back, and the audit log tells of it.
    Backups made before still hold it.
    """
    from dragoman.intake import forget as forgetting
    from dragoman.users.file import UserFile

    with opened(archive) as store:
        others = forgetting.forget(store, UserFile.of(store.place), article, reason, author or getpass.getuser())
    print("The article is forgotten. Backups made before still hold it.")
    if others:
        print(f"Other articles hold the same text and stay: {', '.join(others)}")
