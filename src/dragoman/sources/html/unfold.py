"""Old markup brought to paragraphs: tables that only lay a page out, and lines that breaks part."""

from __future__ import annotations

from lxml.html import Element, HtmlElement

from dragoman.sources.html.cleaning import words

# A cell with so many characters holds running text, so that its table is no table of figures.
_RUNNING = 250
_TABLE = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")


def unfold(tree: HtmlElement, origins: dict[HtmlElement, HtmlElement]) -> None:
    """Make paragraphs in a tree; `origins`, from its elements to those of the page, learns of each new one."""
    for table in list(tree.iter("table")):
        if any(len(words(cell)) >= _RUNNING for cell in table.iter("td")):
            for element in [e for e in table.iter(*_TABLE) if next(e.iterancestors("table"), table) is table or e is table]:
                element.tag = "div"
    for element in list(tree.iter("div", "p", "td", "section", "article")):
        if _has_double_break(element):
            _split(element, origins)


def _has_double_break(element: HtmlElement) -> bool:
    return any(_is_break(br.getnext()) and not (br.tail or "").strip() for br in element.iterchildren("br"))


def _is_break(element: HtmlElement | None) -> bool:
    return element is not None and element.tag == "br"


def _split(element: HtmlElement, origins: dict[HtmlElement, HtmlElement]) -> None:
    """Put what breaks part in an element into paragraphs of their own."""
    lines = _lines(element)
    if element.tag == "p":
        element.tag = "div"
    element.text = None
    for child in list(element):
        element.remove(child)
    for line in lines:
        origins[line] = origins.get(element, element)
        element.append(line)


def _lines(element: HtmlElement) -> list[HtmlElement]:
    lines = [_paragraph(element.text)]
    for child in list(element):
        tail, child.tail = child.tail, None
        if child.tag == "br":
            lines.append(_paragraph(tail))
        else:
            lines[-1].append(child)
            child.tail = tail
    return [line for line in lines if len(line) or (line.text or "").strip()]


def _paragraph(text: str | None) -> HtmlElement:
    paragraph = Element("p")
    paragraph.text = text
    return paragraph
