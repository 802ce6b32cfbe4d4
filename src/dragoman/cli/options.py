"""What several commands check alike."""

from __future__ import annotations

import typer


def day_option(value: str | None) -> str | None:
    """A date given as an option, as YYYY-MM-DD; a message and no more where it is none."""
    from dragoman.errors import InputError
    from dragoman.sources.dates import day

    try:
        return value and day(value)
    except InputError as e:
        raise typer.BadParameter(str(e)) from e
