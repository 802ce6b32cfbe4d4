"""What forms that add something hold."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Depends, Request
from starlette.datastructures import FormData, UploadFile

from dragoman.archive.incoming import PRESS
from dragoman.errors import EmptyInput, InputError
from dragoman.harmless import one_line
from dragoman.intake.jobs.spool import Upload
from dragoman.settings import LANGUAGES
from dragoman.sources.dates import day
from dragoman.sources.web.addresses import is_address, without_credentials
from dragoman.users.jobs.job import Details

MOST_FILES = 200
LONGEST = {"collection": 80, "source": 200, "title": 1_000, "address": 4_000}


async def _posted(request: Request) -> FormData:
    return await request.form()


Posted: TypeAlias = Annotated[FormData, Depends(_posted)]
"""The form of a request, read once its right to be read was checked."""


BLANK = dict.fromkeys(("text", "address", *LONGEST, "published", "lang"), "")
"""The fields of an empty form."""


def typed(form: FormData | None) -> dict[str, str]:
    """What was typed into a form, to be shown once more."""
    return BLANK | {name: value for name, value in (form or {}).items() if isinstance(value, str)}


def line(form: FormData, name: str, most: int | None = None) -> str:
    """A field of one line; InputError where it is too long."""
    told = form.get(name)
    text = one_line(told) if isinstance(told, str) else ""
    longest = most or LONGEST[name]
    if len(text) > longest:
        raise InputError(f"The field {name} has more than {longest:,} characters. Shorten it.")
    return text


def text(form: FormData, name: str) -> str:
    """A field of many lines, as it was typed."""
    told = form.get(name)
    return told if isinstance(told, str) else ""


def collection(form: FormData) -> str:
    """The collection that is named, else that of the press."""
    return line(form, "collection") or PRESS


def details(form: FormData) -> Details:
    """What is given of articles that do not say it themselves.  InputError for what is no day or no language."""
    lang = line(form, "lang", 10).lower()
    if lang and lang not in LANGUAGES:
        raise InputError(f"{lang!r} is no language that is read. There are: {', '.join(LANGUAGES)}.")
    published = line(form, "published", 40)
    return Details(
        title=line(form, "title") or None, published=day(published) if published else None, lang=lang or None,
        source=line(form, "source") or None,
    )  # fmt: skip


def address(form: FormData) -> str:
    """An address of the web, without what nobody should keep; InputError for what is none."""
    told = line(form, "address")
    if not is_address(told):
        raise InputError("This is no address of the web. Write one that begins with https:// or http://")
    return without_credentials(told)


def uploads(form: FormData) -> list[Upload]:
    """The files that were sent; EmptyInput where there is none, InputError for too many."""
    found = [one for _, one in form.multi_items() if isinstance(one, UploadFile) and (one.filename or one.size)]
    if not found:
        raise EmptyInput("No file was chosen. Choose one or more.")
    if len(found) > MOST_FILES:
        told = f"{len(found):,} files are more than the {MOST_FILES} taken at once."
        raise InputError(f"{told} Put them into a .zip, or use: dragoman add")
    return [Upload(one.filename or "", one.file) for one in found]
