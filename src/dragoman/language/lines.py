"""The lines of a text with exact offsets, and which of them a narrow column broke apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
# What may stand at the edge of a line without belonging to it: spaces, zero-width signs, byte marks.
_SPACES = "".join(char for char in map(chr, range(0x3001)) if char.isspace())
_EDGE = _SPACES + "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_CLOSERS = " \"'”’»)]*_"
_WIDEST_COLUMN = 120
_NARROWEST_COLUMN = 45

Span = tuple[int, int]


def trim(text: str, start: int, end: int) -> Span:
    """`start, end` moved inwards over spaces and invisible signs; equal when nothing is left."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip(_EDGE))
    right = len(inner.rstrip(_EDGE))
    return (start + left, start + max(left, right))


def stops(text: str) -> bool:
    """Whether `text` ends as a sentence does, closing quotation marks and brackets aside."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in ".!?…"


def line_groups(evened: str) -> Iterator[list[Span]]:
    """Runs of lines between blank lines; each line trimmed. `evened` has only \\n as line end."""
    group: list[Span] = []
    previous_end = 0
    for match in _LINE.finditer(evened):
        start, end = trim(evened, match.start(), match.end())
        blank_between = evened.count("\n", previous_end, match.start()) > 1
        if group and (blank_between or start == end):
            yield group
            group = []
        if start < end:
            group.append((start, end))
        previous_end = match.end()
    if group:
        yield group


def _fills(evened: str, upper: Span, lower: Span, width: int) -> bool:
    """Whether the first word of `lower` would not have fitted on the line `upper` of that width."""
    first_word = evened[lower[0] : lower[1]].split(maxsplit=1)[0]
    return upper[1] - upper[0] + 1 + len(first_word) > width


def is_column(evened: str, group: list[Span]) -> bool:
    """Whether a narrow column, not the writer, broke the lines of `group`."""
    width = max(end - start for start, end in group)
    if len(group) < 3 or not _NARROWEST_COLUMN <= width <= _WIDEST_COLUMN:
        return False
    return all(_fills(evened, upper, lower, width) for upper, lower in zip(group, group[1:], strict=False))


def joined(evened: str, group: list[Span], starts_item: re.Pattern[str]) -> list[Span]:
    """The lines of `group`, those put together again that belong to one paragraph.

    `starts_item` matches where a bullet begins: such a line never continues the one before.
    """
    column = is_column(evened, group)
    result: list[Span] = [group[0]]
    for line in group[1:]:
        last = result[-1]
        runs_on = evened[line[0]].islower() and evened[last[1] - 1] not in ".!?…:;"
        if not starts_item.match(evened, line[0], line[1]) and (column or runs_on):
            result[-1] = (last[0], line[1])
        else:
            result.append(line)
    return result
