"""Sentences of a paragraph, with exact offsets, as news needs them.

One pass over the marks that may end a sentence; brackets and quotation marks are paired beforehand, so
that the work grows with the length of the text only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.language.folding import even, fold
from dragoman.language.lines import Span, trim
from dragoman.language.shelf import shelf

_STOP = re.compile(r"[.!?…]+")
_CLOSERS = "\"'»”’)]"
_OPENERS = "\"'«“‘([-—–• "
_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*'?")
_LAST_WORD = re.compile(r"[^\s\"«(\[]{1,30}$")
_INITIAL = re.compile(r"(?:^|[^\w])(?:[^\W\d_]|[^\W\d_]\.-?[^\W\d_])$")
# No sentence ends inside a bracket that closes within so many characters.
_LONGEST_BRACKET = 250
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{3})[.!?](?=[A-ZÀ-Þ][a-zà-ÿ])")
_ADDRESS = re.compile(r"(?:www\.|https?:|@|//)\S*$")
# No sentence of real copy is longer; the work on a parse grows with the square of its words.
_LONGEST_SENTENCE = 1500
_REST = re.compile(r"[;:,](?=\s)")
# Words after a cry or question in quotation marks among which a verb of saying keeps the sentence going.
_SPEECH_REACH = 5


@dataclass(frozen=True, slots=True)
class _Rules:
    never: frozenset[str]
    dates: frozenset[str]
    maybe: frozenset[str]
    starters: frozenset[str]
    after_initial: frozenset[str]
    speech: frozenset[str]


@cache
def _rules(lang: str) -> _Rules:
    data = shelf(lang, "blocks")
    short = data["abbreviations"]
    return _Rules(
        frozenset(short["never"]),
        frozenset(short["dates"]),
        frozenset(short["maybe"]),
        frozenset(data["starters"]),
        frozenset(data["starters_after_initial"]),
        frozenset(data["speech"]),
    )


def _bracketed(text: str) -> list[Span]:
    """Spans of short brackets that open and close, outermost only, in order."""
    spans: list[Span] = []
    opened: list[int] = []
    for match in re.finditer(r"[()\[\]]", text):
        if match.group() in "([":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            if not opened or match.end() - start > _LONGEST_BRACKET:
                spans.append((start, match.end()))
    return [span for span in spans if span[1] - span[0] <= _LONGEST_BRACKET]


class _Splitter:
    """The sentences of one stretch of text."""

    def __init__(self, text: str, lang: str) -> None:
        self.raw = even(text)
        self.folded = fold(text)
        self.rules = _rules(lang)
        self.brackets = _bracketed(self.raw)
        self.next_bracket = 0

    def ends(self) -> list[int]:
        """Where sentences end, closing marks included."""
        found = []
        position = 0
        while match := _STOP.search(self.raw, position):
            end = self._past_closers(match.end())
            position = max(end, match.end())
            if self._is_end(match, end):
                found.append(end)
        return found

    def _past_closers(self, position: int) -> int:
        """The position after the closing marks that follow a stop (a space before » is usual)."""
        while position < len(self.raw):
            if self.raw[position] in _CLOSERS:
                if self.raw[position] in "\"'" and self._opens(position):
                    break
                position += 1
            elif self.raw[position] == " " and self.raw[position + 1 : position + 2] == "»":
                position += 2
            elif self.raw[position] in ".!?…":
                position += 1
            else:
                break
        return position

    def _opens(self, position: int) -> bool:
        """Whether a straight quotation mark opens: a space or nothing before it, a letter after."""
        before = self.raw[position - 1 : position]
        after = self.raw[position + 1 : position + 2]
        return before in ("", " ", "\n") and after.isalnum()

    def _in_bracket(self, position: int) -> bool:
        while self.next_bracket < len(self.brackets) and self.brackets[self.next_bracket][1] <= position:
            self.next_bracket += 1
        if self.next_bracket == len(self.brackets):
            return False
        return self.brackets[self.next_bracket][0] < position

    def _is_end(self, match: re.Match[str], end: int) -> bool:
        """Whether a sentence ends at this stop; `end` is the position after its closing marks."""
        if self._in_bracket(match.start()):
            return False
        if end >= len(self.raw):
            return True
        if not self.raw[end].isspace():
            return end == match.end() and self._is_glued(match.start())
        start = end
        while start < len(self.raw) and (self.raw[start].isspace() or self.raw[start] in _OPENERS):
            start += 1
        if start >= len(self.raw):
            return True
        if self.raw[start].islower() or self.raw[start] in ",;:!?%":
            return False
        if match.group() == "." and end == match.end() and not self._stop_ends(match.start(), start):
            return False
        return not (match.group()[-1] in "!?" and end > match.end() and self._speech_follows(start))

    def _is_glued(self, position: int) -> bool:
        """A stop whose space was lost ("fin.Le"), not one in an address."""
        line = self.raw[max(0, position - 60) : position]
        return bool(_GLUED.match(self.raw, position)) and not _ADDRESS.search(line)

    def _next_word(self, start: int) -> str:
        match = _WORD.match(self.folded, start)
        word = match.group() if match else ""
        return word.split("'")[0] + "'" if "'" in word[:5] else word

    def _stop_ends(self, position: int, start: int) -> bool:
        """Whether a single full stop ends a sentence, given the word before and the word after."""
        before = _LAST_WORD.search(self.folded, max(0, position - 30), position)
        word = before.group().rpartition("'")[2] if before else ""
        following = self._next_word(start)
        starts = following in self.rules.starters
        if word in self.rules.never or word.rstrip(".") in self.rules.never:
            return False
        if word in self.rules.dates:
            return not self.raw[start].isdigit() and starts
        if word in self.rules.maybe:
            return starts
        if _INITIAL.search(self.raw, max(0, position - 5), position):
            return following in self.rules.after_initial
        return not (word.isdigit() and len(word) < 3 and self._opens_line(position - len(word)))

    def _opens_line(self, position: int) -> bool:
        """Whether a line begins here, so that a number with a stop is its number."""
        before = self.raw[max(0, position - 2) : position]
        return not before.strip() and (position < 2 or "\n" in before)

    def _speech_follows(self, start: int) -> bool:
        """Whether a verb of saying follows a cry or a question in quotation marks."""
        words = self.folded[start : start + 80].replace(",", " ").split(maxsplit=_SPEECH_REACH)
        return any(word.strip(".,") in self.rules.speech for word in words[:_SPEECH_REACH])


def split_span(text: str, start: int, end: int, lang: str) -> list[Span]:
    """The sentences of `text[start:end]` as spans in `text`; together they hold all but spaces."""
    inner = text[start:end]
    spans: list[Span] = []
    last = 0
    for stop in [*_Splitter(inner, lang).ends(), len(inner)]:
        left, right = trim(inner, last, stop)
        if left < right:
            spans.extend((start + a, start + b) for a, b in _bounded(inner, left, right))
        last = stop
    return spans


def _bounded(text: str, start: int, end: int) -> list[Span]:
    """A stretch without stops cut to bearable lengths: at its last pause, else its last space, else anywhere."""
    spans: list[Span] = []
    while end - start > _LONGEST_SENTENCE:
        limit = start + _LONGEST_SENTENCE
        half = start + _LONGEST_SENTENCE // 2
        pauses = [m.end() for m in _REST.finditer(text, half, limit)]
        spaces = [i for i in range(half, limit) if text[i].isspace()]
        cut = pauses[-1] if pauses else spaces[-1] if spaces else limit
        spans.append(trim(text, start, cut))
        start, end = trim(text, cut, end)
    return [span for span in [*spans, (start, end)] if span[0] < span[1]]
