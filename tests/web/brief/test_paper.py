"""A brief as PDF."""

from __future__ import annotations

import builtins
import io
from dataclasses import replace
from typing import Any

import pdfplumber
import pytest
from web.brief.conftest import SAID, Compose, pages_of

from dragoman.archive.archive import Archive
from dragoman.errors import BriefError, NoPress
from dragoman.web.brief import paper
from dragoman.web.brief.document import Document, Run

pytestmark = pytest.mark.usefixtures("pango")


def _flat(made: bytes) -> str:
    """The text of a PDF on one line."""
    return " ".join(" ".join(pages_of(made)).split())


def test_every_note_stands_under_its_number_with_its_exact_words(document: Document) -> None:
    flat = _flat(paper.pdf(document))
    told = (f"{note.number} {''.join(run.text for run in note.words)}" for note in document.notes)
    places = [flat.find(" ".join(words.split())) for words in told]
    assert -1 not in places
    assert places == sorted(places)
    assert "“KEN > TUN SUPPORT | Kenya and Tunisia signed an agreement” — Le Port, “Signé”, 12 March 2024." in flat
    assert SAID in flat


def test_pages_say_n_of_m_and_what_they_are_of(kept: Archive, compose_of: Compose) -> None:
    pages = pages_of(paper.pdf(compose_of(kept, "fr")))
    assert all(f"{at} sur {len(pages)}" in page for at, page in enumerate(pages, start=1))
    assert all("Dragoman, 1er juin 2024" in page for page in pages)
    assert len(pages) > 1
    assert all("Kenya – Tunisie" in page for page in pages)


def test_french_is_set_as_french(kept: Archive, compose_of: Compose) -> None:
    text = _flat(paper.pdf(compose_of(kept, "fr")))
    assert "Tunisie : " in text
    assert "« KEN > TUN SUPPORT | Kenya and Tunisia signed an agreement » — Le Port, « Signé », 12 mars 2024." in text
    assert "l’archive" in text


def test_it_is_tagged_and_names_its_language_title_and_maker(document: Document) -> None:
    with pdfplumber.open(io.BytesIO(paper.pdf(document))) as pdf:
        assert pdf.metadata["Title"] == "Kenya – Tunisia"
        assert pdf.metadata["Author"] == "Dragoman"
        assert pdf.metadata["CreationDate"].startswith("D:2024")
        assert pdf.doc.catalog["Lang"] == b"en"
        assert pdf.doc.catalog["MarkInfo"]["Marked"] is True
        assert pdf.structure_tree
        assert (round(pdf.pages[0].width), round(pdf.pages[0].height)) == (595, 842)


def test_links_lead_to_articles_on_the_web_alone(strange: Document, document: Document) -> None:
    for made in (strange, document):
        with pdfplumber.open(io.BytesIO(paper.pdf(made))) as pdf:
            links = {link["uri"] for page in pdf.pages for link in page.hyperlinks}
        assert links == {note.address for note in made.notes if note.address}
    named = ("a.example.com/1", "a.example.com/2", "b.example.org/1", "c.example.org/1")
    assert links == {f"https://{one}" for one in named}


def test_words_of_strangers_neither_run_nor_turn_nor_leave_the_page(strange: Document) -> None:
    made = paper.pdf(strange)
    assert b"/JavaScript" not in made
    flat = "".join(_flat(made).split())
    assert "<script>alert(1)</script>" in flat
    assert '"><imgsrc=xonerror=alert(2)>' in flat
    assert "⟨U+202E⟩" in flat
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        assert all(char["x0"] >= 0 and char["x1"] <= page.width for page in pdf.pages for char in page.chars)
        assert sum(len(page.images) for page in pdf.pages) == 0


@pytest.mark.parametrize("url", ["https://evil.example/x.png", "file:///etc/passwd", "data:text/css,a", "package:other.css"])
def test_nothing_but_its_own_files_is_loaded(url: str) -> None:
    from weasyprint.urls import FatalURLFetchingError

    fetch = paper._fetcher({"package:brief.css": ("text/css", b"p {}")}).fetch
    assert fetch("package:brief.css").read() == b"p {}"
    with pytest.raises(FatalURLFetchingError, match="nothing from outside"):
        fetch(url)


def test_a_brief_of_too_many_pages_is_refused_in_its_language(
    kept: Archive, compose_of: Compose, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "MOST_PAGES", 1)
    with pytest.raises(BriefError, match=r"La note «\sKenya – Tunisie\s» aurait \d+ pages"):
        paper.pdf(compose_of(kept, "fr"))


def test_where_pango_is_missing_it_says_what_to_install(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return found(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NoPress, match=r"apt-get install libpango-1\.0-0 libpangoft2-1\.0-0"):
        paper.pdf(document)


def test_writing_of_many_languages_shows(document: Document) -> None:
    words = "Şükrü ğ, Жуков, Ελλάδα, العربية, שלום"
    first = document.notes[0]
    made = paper.pdf(replace(document, notes=(replace(first, words=(Run(words, exact=True),)), *document.notes[1:])))
    assert "Şükrü ğ, Жуков, Ελλάδα" in _flat(made)
