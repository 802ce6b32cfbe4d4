"""In which form a list is answered: JSON, or a file."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias, get_args

from fastapi import Path, Request

from dragoman.dossier.export import writing
from dragoman.web.desk import JSON
from dragoman.web.wishes import wishes

Form: TypeAlias = Literal["json", "csv", "xlsx", "parquet", "jsonl"]
_FILES: dict[Form, str] = {form: writing.KINDS[form] for form in writing.FORMS}
KINDS: dict[Form, str] = {"json": JSON, **_FILES}
_BY_KIND: dict[str, Form] = {kind.partition(";")[0]: form for form, kind in KINDS.items()} | {"application/x-ndjson": "jsonl"}


def suffix(form: Annotated[Form, Path(description="The form of the answer, whatever `Accept` says.")]) -> None:
    """The part of an address that names a form."""


def form_of(request: Request) -> Form:
    """As the suffix of the address says, else as `Accept` wishes, else JSON."""
    named = request.path_params.get("form")
    if named is not None:
        return next(form for form in get_args(Form) if form == named)
    return next((_BY_KIND[wish] for wish in wishes(request.headers.get("accept", "")) if wish in _BY_KIND), "json")
