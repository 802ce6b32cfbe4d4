"""Templates: all values are escaped, since most of them are words of strangers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from dragoman import __version__
from dragoman.dossier.export.writing import MOST
from dragoman.dossier.fair_quotation import cut_pieces
from dragoman.dossier.labels import labels
from dragoman.dossier.naming import name
from dragoman.dossier.quoting import Piece
from dragoman.dossier.wording import day, number
from dragoman.users.visitor import ROLES
from dragoman.web.access.asker import visitor
from dragoman.web.assets import address
from dragoman.web.language import language
from dragoman.web.quotation import limit
from dragoman.web.views.files import list_files
from dragoman.web.words import words


def render(request: Request, template: str, **values: Any) -> str:
    """A template as text.

    Besides `values` it knows: `w` the words, `lang`, `labels`, `request`, `version`, `asset(path)`, `with_query(name=value)`
    (this address with other parameters), `list_files(name, query)` (a list of the API as files, of at most `most_rows`),
    `may(role)`, and the filters `name` (of a code), `day`, `number`, `quotable` (pieces of an article as far as the visitor may
    see them) and `web` (an http(s) address or nothing).
    """
    lang = language(request)
    return _environment().get_template(template).render(
        request=request, lang=lang, w=words(lang), labels=labels(lang), version=__version__, **values
    )  # fmt: skip


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("dragoman.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"name": _name, "day": _day, "number": _number, "quotable": _quotable, "web": web}
    made.globals |= {"asset": address, "with_query": _with_query, "may": _may, "list_files": list_files, "most_rows": MOST}
    return made


@pass_context
def _name(context: Context, code: str) -> str:
    return name(code, context["lang"])


@pass_context
def _day(context: Context, value: str) -> str:
    return day(value, context["lang"])


@pass_context
def _number(context: Context, value: float) -> str:
    return number(value, context["lang"])


@pass_context
def _may(context: Context, role: str) -> bool:
    """Whether who asks has a role ("analyst") in the whole archive: answers are kept for visitors of the same rights."""
    return visitor(context["request"]).may(ROLES[role])


@pass_context
def _quotable(context: Context, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return cut_pieces(pieces, limit(context["request"]))


@pass_context
def _with_query(context: Context, **changed: object) -> str:
    """This address with some parameters set, or taken out where None; other parameters stay."""
    url = context["request"].url
    kept = [(k, v) for k, v in context["request"].query_params.multi_items() if k not in changed]
    query = urlencode(kept + [(k, str(v)) for k, v in changed.items() if v is not None])
    return f"{url.path}?{query}" if query else str(url.path)


def web(url: str | None) -> str | None:
    """An address that a link may lead to: http or https, nothing that could run."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None
