"""The parts of a page that are no article are taken out: menus, comments, links to more, notices, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from dragoman.sources.html.patterns import is_called, names

_NEVER = frozenset(("html", "body", "main", "article"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# What holds so much of the page's paragraphs is the article, whatever it is called.
_MOST = 0.4
# A paragraph beyond so many characters is running text.
_LONG = 150
# A link with its bullet or its full stop.
_ALL = 0.9
_SPACES = re.compile(r"\s+")
_SHOWN = "//body//text()[not(ancestor::script or ancestor::style or ancestor::template)]"


def words(element: HtmlElement) -> str:
    """All text below an element, spaces evened."""
    return _SPACES.sub(" ", str(element.text_content())).strip()


def shown_text(tree: HtmlElement) -> str:
    """All text that a page shows, and none of its scripts."""
    return _SPACES.sub(" ", " ".join(tree.xpath(_SHOWN))).strip()


def clean(tree: HtmlElement) -> None:
    """Take out of a tree what is no article."""
    total = _paragraph_length(tree)
    for element in [e for e in tree.iter() if isinstance(e.tag, str) and _is_furniture(e)]:
        if element.getparent() is None or _is_gone(element, tree):
            continue
        if _paragraph_length(element) <= _MOST * total or element.tag in names("furniture_elements"):
            element.drop_tree()
    for element in [e for e in tree.iter("p", "li", "h3", "h4", "h5", "h6") if _is_link(e)]:
        element.drop_tree()


def _is_link(element: HtmlElement) -> bool:
    """Whether a paragraph is a link from end to end: it leads elsewhere."""
    links = sum(len(words(a)) for a in element.iter("a"))
    return links > 0 and links >= _ALL * len(words(element))


def _is_gone(element: HtmlElement, tree: HtmlElement) -> bool:
    """Whether the element went with one above it."""
    top = element
    for top in element.iterancestors():  # noqa: B007  the last one is wanted
        pass
    return top is not tree


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _NEVER:
        return False
    if element.tag in names("furniture_elements") or element.get("role") in names("furniture_roles"):
        return True
    if element.get("aria-hidden") == "true":
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag == "header":
        return next(element.iterancestors("article", "main"), None) is None and not list(element.iter("h1"))
    if element.tag == "p" and len(words(element)) > _LONG:
        return is_called(element, "furniture_paragraph")
    return is_called(element, "furniture")


def _paragraph_length(element: HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p"))


def blocks(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The innermost elements that hold running text, in order."""
    kinds = names("blocks")
    for element in tree.iter(*kinds):
        if not any(child.tag in kinds for child in element.iterdescendants() if isinstance(child.tag, str)):
            yield element
