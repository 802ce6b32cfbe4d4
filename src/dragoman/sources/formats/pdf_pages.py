"""From the words on pages to running text: columns in their order, running heads left out, lines and words mended."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pdfplumber.page import Page as PdfPage

# Shares of a page's height in which running heads and feet stand, and of its words that may cross a gutter.
_EDGE = 0.12
_CROSSING = 0.12
_LEAST_GUTTER = 9.0
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—]?\s*\d{1,4}(?:\s*(?:/|of|sur|de)\s*\d{1,4})?\s*[-–—]?", re.I)
_STOP = (".", "!", "?", "»", "”", '"', ":", "…")


@dataclass(frozen=True)
class Line:
    """Words on one line of a column; distances in points from the left and the top of the page."""

    words: str
    x0: float
    x1: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Page:
    """The lines of a page in reading order."""

    height: float
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, page: PdfPage) -> Page:
        """The page of a PDF: its words put into lines, column by column."""
        words = page.extract_words(use_text_flow=False, keep_blank_chars=False)
        return cls(float(page.height), tuple(_ordered(words)))


def _ordered(words: list[dict[str, Any]]) -> Iterator[Line]:
    """Lines in reading order: what spans the page parts it into bands, and each band is read column by column."""
    rows = _rows(words)
    gutter = _gutter(rows)
    if gutter is None:
        yield from (_line(row) for row in rows)
        return
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        if _crosses(row, gutter):
            yield from (*left, *right, _line(row))
            left, right = [], []
        else:
            for side, column in ((left, [w for w in row if w["x1"] <= gutter]), (right, [w for w in row if w["x1"] > gutter])):
                if column:
                    side.append(_line(column))
    yield from (*left, *right)


def _rows(words: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Words of one height, from the left to the right."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda w: (w["top"], w["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if rows and rows[-1][0]["top"] <= middle <= rows[-1][0]["bottom"]:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w["x0"]) for row in rows]


def _line(row: Sequence[dict[str, Any]]) -> Line:
    return Line(
        " ".join(w["text"] for w in row), row[0]["x0"], row[-1]["x1"], min(w["top"] for w in row), max(w["bottom"] for w in row)
    )


def _gutter(rows: list[list[dict[str, Any]]]) -> float | None:
    """Where two columns part: a place that hardly any line crosses, with words enough on both sides."""
    words = [w for row in rows for w in row]
    if len(words) < 40:
        return None
    low, high = min(w["x0"] for w in words), max(w["x1"] for w in words)
    places = [low + (high - low) * share / 100 for share in range(30, 71)]
    best = min(places, key=lambda x: (sum(_crosses(row, x) for row in rows), abs(x - (low + high) / 2)))
    crossing = sum(_crosses(row, best) for row in rows)
    left = sum(w["x1"] <= best for w in words)
    both = sum(any(w["x1"] <= best for w in row) and any(w["x0"] >= best for w in row) for row in rows)
    enough = 0.2 * len(words) <= left <= 0.8 * len(words)
    return best if enough and both >= len(rows) / 3 and crossing <= _CROSSING * len(rows) + 2 else None


def _crosses(row: Sequence[dict[str, Any]], x: float) -> bool:
    """Whether a line runs on over a place: a word stands across it, or the gap there is no wider than between words."""
    before = max((w["x1"] for w in row if w["x0"] < x), default=None)
    after = min((w["x0"] for w in row if w["x0"] >= x), default=None)
    if before is None or after is None:
        return before is not None and bool(before > x)
    return bool(before > x or after - before < _LEAST_GUTTER)


def running_text(pages: Sequence[Page]) -> Iterator[tuple[int, str]]:
    """The paragraphs of all pages, each with the number of the page that it begins on (from 1)."""
    known = Counter(word for page in pages for line in page.lines for word in line.words.split())
    held: tuple[int, list[Line]] | None = None
    for number, lines in enumerate(body_lines(pages), 1):
        for paragraph in _paragraphs(lines):
            if held and goes_on(held[1][-1].words, paragraph[0].words):
                held[1].extend(paragraph)
                continue
            if held:
                yield held[0], mended([line.words for line in held[1]], known)
            held = (number, list(paragraph))
    if held:
        yield held[0], mended([line.words for line in held[1]], known)


def body_lines(pages: Sequence[Page]) -> Iterator[list[Line]]:
    """The lines of each page without running heads and page numbers."""
    heads = _running_heads(pages)
    for page in pages:
        yield [line for line in page.lines if not _is_head(line, page, heads)]


def _running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """Lines at the edges of pages that come again on others, numbers aside."""
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_NUMBERS.sub("#", line.words) for line in page.lines if _at_edge(line, page)})
    return frozenset(words for words, times in seen.items() if times >= max(2, len(pages) // 3))


def _at_edge(line: Line, page: Page) -> bool:
    return line.bottom < _EDGE * page.height or line.top > (1 - _EDGE) * page.height


def _is_head(line: Line, page: Page, heads: frozenset[str]) -> bool:
    if not _at_edge(line, page):
        return False
    return _NUMBERS.sub("#", line.words) in heads or bool(_PAGE_NUMBER.fullmatch(line.words))


def _paragraphs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines put together: a paragraph ends at a wide gap, before an indented line, or at a short line that ends a sentence."""
    held: list[Line] = []
    every = list(lines)
    gaps = [b.top - a.bottom for a, b in zip(every, every[1:], strict=False) if b.top > a.top]
    usual = median(gaps) if gaps else 0.0
    for line in every:
        if held and _breaks(held, line, usual):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _breaks(held: list[Line], line: Line, usual: float) -> bool:
    last = held[-1]
    height = last.bottom - last.top
    if line.top < last.top:  # the next column: the paragraph may go on there
        return not goes_on(last.words, line.words)
    if line.top - last.bottom > usual + 0.5 * height or abs((line.bottom - line.top) - height) > 0.25 * height:
        return True
    left = min(one.x0 for one in held)
    width = max(one.x1 for one in held) - left
    indented = line.x0 - left > 0.7 * height and len(held) > 1
    return indented or (last.words.endswith(_STOP) and last.x1 < left + 0.8 * width and len(held) > 1)


def goes_on(before: str, after: str) -> bool:
    """Whether a sentence is open at the end of one piece and goes on in the next."""
    return not before.rstrip().endswith(_STOP) and after[:1].islower()


def mended(lines: Sequence[str], known: Counter[str]) -> str:
    """Lines as running text: a word that a hyphen broke at the end of a line is whole again.

    A hyphen stays where the word is written with it elsewhere (`known` counts the words of the document).
    """
    text = ""
    for line in lines:
        if text.endswith(("-", "\u00ad", "\u2010")) and line[:1].islower() and text[-2:-1].isalpha():
            first = re.split(r"[^\w'’-]", line, maxsplit=1)[0]
            whole = text.rpartition(" ")[2] + first
            text = (text if known[whole] and whole.count("-") else text[:-1]) + line
        else:
            text += f" {line}" if text else line
    return text
