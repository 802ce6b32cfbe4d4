"""In which form a list is answered: JSON, comma-separated values or Parquet."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Annotated, Any, Literal, TypeAlias, get_args

from fastapi import Path, Request
from pydantic import BaseModel

from dragoman.dossier.tabular import write_csv
from dragoman.web.desk import JSON
from dragoman.web.wishes import wishes

Form: TypeAlias = Literal["json", "csv", "parquet"]
KINDS: dict[Form, str] = {"json": JSON, "csv": "text/csv; charset=utf-8", "parquet": "application/vnd.apache.parquet"}
_BY_KIND: dict[str, Form] = {kind.partition(";")[0]: form for form, kind in KINDS.items()}


def suffix(form: Annotated[Form, Path(description="The form of the answer, whatever `Accept` says.")]) -> None:
    """The part of an address that names a form."""


def form_of(request: Request) -> Form:
    """As the suffix of the address says, else as `Accept` wishes, else JSON."""
    named = request.path_params.get("form")
    if named is not None:
        return next(form for form in get_args(Form) if form == named)
    return next((_BY_KIND[wish] for wish in wishes(request.headers.get("accept", "")) if wish in _BY_KIND), "json")


def as_csv(model: type[BaseModel], rows: Sequence[BaseModel]) -> bytes:
    """Rows as comma-separated values; lists are joined by commas."""
    out = io.StringIO()
    write_csv(_columns(model), (row.model_dump(by_alias=True) for row in rows), out)
    return out.getvalue().encode()


def as_parquet(model: type[BaseModel], rows: Sequence[BaseModel]) -> bytes:
    """Rows as Parquet, its columns of the same types whatever stands in them; lists stay lists."""
    import polars

    told = [row.model_dump(by_alias=True) for row in rows]
    types = {name: _type(field.annotation) for name, field in zip(_columns(model), model.model_fields.values(), strict=True)}
    out = io.BytesIO()
    polars.DataFrame({name: [row[name] for row in told] for name in types}, schema=types).write_parquet(out)
    return out.getvalue()


def _columns(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _type(annotation: Any) -> Any:
    """The type of a column: of what may be missing, that of what is there."""
    import polars

    plain = {str: polars.String, int: polars.Int64, float: polars.Float64, bool: polars.Boolean}
    if annotation in plain:
        return plain[annotation]
    inner = [one for one in get_args(annotation) if one is not type(None)]
    if getattr(annotation, "__origin__", None) is list:
        return polars.List(_type(inner[0]))
    return _type(inner[0]) if not isinstance(inner[0], str) else polars.String
