"""Scans recognised by Tesseract itself, where it and its data are installed; elsewhere the tests are skipped."""

from __future__ import annotations

import io
import subprocess
import textwrap

import pytest
from helpers import makers
from helpers.makers import BODY, SECOND

from dragoman.records import Article
from dragoman.sources.document import Document
from dragoman.sources.formats import ocr
from dragoman.sources.isolation.extracting import Extractors
from dragoman.sources.limits import Options

_NEEDED = {"fra", "eng"}


def _is_there() -> bool:
    if not ocr.is_there():
        return False
    told = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout
    return set(told.split()) >= _NEEDED


pytestmark = pytest.mark.skipif(not _is_there(), reason="Tesseract with French and English, or pytesseract, is not installed")


def _scan(*pages: str) -> bytes:
    """A PDF whose pages are pictures of these texts."""
    import pdfplumber

    lines = [[(72, 100 + 15 * n, line) for n, line in enumerate(textwrap.wrap(text, 80))] for text in pages]
    with pdfplumber.open(io.BytesIO(makers.pdf(lines))) as pdf:
        pictures = [page.to_image(resolution=200).original.convert("L") for page in pdf.pages]
    out = io.BytesIO()
    pictures[0].save(out, "PDF", save_all=True, append_images=pictures[1:], resolution=200)
    return out.getvalue()


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_scan_of_two_pages_becomes_its_text_with_the_place_of_each(lang: str) -> None:
    """In a process of its own, as `dragoman read` has it: its bounds hold for Tesseract too."""
    with Extractors(Options()) as extractors:
        (given,) = extractors.givens([Document("a.pdf", _scan(BODY[lang], SECOND[lang]), "a.pdf")])
    article = given.article
    assert isinstance(article, Article), article
    wanted = f"{BODY[lang]} {SECOND[lang]}".split()
    got = article.text.split()
    assert len(set(wanted) & set(got)) >= 0.9 * len(set(wanted))
    assert article.extraction
    assert article.extraction.version == ocr.VERSION
    assert [locus.where for locus in article.extraction.loci] == ["page 1", "page 2"]
