"""Text of pictures of pages, by Tesseract: the optional extra `ocr`."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from io import BytesIO

from dragoman.errors import NeedsOcr
from dragoman.packs import PACKS
from dragoman.sources.formats.pdf_pages import mended

VERSION = "pdf 1 (tesseract)"
_LANGUAGES = "+".join(pack.ocr for pack in PACKS.values() if pack.ocr)
_DOTS_AN_INCH = 200
# So many pages can be recognised in the time that a document has.
_MOST_PAGES = 20
_BLANK_LINES = re.compile(r"\n\s*\n+")


def is_there() -> bool:
    """Whether the extra is installed, and Tesseract itself."""
    return find_spec("pytesseract") is not None and shutil.which("tesseract") is not None


def recognised(data: bytes) -> Iterator[tuple[int, str]]:
    """The paragraphs of a scanned PDF with the number of their page (from 1).  NeedsOcr where it has too many pages."""
    import pdfplumber
    import pytesseract

    with pdfplumber.open(BytesIO(data)) as pdf:
        if len(pdf.pages) > _MOST_PAGES:
            raise NeedsOcr(f"It has {len(pdf.pages)} scanned pages, more than {_MOST_PAGES}. Run it through ocrmypdf first.")
        for number, page in enumerate(pdf.pages, 1):
            picture = page.to_image(resolution=_DOTS_AN_INCH).original
            text = str(pytesseract.image_to_string(picture, lang=_LANGUAGES))
            known = Counter(text.split())
            for part in _BLANK_LINES.split(text):
                if lines := [line.strip() for line in part.split("\n") if line.strip()]:
                    yield number, mended(lines, known)
