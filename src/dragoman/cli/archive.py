"""`dragoman archive`: prove, copy, bring back, move and measure an archive."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.archives import opened, told
from dragoman.cli.options import ArchivePlace, Into, Listed, ListFormat, Telling
from dragoman.cli.secrets import archive_option
from dragoman.cli.targets import target

app = typer.Typer(no_args_is_help=True, help="Prove, copy, bring back, move and measure an archive.")


@app.command()
def verify(
    archive: ArchivePlace = None,
    repair: Annotated[bool, typer.Option("--repair", help="Make anew what follows from articles and judgements.")] = False,
    format: Listed = ListFormat.table,
    output: Into = None,
    about: Telling = None,
) -> None:
    """Prove an archive whole: hashes, offsets, keys, cases, counts, the index of words, originals.

    The exit status is 1 where something is wrong (with --repair: where something stays wrong).
    """
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.export.columns import columns

    with opened(archive) as store, target(format, output, about) as out:
        found = store.verify(repair=repair)
        if not found and out.format == "table":
            print("The archive is whole.", file=out.stream)
        else:
            rows = [{"where": p.where, "what": p.what, "repairable": p.derived} for p in found]
            with store.reading() as connection:
                show(Listing(columns(("where", "what", "repairable")), rows, list_about(connection, "problems")), out)
    raise typer.Exit(1 if found else 0)


@app.command()
def migrate(archive: ArchivePlace = None) -> None:
    """Bring the tables of an archive up to this version of the program; a checked copy is made first."""
    with opened(archive, update=True) as store:
        print(f"{store.place} is up to date.")


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The backup, a new file.")],
    archive: ArchivePlace = None,
) -> None:
    """Write a consistent copy in one file, the same for SQLite and PostgreSQL, while others read and write."""
    with opened(archive) as store:
        manifest = store.backup(target)
    print(f"{target}: {manifest.rows['articles']:,} articles, {manifest.rows['facts']:,} facts")


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")],
    archive: ArchivePlace = None,
    force: Annotated[bool, typer.Option("--force", help="Put it in the place of the archive that is there.")] = False,
) -> None:
    """Make an archive of a backup, which is verified first; articles that were forgotten here stay forgotten."""
    with told():
        from dragoman.archive.archive import restore_backup

        restore_backup(source, archive, force=force)
    print("The backup is restored.")


@app.command()
def move(
    target: Annotated[
        str, typer.Argument(callback=archive_option, metavar="PATH|URL", help="A place where there is no archive yet.")
    ],
    archive: ArchivePlace = None,
) -> None:
    """Copy an archive to another place, also from SQLite to PostgreSQL and back; the old one stays as it is."""
    with opened(archive) as store:
        store.move(target)
    print(f"The archive is at {target} now too. Name it with --archive or DRAGOMAN_ARCHIVE.")


@app.command()
def stats(
    archive: ArchivePlace = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:
    """Tell how many rows, articles of each language, and bytes there are."""
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.export.columns import columns

    with opened(archive) as store, target(format, output, about) as out:
        found = store.stats()
        rows = [{"what": name, "unit": unit, "number": n} for unit, part in found.items() for name, n in part.items()]
        with store.reading() as connection:
            show(Listing(columns(("what", "unit", "number")), rows, list_about(connection, "sizes")), out)
