"""Lists as files: where the HTTP API gives the whole list of which a page shows a part."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode

from dragoman.dossier.asked import OCCURRED, Asked
from dragoman.dossier.contents import cases_asked
from dragoman.dossier.export.writing import FORMS
from dragoman.web.views.filters import Filters, narrowed

_TELLING = ("csv", "jsonl")
"""Forms that tell of the list where they are asked to."""
_NAMES = {"parquet": "Parquet"}
"""Forms that are not called by capitals."""

Query = Iterable[tuple[str, str | None]]


def list_files(name: str, query: Query = ()) -> tuple[tuple[str, str], ...]:
    """The forms of a list of the API by its name there (events, ledger/runs), each with its address; `query` are its filters, of
    which those that are empty are left out."""
    asked = [(key, value) for key, value in query if value]
    return tuple((called(form), f"/api/v1/{name}.{form}?{urlencode([*asked, ('all', 'true'), *_about(form)])}") for form in FORMS)


def called(form: str) -> str:
    """What a form is called."""
    return _NAMES.get(form, form.upper())


def section_files(section: str, codes: tuple[str, ...], filters: Filters) -> tuple[tuple[str, str], ...]:
    """The same of a section of the dossier of one code or two, by its name (of `sections.NAMES`); the time line as it is
    filtered."""
    cases = cases_asked(":".join(codes), filters.collection or None)
    if section == "timeline":
        return _cases(narrowed(cases[section], filters))
    if section in ("not-occurred", "withdrawn"):
        return _cases(cases[section])
    return list_files(section, [*_of(":".join(codes)), ("collection", filters.collection)])


def _about(form: str) -> list[tuple[str, str]]:
    return [("about", "true")] if form in _TELLING else []


def _cases(asked: Asked) -> tuple[tuple[str, str], ...]:
    statuses = () if asked.statuses == OCCURRED else asked.statuses
    query: list[tuple[str, str | None]] = [
        *_of(asked.key), *(("type", one) for one in asked.types), *(("status", one) for one in statuses), ("from", asked.since),
        ("to", asked.until), ("source", asked.source), ("collection", asked.collection),
        ("withdrawn", "only" if asked.withdrawn == "only" else None), ("min_confidence", _number(asked.min_confidence)),
    ]  # fmt: skip
    return list_files("events", query)


def _number(share: float) -> str | None:
    return f"{share:g}" if share else None


def _of(key: str) -> list[tuple[str, str]]:
    return [("pair" if ":" in key else "country", key)]
