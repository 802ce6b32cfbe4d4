"""The lines of a PDF as they stand, for press reviews, whose heads are lines: blank ones where the page leaves a gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.sources.formats.pdf_pages import Line, Page, body_lines, goes_on, mended


def lined_text(pages: Sequence[Page]) -> str:
    """All lines of running text in reading order; words that a hyphen broke at the end of a line are whole again."""
    known = Counter(word for page in pages for line in page.lines for word in line.words.split())
    return "\n".join(_mended(list(_with_gaps(pages)), known))


def _with_gaps(pages: Sequence[Page]) -> Iterator[str]:
    last = ""
    for lines in body_lines(pages):
        gaps = sorted(b.top - a.bottom for a, b in pairwise(lines) if b.top > a.top)
        # Most gaps of an export may part paragraphs: those within one are the narrow ones.
        usual = gaps[len(gaps) // 10] if gaps else 0.0
        above: Line | None = None
        for line in lines:
            # Without a line above it on the page, or in its column, only the words tell whether a paragraph goes on.
            apart = not goes_on(last, line.words) if above is None or line.top < above.top else _gap(above, line) > usual
            if last and apart:
                yield ""
            yield line.words
            above, last = line, line.words


def _gap(above: Line, line: Line) -> float:
    """The room between two lines, less what is no more than the unevenness of their heights."""
    return line.top - above.bottom - 0.3 * (above.bottom - above.top)


def _mended(lines: Sequence[str], known: Counter[str]) -> list[str]:
    """The lines, the rest of a broken word taken up to where it began."""
    found = list(lines)
    for n in range(len(found) - 1):
        first, _, rest = found[n + 1].partition(" ")
        whole = mended([found[n], first], known)
        if found[n] and first and whole != f"{found[n]} {first}":
            found[n], found[n + 1] = whole, rest
    return found
