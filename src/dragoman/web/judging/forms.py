"""What the forms of judgements hold, as values of a judgement."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from fastapi import Form

from dragoman.errors import InputError

Where: TypeAlias = Literal["page", "list", "review"]
"""Where a form stands: on a page of its own or of its thing, in a list, or in the queue of what is to be reviewed."""
Note: TypeAlias = Annotated[str, Form(max_length=2000)]
Text: TypeAlias = Annotated[str, Form(max_length=300)]
Place: TypeAlias = Annotated[Where, Form()]
Ids: TypeAlias = Annotated[list[str], Form(default_factory=list, max_length=500)]
"""Ids that were ticked; none where none was."""
ACT = "act"
"""The field that holds type and mode, as "CONSULT|visit"."""


def given(
    act: Text = "", status: Text = "", date: Text = "", place: Text = "", country: Text = "", state: Text = "",
    speaker: Text = "", role: Text = "", entity: Text = "", kind: Text = "", about: Text = "", measure: Text = "",
    value: Text = "", unit: Text = "", qualifier: Text = "", period: Text = "", actors: Text = "", recipients: Text = "",
    person: Text = "", office: Text = "",
) -> dict[str, str]:  # fmt: skip
    """All fields that a form may hold, whatever it judges; those that it does not hold are empty."""
    return dict(locals())


def note_of(text: str) -> str | None:
    """A note, None where nothing was written."""
    return text.strip() or None


def act(type: str, mode: str | None) -> str:
    """Type and mode as one value."""
    return f"{type}|{mode or ''}"


def changed(given: Mapping[str, str], seen: str) -> dict[str, str]:
    """The fields that were changed in a form that showed the values `seen` (JSON); InputError where none was.

    What was not touched is not judged, however the case may have changed since the form was shown.
    """
    before = _seen(seen)
    found = {name: value.strip() for name, value in _parted(given).items() if name in before and value.strip() != before[name]}
    if not found:
        raise InputError("Nothing was changed. Change a field, or confirm what is shown.")
    return found


def _parted(given: Mapping[str, str]) -> dict[str, str]:
    values = dict(given)
    if ACT in values:
        values["type"], _, values["mode"] = values.pop(ACT).partition("|")
    return values


def _seen(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InputError("The form is not whole. Load it again.") from error
    if not isinstance(found, dict):
        raise InputError("The form is not whole. Load it again.")
    return {str(name): str(value) for name, value in found.items()}


def id_in(text: str) -> str:
    """The id of a thing that is given as such, or by the address of its page."""
    return text.strip().partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2]
