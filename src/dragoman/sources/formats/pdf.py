"""PDF: the running text of its pages, with the page that each paragraph stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from dragoman.errors import EmptyInput, InputError, NeedsOcr, TooLong
from dragoman.records import Article
from dragoman.sources.dating import witness
from dragoman.sources.document import Document
from dragoman.sources.kinds import Kind
from dragoman.sources.limits import Options
from dragoman.sources.making import joined, made
from dragoman.sources.reviews.split import clippings

_CREATED = re.compile(r"D:(\d{8})")


def read(document: Document, options: Options) -> Iterable[Article]:
    """The article of a document, or those of a press review in it; NeedsOcr where its pages are pictures."""
    import pdfplumber  # slow to import
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    from dragoman.sources.formats.pdf_lines import lined_text
    from dragoman.sources.formats.pdf_pages import Page, running_text

    try:
        with pdfplumber.open(BytesIO(document.data)) as pdf:
            if len(pdf.pages) > options.limits.pages:
                raise TooLong(f"It has {len(pdf.pages):,} pages, more than the {options.limits.pages:,} that are read. Split it.")
            pages, pictures = [], 0
            for page in pdf.pages:
                pages.append(Page.of(page))
                pictures += len(page.images)
                page.close()  # else all pages stay in memory
            created = _created(pdf.metadata)
    except (PdfminerException, PDFPasswordIncorrect) as e:
        what = "is locked by a password" if isinstance(e.args[0] if e.args else e, PDFPasswordIncorrect) else f"is broken ({e})"
        raise InputError(f"The PDF {what}. Save it again without.") from e
    if not any(page.lines for page in pages):
        if pictures:
            return _scanned(document, created)
        raise EmptyInput("It is a PDF without text. Check the file.")
    if found := clippings(lined_text(pages), document):
        return found
    text, loci = joined((f"page {number}", words) for number, words in running_text(pages))
    dates = [witness("document", created)] if created else []
    return [made(document, text, "pdf 1", dates=dates, loci=loci)]


def _scanned(document: Document, created: str | None) -> list[Article]:
    """The article of a scan, recognised where the extra for that is installed; NeedsOcr where not."""
    from dragoman.sources.formats import ocr

    if not ocr.is_there():
        raise NeedsOcr(
            "It is a PDF without a text layer: it needs OCR. Install dragoman[ocr] and Tesseract, or run it through ocrmypdf."
        )
    text, loci = joined((f"page {number}", words) for number, words in ocr.recognised(document.data))
    if not text:
        raise NeedsOcr("It is a PDF without a text layer: it needs OCR, and Tesseract found no text in it. Check the scan.")
    dates = [witness("document", created)] if created else []
    return clippings(text, document) or [made(document, text, ocr.VERSION, dates=dates, loci=loci)]


def _created(metadata: dict[str, Any]) -> str | None:
    found = _CREATED.match(str(metadata.get("CreationDate") or ""))
    return found[1] if found else None


KIND = Kind("pdf", (".pdf",), ("application/pdf",), re.compile(rb"\s*%PDF-"), read=read)
