"""Briefs in Python."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dragoman.archive.archive import Archive
from dragoman.dossier.contents import SHOWN
from dragoman.dossier.naming import Language
from dragoman.errors import InputError
from dragoman.web.brief.content import compose
from dragoman.web.brief.document import Document
from dragoman.web.brief.order import Order, order
from dragoman.web.brief.press import KINDS, Form, printed
from dragoman.web.views.filters import Filters


class Brief:
    """A brief, as the archive stood when it was asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def pdf(self) -> bytes:
        """The brief as PDF; BriefError and NoPress as `press.printed`."""
        return printed(self.document, "pdf")

    def docx(self) -> bytes:
        """The brief as DOCX."""
        return printed(self.document, "docx")

    def save(self, path: str | Path) -> Path:
        """Write the brief to a file of the form that its ending names (.pdf or .docx).

        InputError for another form, or where the file cannot be written.
        """
        place = Path(path)
        made = printed(self.document, form_of(place))
        try:
            place.write_bytes(made)
        except OSError as e:
            raise InputError(f"The brief cannot be written to {place} ({e.strerror}). Give another place.") from e
        return place


def brief(
    archive: Archive, *named: str, lang: Language = "en", since: str = "", until: str = "", sections: tuple[str, ...] = (),
    collection: str | None = None, type: str = "", status: str = "", source: str = "", title: str = "", most: int = SHOWN,
) -> Brief:  # fmt: skip
    """A brief on one or two parties by code, name, adjective or capital.

    `since` and `until` are days, months or years, both inclusive; no `sections` are the usual ones (`order.USUAL`); `type`,
    `status` and `source` narrow the chronology.  InputError says what is not known.
    """
    filters = Filters(type, status, source, since, until, collection or "")
    return asked(archive, order(named, lang, sections, filters, title, most))


def asked(archive: Archive, wanted: Order) -> Brief:
    """The brief that is asked for, as of today."""
    with archive.reading() as connection:
        return Brief(compose(connection, wanted, date.today()))


def form_of(path: Path) -> Form:
    """The form that the ending of a file names; InputError where it names none."""
    ending = path.suffix.lower().removeprefix(".")
    form = next((known for known in KINDS if known == ending), None)
    if form is None:
        raise InputError(f"A brief is written as .pdf or .docx, not as {path.name!r}. Give the file one of these endings.")
    return form
