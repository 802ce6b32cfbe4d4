"""Where the pages show what is watched."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from dragoman.users.watching.targets import Target


def place_of(watched: Target) -> str:
    """The path, with its query, of the page of a pair, state, person or search."""
    if watched.kind == "person":
        return f"/persons/{quote(watched.fields['name'], safe='')}"
    if watched.kind == "search":
        return f"/search?{urlencode(watched.fields)}"
    return f"/{watched.target.replace(':', '/')}"
