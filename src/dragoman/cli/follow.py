"""`dragoman follow`: which feeds, sitemaps and pages are watched."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from dragoman.cli.archives import opened
from dragoman.cli.options import AllowPrivate, ArchivePlace, Into, Listed, ListFormat, Proxy, Telling
from dragoman.cli.targets import target

app = typer.Typer(no_args_is_help=True, help="Follow feeds, sitemaps and pages; `dragoman watch` looks at them.")
Collection = Annotated[str, typer.Option(metavar="NAME", help="Collection to which their articles belong.")]
_COLUMNS = ("added", "url", "state", "since", "last", "failures", "reason")


@app.command()
def add(
    url: Annotated[str, typer.Argument(metavar="URL", help="A feed, a sitemap, or a page, whose feed is then followed.")],
    archive: ArchivePlace = None,
    collection: Collection = "press",
    allow_private: AllowPrivate = None,
    proxy: Proxy = None,
) -> None:
    """Follow an address from now on.  A page that names a feed stands for that feed, another page for itself."""
    from dragoman.cli.taking import asked
    from dragoman.harmless import one_line
    from dragoman.intake.follow import follow

    with opened(archive, make=True) as store:
        found = follow(store, url, collection, asked(allow_private, proxy))
    print(f"Followed from now on: {one_line(found.url)}")
    if found.others:
        print("The page names more feeds: " + one_line(" ".join(found.others)))


@app.command("list")
def list_(
    archive: ArchivePlace = None, format: Listed = ListFormat.table, output: Into = None, about: Telling = None
) -> None:
    """List all that is or was followed: its state, when it was last looked at, failures since it last answered, and why."""
    from dragoman.archive.queries.following import followed, standing
    from dragoman.cli.listing import Listing, list_about, show
    from dragoman.dossier.export.columns import columns

    with opened(archive) as store, store.reading() as connection, target(format, output, about) as out:
        found = [(follow, standing(connection, follow.id)) for follow in followed(connection)]
        rows = [
            {
                "added": f.added, "url": f.url, "state": f.change, "since": f.since,
                "last": s.last, "failures": s.failures, "reason": s.reason,
            }
            for f, s in found
        ]  # fmt: skip
        show(Listing(columns(_COLUMNS, added="integer"), rows, list_about(connection, "followed"), what="followed"), out)


@app.command()
def remove(
    url: Annotated[str, typer.Argument(metavar="URL", help="The address, as `dragoman follow list` shows it.")],
    archive: ArchivePlace = None,
) -> None:
    """Follow an address no more.  What was kept stays."""
    from dragoman.archive.queries.following import followed
    from dragoman.archive.writer import following
    from dragoman.errors import NotFound

    with opened(archive, update=True) as store:
        with store.reading() as connection:
            found = [f for f in followed(connection) if f.active and url in (f.url, f.added)]
        if not found:
            raise NotFound(f"{url} is not followed. `dragoman follow list` shows what is.")
        with store.writing() as pen:
            for follow in found:
                following.change(pen, follow.id, "removed", follow.url, follow.collection)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="OPML, as feed readers write it.")],
    archive: ArchivePlace = None,
    collection: Collection = "press",
) -> None:
    """Follow all feeds of an OPML file that are not followed yet; nothing is fetched now."""
    from dragoman.archive.queries.following import followed
    from dragoman.archive.writer import following
    from dragoman.sources.isolation.apart import Apart
    from dragoman.sources.web.opml import addresses

    with opened(archive, make=True) as store, Apart() as apart:
        urls = apart.call(file.name, addresses, file.read_bytes())
        with store.reading() as connection:
            known = {url for f in followed(connection) if f.active for url in (f.url, f.added)}
        new = [url for url in urls if url not in known]
        with store.writing() as pen:
            for url in new:
                following.follow(pen, url, collection)
    print(f"{len(new):,} new, {len(urls) - len(new):,} followed already")


@app.command()
def export(archive: ArchivePlace = None) -> None:
    """Print all that is followed as OPML."""
    from dragoman.archive.queries.following import followed
    from dragoman.sources.web.opml import opml

    with opened(archive) as store, store.reading() as connection:
        print(opml(f.url for f in followed(connection) if f.active).decode(), end="")
