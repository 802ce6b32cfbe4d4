"""How a brief looks in DOCX: A4, its styles, and fields that Word fills in."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from dragoman.dossier.naming import Language
from dragoman.web.brief.document import Look

NOTE, CALL, REMARK, DATED, SPEAKER = "footnote text", "footnote reference", "Remark", "Dated entry", "Speaker"
LINE = Cm(16.6)
"""Length of a line: A4 without its margins."""
_BODY, _HEADINGS = "Cambria", "Calibri"
"""Fonts of Word; LibreOffice takes Caladea and Carlito, which are as wide, for them."""
_LOCALES: dict[Language, str] = {"en": "en-GB", "fr": "fr-FR"}
_INK, _QUIET, _ACCENT, _TAG = (RGBColor.from_string(c) for c in ("1C2733", "51606F", "1F4E79", "7A4A00"))
_MARGIN = Cm(4.2)
"""Room for the day of an entry, in wide fonts too."""
_SIZES = {"Title": 24, "Subtitle": 10, "Heading 1": 15, "Heading 2": 11.5, "Caption": 8.5, "Quote": 10.5}


def styled(made: WordDocument, lang: Language) -> None:
    """Set paper, language and styles of a new document."""
    paper = made.sections[0]
    paper.page_width, paper.page_height = Cm(21), Cm(29.7)
    paper.left_margin = paper.right_margin = Cm(2.2)
    paper.top_margin, paper.bottom_margin = Cm(2.4), Cm(2.2)
    _language(made, lang)
    _paragraphs(made, "Normal", size=10.5, after=4)
    for name, size in _SIZES.items():
        _paragraphs(made, name, font=_BODY if name == "Quote" else _HEADINGS, size=size, after=4)
        made.styles[name].font.color.rgb = _ACCENT if name.startswith(("Title", "Heading")) else _QUIET
    _quotations(made)
    _add(made, REMARK, size=9, after=3).font.color.rgb = _QUIET
    _add(made, NOTE, size=8.5, after=1)
    entry = _add(made, DATED, size=10.5, after=4)
    entry.paragraph_format.left_indent, entry.paragraph_format.first_line_indent = _MARGIN, -_MARGIN
    entry.paragraph_format.tab_stops.add_tab_stop(_MARGIN)
    call = made.styles.add_style(CALL, WD_STYLE_TYPE.CHARACTER, builtin=True)
    call.font.superscript = True


def _quotations(made: WordDocument) -> None:
    """Quotations stand in, with who is quoted below them on the same page."""
    quote, speaker = made.styles["Quote"], _add(made, SPEAKER, size=9, after=3)
    assert isinstance(quote, ParagraphStyle)
    quote.font.italic, quote.font.color.rgb = False, _INK
    quote.paragraph_format.left_indent = speaker.paragraph_format.left_indent = Cm(0.6)
    quote.paragraph_format.space_before, quote.paragraph_format.space_after = Pt(6), Pt(1)
    quote.paragraph_format.keep_with_next = True
    speaker.font.color.rgb = _QUIET


def _language(made: WordDocument, lang: Language) -> None:
    """The language in which Word checks spelling, unless a run names another."""
    for told in made.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), _LOCALES[lang])


def _paragraphs(made: WordDocument, name: str, *, size: float, after: float, font: str = _BODY) -> ParagraphStyle:
    style = made.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name, style.font.size = font, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_after = Pt(after)
    return style


def _add(made: WordDocument, name: str, *, size: float, after: float) -> ParagraphStyle:
    made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name == NOTE)
    made.styles[name].base_style = made.styles["Normal"]
    return _paragraphs(made, name, size=size, after=after)


def look(run: Run, how: Look, lang: str | None = None) -> None:
    """Give a run its look, and its language where it is another than that of the document."""
    if how in ("strong", "tag"):
        run.bold = True
    if how in ("quiet", "tag"):
        run.font.color.rgb = _QUIET if how == "quiet" else _TAG
    if lang:
        told = OxmlElement("w:lang")
        told.set(qn("w:val"), lang)
        run._r.get_or_add_rPr().append(told)


def page_number(paragraph: Paragraph, field: str) -> None:
    """A field of Word: PAGE or NUMPAGES."""
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


def _rule(table: Table, title: str) -> None:
    properties = table._tbl.tblPr
    line = 'w:val="single" w:sz="4" w:space="0" w:color="D6DCE3"'
    properties.append(parse_xml(f"<w:tblBorders {nsdecls('w')}><w:bottom {line}/><w:insideH {line}/></w:tblBorders>"))
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    properties.append(caption)


def new_table(made: WordDocument, widths: Sequence[int], title: str) -> Table:
    """A table without rows: `widths` of its columns are shares of the line; a title for those who do not see it."""
    table: Table = made.add_table(0, len(widths))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = share(width)
    _rule(table, title)
    return table


def share(percent: int) -> Length:
    """A share of the line."""
    return Length(LINE * percent // 100)


def add_row(table: Table) -> _Row:
    """A new row of a table, which stays on one page."""
    made: _Row = table.add_row()  # type: ignore[no-untyped-call]
    made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return made


def heading_row(table: Table) -> None:
    """Repeat the first row of a table on each page."""
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
