"""Documents to set, and PDF files to read."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_figure, with_people, with_saying
from helpers.strangers import hostile

from dragoman.archive.archive import Archive
from dragoman.dossier.naming import Language
from dragoman.web.brief.content import compose
from dragoman.web.brief.document import Document
from dragoman.web.brief.order import order

Compose = Callable[..., Document]
TODAY = date(2024, 6, 1)
SAID = "Our ports gain more together"


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Archive]:
    """A pair with a signing twice told, a visit a year before, an agreement, a saying and a figure."""
    with Archive(tmp_path / "archive.db", make=True) as made:
        signed = incoming(SIGNED, url="https://a.example.com/1", source="Le Port", title="Signé", published="2024-03-12")
        told = incoming(f"{SIGNED} at last", url="https://b.example.org/1", source="The Bay", published="2024-03-12")
        met = incoming(MET, url="https://a.example.com/2", source="Le Port", published="2023-06-01", collection="wire")
        said = with_people(incoming(f"{SAID}\n{SIGNED}", url="https://c.example.org/1", source="The Sun", published="2024-03-13"))
        made.add(with_figure(with_agreement(signed)), told, on_day(met, "2023-06-01"), with_saying(said, SAID))
        yield made


@pytest.fixture
def compose_of() -> Compose:
    """Composes the brief on Kenya and Tunisia out of an archive."""

    def made(archive: Archive, lang: Language = "en", *codes: str, **asked: object) -> Document:
        with archive.reading() as connection:
            return compose(connection, order(codes or ("KEN", "TUN"), lang, **asked), TODAY)  # type: ignore[arg-type]

    return made


@pytest.fixture
def document(kept: Archive, compose_of: Compose) -> Document:
    """The whole brief in English."""
    return compose_of(kept)


@pytest.fixture
def strange(tmp_path: Path, compose_of: Compose) -> Document:
    """A brief whose every word of a stranger tries to run, to turn or to break it."""
    with Archive(tmp_path / "strange.db", make=True) as made:
        made.add(hostile())
        return compose_of(made, title='<img src="https://evil.example/x.png"> \u202e\ufffeTitle ' + "W" * 150)


def pages_of(made: bytes) -> list[str]:
    """The text of each page of a PDF."""
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        return [page.extract_text() for page in pdf.pages]
