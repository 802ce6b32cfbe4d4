"""A brief as PDF: A4, tagged for screen readers (PDF/UA), with notes at the foot of the page that calls them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from dragoman import __version__
from dragoman.dossier.wording import day
from dragoman.errors import BriefError, NoPress
from dragoman.web.brief.document import Document, Picture
from dragoman.web.brief.typography import set_run, typeset
from dragoman.web.words import words

MOST_PAGES = 150
_SCHEME = "package:"
_VARIANT = "pdf/ua-1"


def pdf(document: Document) -> bytes:
    """The document as PDF.

    BriefError where it has more than `MOST_PAGES`, NoPress where WeasyPrint's libraries are missing.
    """
    weasyprint = _weasyprint()
    pictures = _pictures(document)
    html = _html(document, {picture: address for address, picture in pictures.items()})
    known = {f"{_SCHEME}brief.css": ("text/css", _style())}
    known |= {address: ("image/svg+xml", picture.svg.encode()) for address, picture in pictures.items()}
    laid = weasyprint.HTML(string=html, url_fetcher=_fetcher(known)).render(pdf_variant=_VARIANT)
    if (n := len(laid.pages)) > MOST_PAGES:
        told = words(document.lang)("brief.too_long", title=document.title, n=n, most=MOST_PAGES)
        raise BriefError(typeset(told, document.lang))
    return bytes(laid.write_pdf(pdf_variant=_VARIANT))


def _weasyprint() -> ModuleType:
    try:
        import weasyprint
    except OSError as e:  # raised where it finds no Pango
        raise NoPress(
            f"PDF needs the library Pango, which cannot be loaded here ({e}). Install it (Debian: apt-get install "
            "libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango), or take the brief as DOCX."
        ) from e
    module: ModuleType = weasyprint
    return module


def _fetcher(known: Mapping[str, tuple[str, bytes]]) -> Any:
    """What WeasyPrint asks for addresses: it gets files of ours, and nothing of the network or the disk."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Files(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if url not in known:
                raise FatalURLFetchingError(f"A brief loads nothing from outside, but was asked for {url!r}.")
            kind, body = known[url]
            return URLFetcherResponse(url, body, {"Content-Type": kind})

    return Files()


def _pictures(document: Document) -> dict[str, Picture]:
    """The pictures of a document by their addresses."""
    found = (block for section in document.sections for block in section.blocks if isinstance(block, Picture))
    return {f"{_SCHEME}picture-{n}.svg": picture for n, picture in enumerate(dict.fromkeys(found))}


@cache
def _style() -> bytes:
    return files("dragoman.web.brief").joinpath("data", "brief.css").read_bytes()


def _html(document: Document, pictures: Mapping[Picture, str]) -> str:
    lang = document.lang
    made = Environment(
        loader=PackageLoader("dragoman.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {
        "words_of": lambda text: typeset(text, lang), "set_in": lambda run: set_run(run, lang),
        "kind": lambda block: type(block).__name__,
    }  # fmt: skip
    return made.get_template("brief.html").render(
        document=document, notes={note.number: note for note in document.notes}, pictures=pictures, said=words(lang),
        version=__version__, made=day(document.made, lang),
    )  # fmt: skip
