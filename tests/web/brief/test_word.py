"""A brief as DOCX."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document as open_document
from docx.oxml.ns import qn
from lxml import etree
from web.brief.conftest import SAID, Compose

from dragoman.archive.archive import Archive
from dragoman.web.brief import word
from dragoman.web.brief.document import Call, Document, Entry, Grid, Paragraph, Picture


def _part(made: bytes, name: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(made)) as held:
        return etree.fromstring(held.read(name))


def _text(element: Any) -> str:
    return "".join(element.itertext(qn("w:t")))


def _calls(document: Document) -> list[Call]:
    found: list[Call] = []
    for block in (block for section in document.sections for block in section.blocks):
        lines: list[Any] = []
        if isinstance(block, Paragraph):
            lines = [block.words]
        elif isinstance(block, Entry):
            lines = [block.words, *block.below]
        elif isinstance(block, Grid):
            lines = [cell for row in block.rows for cell in row]
        found += [one for line in lines for one in line if isinstance(one, Call)]
    return found


def test_notes_are_footnotes_called_in_their_order(document: Document) -> None:
    made = word.docx(document)
    body, notes = _part(made, "word/document.xml"), _part(made, "word/footnotes.xml")
    called = [int(one.get(qn("w:id"))) for one in body.iter(qn("w:footnoteReference"))]
    assert called == [note.number for note in document.notes]
    told = {int(one.get(qn("w:id"))): _text(one).strip() for one in notes.iter(qn("w:footnote"))}
    for note in document.notes:
        words = "".join(run.text for run in note.words)
        assert told[note.number] == f"{words} {note.address}".strip() if note.address else words
    assert [told[-1], told[0]] == ["", ""]


def test_words_quoted_again_refer_to_the_first_number_by_a_field(document: Document) -> None:
    body = _part(word.docx(document), "word/document.xml")
    again = [call.number for call in _calls(document) if call.again]
    fields = list(body.iter(qn("w:fldSimple")))
    assert [(one.get(qn("w:instr")).split()[:2], _text(one)) for one in fields] == [
        (["NOTEREF", f"note{number}"], str(number)) for number in again
    ]
    assert again
    marked = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    assert {f"note{number}" for number in again} <= marked


def test_headings_tables_and_quotations_have_their_styles(document: Document) -> None:
    read = open_document(io.BytesIO(word.docx(document)))
    styles = {paragraph.text: paragraph.style.name for paragraph in read.paragraphs if paragraph.style}
    assert styles["Kenya – Tunisia"] == "Title"
    assert [text for text, style in styles.items() if style == "Heading 1"] == [section.heading for section in document.sections]
    assert styles[f"“{SAID}”"] == "Quote"
    grids = [block for section in document.sections for block in section.blocks if isinstance(block, Grid)]
    assert [tuple(cell.text for cell in table.rows[0].cells) for table in read.tables] == [grid.columns for grid in grids]
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in read.tables)
    for table, grid in zip(read.tables, grids, strict=True):
        line = sum(column.width for column in table.columns)
        assert [round(100 * column.width / line) for column in table.columns] == list(grid.widths)


def test_charts_are_pictures_with_words_for_who_does_not_see_them(document: Document) -> None:
    read = open_document(io.BytesIO(word.docx(document)))
    pictures = [block for section in document.sections for block in section.blocks if isinstance(block, Picture)]
    assert [shape._inline.docPr.get("descr") for shape in read.inline_shapes] == [picture.title for picture in pictures]
    assert pictures


def test_language_title_and_paper(kept: Archive, compose_of: Compose) -> None:
    made = word.docx(compose_of(kept, "fr"))
    read = open_document(io.BytesIO(made))
    assert (read.core_properties.title, read.core_properties.language) == ("Kenya – Tunisie", "fr")
    assert read.core_properties.created is not None
    assert read.core_properties.created.year == 2024
    assert {one.get(qn("w:val")) for one in read.styles.element.iter(qn("w:lang"))} == {"fr-FR"}
    assert round(read.sections[0].page_width.cm, 1) == 21.0
    below = _part(made, "word/footer1.xml")
    assert [one.get(qn("w:instr")).strip() for one in below.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    assert "Dragoman, 1er juin 2024" in _text(below)
    assert "«\u00a0KEN > TUN SUPPORT" in _text(_part(made, "word/footnotes.xml"))
    with zipfile.ZipFile(io.BytesIO(made)) as held:
        assert not [name for name in held.namelist() if "thumbnail" in name]


def test_words_of_strangers_stay_words(strange: Document) -> None:
    made = word.docx(strange)
    with zipfile.ZipFile(io.BytesIO(made)) as held:
        links = [held.read(name).decode() for name in held.namelist() if name.endswith(".rels")]
    assert not any("javascript:" in link or "evil.example" in link for link in links)
    text = _text(_part(made, "word/document.xml"))
    assert "<script>alert(1)</script>" in text
    assert "⟨U+202E⟩" in text
    assert "\u202e" not in text + _text(_part(made, "word/footnotes.xml"))
    assert "⟨U+FFFE⟩" in text
