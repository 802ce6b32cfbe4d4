"""Pages that keep their article back: behind a paywall, or behind a question for consent."""

from __future__ import annotations

from typing import Literal, TypeAlias

from lxml.html import HtmlElement

from dragoman.sources.html.cleaning import words
from dragoman.sources.html.patterns import consents, is_called, walls
from dragoman.sources.html.structured import Told

Why: TypeAlias = Literal["paywall", "consent"]
# A page that shows so many words shows its article, whatever it says about subscribing.
_TEASER = 180
_TOLD_TEASER = 120
_CUT = 320
_CONSENT_BODY = 60
_LONGEST_CONSENT = 400
_LONGEST_NOTICE = 400
_ELSEWHERE = frozenset(("nav", "footer", "aside", "li", "a", "script", "style", "template"))


def notices(tree: HtmlElement, page: str) -> tuple[int, str]:
    """What a whole page says of subscribing: how many phrases outside its menus and lists, and the text of its walls.

    `page` is all its text: most pages say nothing of the kind, and their elements need not be looked through.
    """
    told, walled, speaks = 0, "", walls(page) > 0
    for element in tree.iter("p", "div", "h2", "h3", "h4", "span", "strong", "section", "button"):
        if is_called(element, "wall"):
            walled += words(element)
        elif len(element) and element.tag in ("div", "section"):
            continue
        line = words(element) if speaks else ""
        if 0 < len(line) <= _LONGEST_NOTICE and walls(line) and not _stands_elsewhere(element):
            told += 1
    return told, walled


def _stands_elsewhere(element: HtmlElement) -> bool:
    return any(above.tag in _ELSEWHERE for above in element.iterancestors())


def withheld(page: str, told_of_wall: int, walled: str, told: Told, body: str) -> Why | None:
    """Why a page keeps its article back; None where it does not.

    `page` is all its text, `body` what was taken for its article.
    """
    length = len(body.split())
    cut = body.rstrip().endswith(("…", "...", "[…]", "[...]"))
    if told.free is not True:
        if (told_of_wall or walled.strip()) and (length < _TEASER or (cut and length < _CUT)):
            return "paywall"
        if told.free is False and length < _TOLD_TEASER:
            return "paywall"
    asks = consents(page if length < _CONSENT_BODY else body)
    if asks >= 2 and (length < _CONSENT_BODY or (asks >= 3 and length < _LONGEST_CONSENT)):
        return "consent"
    return None
