"""Notes at the foot of the page in DOCX, which python-docx does not write: a part of its own in the file, and their calls.

Word numbers them itself, in the order of their calls, which is that of the document.  Where words are quoted again, a field
refers to the number of the first call, so that it stays right when a person adds a note.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement as new_element
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from dragoman.web.brief.document import Call, Note, Run
from dragoman.web.brief.word_styles import CALL, NOTE

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
Fill = Callable[[Paragraph, tuple[Run, ...]], None]
"""Writes words into a paragraph."""


class Footnotes:
    """The notes of a document while it is written; `notes` by their numbers."""

    def __init__(self, made: WordDocument, notes: Mapping[int, Note], fill: Fill) -> None:
        self._made, self._notes, self._fill = made, notes, fill
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for kind, number in _SEPARATORS:
            self._root.append(_separator(kind, number))
        name, package = PackURI("/word/footnotes.xml"), made.part.package
        assert package is not None
        self._part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, self._root, package)
        made.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)
        _announce(made)

    def call(self, paragraph: Paragraph, call: Call) -> None:
        """Write the raised number of a note, and at its first call the note."""
        if call.again:
            paragraph._p.append(self._again(call.number))
            return
        paragraph._p.append(_element("w:bookmarkStart", id=call.number, name=_bookmark(call.number)))
        run = paragraph.add_run(style=CALL)
        run._r.append(_element("w:footnoteReference", id=call.number))
        paragraph._p.append(_element("w:bookmarkEnd", id=call.number))
        self._write(self._notes[call.number])

    def _again(self, number: int) -> Any:
        """A field that says the number of a note called before."""
        field = _element("w:fldSimple", instr=f" NOTEREF {_bookmark(number)} \\f \\h ")
        inner = _element("w:r")
        field.append(inner)
        run = WordRun(inner, self._made.element.body)
        run.text = str(number)
        run.font.superscript = True
        return field

    def _write(self, note: Note) -> None:
        element = _element("w:footnote", id=note.number)
        self._root.append(element)
        inner = _element("w:p")
        element.append(inner)
        paragraph = Paragraph(inner, self._made._body)
        paragraph.style = self._made.styles[NOTE]
        paragraph.add_run(style=CALL)._r.append(_element("w:footnoteRef"))
        paragraph.add_run(" ")
        self._fill(paragraph, note.words)
        if note.address:
            paragraph.add_run(" ")
            paragraph._p.append(self._link(note.address))

    def _link(self, address: str) -> Any:
        link = _element("w:hyperlink")
        link.set(qn("r:id"), self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        inner = _element("w:r")
        link.append(inner)
        WordRun(inner, self._made.element.body).text = address
        return link


def _bookmark(number: int) -> str:
    return f"note{number}"


def _separator(kind: str, number: int) -> Any:
    """The line between text and notes, which Word wants to be told."""
    made = _element("w:footnote", type=kind, id=number)
    paragraph, run = _element("w:p"), _element("w:r")
    run.append(_element(f"w:{kind}"))
    paragraph.append(run)
    made.append(paragraph)
    return made


def _announce(made: WordDocument) -> None:
    """Name the separators in the settings, before what has to follow there."""
    announced = _element("w:footnotePr")
    for _, number in _SEPARATORS:
        announced.append(_element("w:footnote", id=number))
    made.settings.element.find(qn("w:compat")).addprevious(announced)


def _element(tag: str, /, **attributes: object) -> Any:
    """An element of `w:`, whose class in python-docx depends on its tag."""
    made = new_element(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made
