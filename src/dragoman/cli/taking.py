"""How files are taken apart and addresses asked, by the options of a command line."""

from __future__ import annotations

import typer

from dragoman.errors import InputError
from dragoman.records import Article
from dragoman.settings import Settings
from dragoman.sources.limits import Options
from dragoman.sources.web.access import Access, access

_FIELDS = tuple(name for name in Article.model_fields if name != "extraction")


def options(columns: str | None) -> Options:
    """The options with columns as given (`text=Body,title=Headline`); a message and no more where they are none."""
    pairs = [pair.partition("=") for pair in (columns or "").split(",") if pair.strip()]
    for field, sign, name in pairs:
        if field.strip() not in _FIELDS or not sign or not name.strip():
            told = f"{field + sign + name!r} names no column. Write FIELD=NAME; fields are {', '.join(_FIELDS)}."
            raise typer.BadParameter(told, param_hint="--columns")
    return Options(columns=tuple((field.strip(), name.strip()) for field, _, name in pairs))


def asked(allow_private: list[str] | None, proxy: str | None) -> Access:
    """How addresses are asked; a message and no more where an option names no host or no proxy."""
    try:
        return access(allow_private, proxy if proxy is not None else Settings().proxy)
    except InputError as e:
        raise typer.BadParameter(str(e)) from e
