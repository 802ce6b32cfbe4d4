"""A brief as DOCX: headings, tables and quotations by their styles, and notes at the foot of the page as Word has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import vl_convert
from docx import Document as new_document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import Table
from docx.text.paragraph import Paragraph as WordParagraph

from dragoman.dossier.wording import day
from dragoman.web.brief.document import Block, Call, Document, Entry, Grid, Heading, Inlines, Paragraph, Picture, Run, Section
from dragoman.web.brief.footnotes import Footnotes
from dragoman.web.brief.typography import set_run, typeset
from dragoman.web.brief.word_styles import (
    CALL,
    DATED,
    LINE,
    REMARK,
    SPEAKER,
    add_row,
    heading_row,
    look,
    new_table,
    page_number,
    share,
    styled,
)  # fmt: skip
from dragoman.web.words import words

_STYLES = {"text": "Normal", "item": "List Bullet", "remark": REMARK, "quotation": "Quote", "speaker": SPEAKER}
_SCALE = 2.0
"""Dots of a chart for each of its points: sharp enough on paper."""

_SMALL = 68
"""Share of the line that a small chart has."""


def docx(document: Document) -> bytes:
    """The document as DOCX, for Word and LibreOffice."""
    return _Writer(document).written()


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document, self._lang = document, document.lang
        self._made: WordDocument = new_document()
        styled(self._made, self._lang)
        self._footnotes = Footnotes(self._made, {note.number: note for note in document.notes}, self._fill)

    def written(self) -> bytes:
        """The file."""
        self._properties()
        self._thumbnail()
        self._edges()
        self._head()
        for section in self._document.sections:
            self._section(section)
        out = BytesIO()
        self._made.save(out)
        return out.getvalue()

    def _set(self, text: str) -> str:
        return typeset(text, self._lang)

    def _properties(self) -> None:
        known, document = self._made.core_properties, self._document
        known.title, known.subject, known.language = self._set(document.title), self._set(document.subtitle), self._lang
        known.author = known.last_modified_by = "Dragoman"
        known.comments = known.keywords = ""
        known.created = known.modified = datetime.fromisoformat(document.made)

    def _thumbnail(self) -> None:
        """Take out the picture of the template, which is none of this document."""
        package = self._made.part.package
        assert package is not None
        for name, relation in list(package.rels.items()):
            if relation.reltype.endswith("/thumbnail"):
                del package.rels[name]

    def _edges(self) -> None:
        """What stands above and below the pages: the title; who made it when, and "n of m"."""
        section, said = self._made.sections[0], words(self._lang)
        section.header.paragraphs[0].add_run(self._set(self._document.title))
        below = section.footer.paragraphs[0]
        below.add_run(self._set(said("brief.made_by", day=day(self._document.made, self._lang))) + "\t\t")
        page_number(below, "PAGE")
        below.add_run(f" {said('brief.page_of')} ")
        page_number(below, "NUMPAGES")

    def _head(self) -> None:
        document, made = self._document, self._made
        made.add_paragraph(self._set(document.subtitle), "Subtitle")
        made.add_paragraph(self._set(document.title), "Title")
        for label, told in document.facts:
            fact = made.add_paragraph(style=DATED)
            look(fact.add_run(self._set(label)), "quiet")
            fact.add_run(f"\t{self._set(told)}")
        if len(document.sections) == 1:
            made.add_paragraph(self._set(words(self._lang)("brief.nothing")))

    def _section(self, section: Section) -> None:
        self._made.add_paragraph(self._set(section.heading), "Heading 1")
        if section.told:
            self._made.add_paragraph(self._set(section.told), REMARK)
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._made.add_paragraph(self._set(block.text), "Heading 2")
            case Paragraph():
                self._fill(self._made.add_paragraph(style=_STYLES[block.kind]), block.words)
            case Entry():
                self._entry(block)
            case Grid():
                self._grid(block)
            case Picture():
                self._picture(block)

    def _fill(self, paragraph: WordParagraph, inlines: Inlines) -> None:
        before: object = None
        for one in inlines:
            if isinstance(one, Call):
                if isinstance(before, Call):
                    paragraph.add_run(", ", CALL)
                self._footnotes.call(paragraph, one)
            elif one.text:
                look(paragraph.add_run(set_run(one, self._lang)), one.look, one.lang if one.exact else None)
            before = one

    def _entry(self, entry: Entry) -> None:
        paragraph = self._made.add_paragraph(style=DATED)
        look(paragraph.add_run(self._set(entry.margin)), "quiet")
        paragraph.add_run("\t")
        self._fill(paragraph, entry.words)
        for below in entry.below:
            paragraph.add_run().add_break()
            self._fill(paragraph, below)

    def _grid(self, grid: Grid) -> None:
        table = new_table(self._made, grid.widths, self._set(grid.title))
        self._row(table, grid, tuple((Run(column, "strong"),) for column in grid.columns))
        heading_row(table)
        for row in grid.rows:
            self._row(table, grid, row)
        self._made.add_paragraph(style=REMARK)

    def _row(self, table: Table, grid: Grid, row: Sequence[Inlines]) -> None:
        for at, (cell, inlines) in enumerate(zip(add_row(table).cells, row, strict=True)):
            cell.width = share(grid.widths[at])
            paragraph = cell.paragraphs[0]
            if at in grid.numeric:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            self._fill(paragraph, inlines)

    def _picture(self, picture: Picture) -> None:
        drawn = vl_convert.svg_to_png(picture.svg, scale=_SCALE)
        width = LINE if picture.caption else share(_SMALL)
        shape = self._made.add_paragraph().add_run().add_picture(BytesIO(drawn), width=width)
        shape._inline.docPr.set("descr", self._set(picture.title))
        if picture.caption:
            self._made.add_paragraph(self._set(picture.caption), "Caption")
