"""What stands in columns."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from pydantic import BaseModel

from dragoman.dossier.export.columns import columns, time_of
from dragoman.web.api import rows

MODELS = [one for one in vars(rows).values() if isinstance(one, type) and issubclass(one, BaseModel) and one is not BaseModel]
HOLD = {
    "str": {"text", "day", "moment", "when"}, "int": {"integer"}, "float": {"number"}, "bool": {"flag"},
    "list": {"texts", "spans"},
}  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_columns_of_the_api_hold_what_their_models_say(model: type[BaseModel]) -> None:
    for name, kind in rows.columns_of(model).items():
        said = str(model.model_fields[name].annotation).replace("<class '", "")
        (hold,) = {word for word in HOLD if said.startswith(word)} or {"str"}
        assert kind in HOLD[hold], name


def test_a_list_may_say_otherwise() -> None:
    assert columns(("value", "id"), value="text") == {"value": "text", "id": "text"}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2024-03-12", date(2024, 3, 12)), ("2024-03", None), ("", None), (None, None), ("12 March", None),
        ("2024-03-12T10:00:00", datetime(2024, 3, 12, 10, tzinfo=UTC)),
        ("2024-03-12T12:00:00+02:00", datetime(2024, 3, 12, 10, tzinfo=UTC)),
    ],
)  # fmt: skip
def test_days_and_moments(value: str | None, found: date | None) -> None:
    assert time_of(value) == found
