"""Running text cut into blocks: headings, paragraphs, bullets, datelines, bylines, captions, page furniture.

What a block is decides how it is read: a parser that gets headings and paragraphs in one piece glues
sentences together, and page furniture ("Read more") tells of nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.language.datelines import DatelineParts, Where, find_dateline
from dragoman.language.dates import find_dates
from dragoman.language.folding import even, fold
from dragoman.language.lines import Span, joined, line_groups, stops, trim
from dragoman.language.sentences import split_span
from dragoman.language.shelf import shelf

Kind = Literal["heading", "paragraph", "bullet", "dateline", "byline", "caption", "noise", "quote-paragraph"]

_BULLET = re.compile(r"\s*(?:[•▪◦‣·●■□►▶*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\))(?=\s)\s*|\s*\d{1,2}\.\s+(?=[^\W\d_])")
_MENU = re.compile(r"[^|>›]{1,40}(?: ?[|>›] ?[^|>›]{1,40}){2,}")
_OPEN_QUOTE = '"«'
_CLOSE_QUOTE = '"»'
_LONGEST_HEADING = 150
_MOST_HEADING_WORDS = 18
_MOST_BYLINE_WORDS = 14
# From this many words on, a line without a stop among others like it is running text whose stops are missing.
_RUNNING_WORDS = 6
_SHORT_LINE = 250


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of the text, `text[start:end]`, without the spaces around it or the bullet before it."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Rules:
    noise: re.Pattern[str]
    caption_start: re.Pattern[str]
    caption_whole: re.Pattern[str]
    byline: re.Pattern[str]
    byline_lead: tuple[str, ...]
    byline_small: frozenset[str]
    office: re.Pattern[str]


@cache
def _rules(lang: str) -> _Rules:
    data = shelf(lang, "blocks")
    offices = "|".join(re.escape(word) for word in data["office_words"])
    return _Rules(
        re.compile("|".join(f"(?:{pattern})" for pattern in data["noise"])),
        re.compile("|".join(f"(?:{pattern})" for pattern in data["caption_start"])),
        re.compile("|".join(f"(?:{pattern})" for pattern in data["caption_whole"])),
        re.compile("|".join(f"(?:{pattern})" for pattern in data["byline"])),
        tuple(f"{word} " for word in data["byline_lead"]),
        frozenset(data["byline_small"]),
        re.compile(rf"\b(?:{offices})\b"),
    )


def _is_noise(folded: str, rules: _Rules) -> bool:
    return bool(rules.noise.fullmatch(folded)) or (not stops(folded) and bool(_MENU.fullmatch(folded)))


def _is_names_only(line: str, rules: _Rules) -> bool:
    words = re.findall(r"[^\s,;:/|]+", line)
    return len(words) > 1 and all(word[0].isupper() or word.lower() in rules.byline_small for word in words)


def _is_byline(line: str, folded: str, rules: _Rules) -> bool:
    """Who wrote it, or who signed it: "By Jane Doe", "Antony Blinken, Secretary of State"."""
    bare = line.rstrip(" .,")
    if rules.byline.fullmatch(folded.rstrip(" .")):
        return True
    if folded.startswith(rules.byline_lead):
        rest = "".join(bare.split(maxsplit=1)[1:])
        return len(rest) < 100 and rest[:1].isupper() and _is_names_only(rest, rules)
    if stops(line) or len(line.split()) > _MOST_BYLINE_WORDS or "," not in line:
        return False
    if line.endswith(","):
        return rules.office.search(folded) is not None
    name, rest = bare.split(",", 1)
    title = rest.strip().lower()
    titled = rules.office.match(title) or (rules.office.search(title) and _is_names_only(rest, rules))
    return bool(titled) and 1 < len(name.split()) <= 5 and ":" not in name and _is_names_only(name, rules)


def _is_heading(line: str) -> bool:
    """Whether a line by itself looks like a heading: short and without a full stop, or in capitals."""
    words = line.split()
    if len(line) > _LONGEST_HEADING or len(words) > _MOST_HEADING_WORDS:
        return False
    letters = [char for char in line if char.isalpha()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        return True
    if line[0].islower() or line[-1] in ",;" or (line[0] in _OPEN_QUOTE and line[-1] in _CLOSE_QUOTE):
        return False
    if line[-1] in "?:":
        return len(words) < _RUNNING_WORDS and ":" not in line[:-1].rstrip()
    return not stops(line)


def _is_quote(line: str) -> bool:
    """A paragraph quoted whole, or the open first part of a quotation of several paragraphs."""
    if line[0] not in _OPEN_QUOTE:
        return False
    if line.rstrip(" .,;")[-1] in _CLOSE_QUOTE:
        inner = line.rstrip(" .,;")[1:-1]
        return not any(sign in inner for sign in _OPEN_QUOTE + _CLOSE_QUOTE)
    return not any(sign in line[1:] for sign in _CLOSE_QUOTE)


def _line_kind(line: str, rules: _Rules) -> Kind:
    """The kind of a line as far as the line alone tells; `heading` is a candidate still."""
    if len(line) <= _SHORT_LINE:
        folded = fold(line)
        if _is_noise(folded, rules):
            return "noise"
        if _is_byline(line, folded, rules):
            return "byline"
        if rules.caption_start.match(folded) or (not stops(line) and rules.caption_whole.fullmatch(folded)):
            return "caption"
        if _is_heading(line):
            return "heading"
    return "quote-paragraph" if _is_quote(line) else "paragraph"


def _with_dateline(text: str, span: Span, parts: DatelineParts, rules: _Rules) -> list[Block]:
    """The dateline and what it opens."""
    head = Block(*trim(text, span[0], parts.end), "dateline")
    start, end = trim(text, parts.end, span[1])
    if start == end:
        return [head]
    return [head, Block(start, end, _line_kind(even(text[start:end]), rules))]


def _bullet_blocks(text: str, body: Span, lang: str) -> list[Block]:
    """A bullet without its sign, its dateline cut off."""
    parts = find_dateline(text, *body, lang, "list")
    if parts and parts.end < body[1]:
        head, rest = trim(text, body[0], parts.end), trim(text, parts.end, body[1])
        return [Block(*head, "dateline"), Block(*rest, "bullet")]
    return [Block(*body, "bullet")]


def _line_blocks(text: str, evened: str, span: Span, lang: str, where: Where) -> list[Block]:
    """The blocks of one line: its dateline, its bullet, itself."""
    rules = _rules(lang)
    bullet = _BULLET.match(evened, *span)
    if bullet and bullet.end() < span[1]:
        return _bullet_blocks(text, (bullet.end(), span[1]), lang)
    parts = find_dateline(text, *span, lang, where)
    if parts:
        return _with_dateline(text, span, parts, rules)
    return [Block(*span, _line_kind(evened[span[0] : span[1]], rules))]


def _settled(blocks: list[Block], text: str, lang: str) -> list[Block]:
    """Headings that are none made paragraphs or, below a signature, part of it."""
    result = list(blocks)
    rules = _rules(lang)
    long_heads = [block.kind == "heading" and len(text[block.start : block.end].split()) >= _RUNNING_WORDS for block in blocks]
    last = len(blocks) - 1
    for index, is_long in enumerate(long_heads):
        lonely = index == last
        between = 0 < index < last and long_heads[index - 1] and long_heads[index + 1]
        if is_long and (lonely or between) and not text[blocks[index].start : blocks[index].end].isupper():
            result[index] = Block(blocks[index].start, blocks[index].end, "paragraph")
        signed = index > 0 and result[index - 1].kind == "byline" and blocks[index].kind == "heading"
        if signed and rules.office.match(fold(text[blocks[index].start : blocks[index].end])):
            result[index] = Block(blocks[index].start, blocks[index].end, "byline")
    return result


def split_blocks(text: str, lang: str) -> list[Block]:
    """The blocks of `text` in order, without overlap; what is between them is space or a bullet sign."""
    evened = even(text)
    blocks: list[Block] = []
    where: Where = "opening"
    for group in line_groups(evened):
        for span in joined(evened, group, _BULLET):
            found = _line_blocks(text, evened, span, lang, where)
            if any(block.kind in ("paragraph", "quote-paragraph") for block in found):
                where = "later"
            blocks.extend(found)
    return _settled(blocks, evened, lang)


def split_sentences(text: str, block: Block, lang: str) -> list[Span]:
    """The sentences of a block as spans in `text`, in order, without overlap."""
    return split_span(text, block.start, block.end, lang)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the dateline of an article says; `place` and `date_span` are offsets into the text."""

    start: int
    end: int
    place: Span | None
    date_span: Span | None
    date: str | None
    agency: str | None


def dateline(text: str, lang: str, published: str | None = None, blocks: list[Block] | None = None) -> Dateline | None:
    """The first dateline of `text` with its date as ISO 8601; None where there is none.

    A date without a year keeps no value unless `published` is given.  `blocks`: those of the text, where they are known.
    """
    for block in split_blocks(text, lang) if blocks is None else blocks:
        if block.kind != "dateline":
            continue
        line_end = text.find("\n", block.end)
        parts = find_dateline(text, block.start, len(text) if line_end < 0 else line_end, lang)
        if parts is None:
            continue
        date = None
        if parts.date:
            mentions = find_dates(text[slice(*parts.date)], lang, published)
            date = mentions[0].value if mentions else None
        agency = text[slice(*parts.agency)] if parts.agency else None
        return Dateline(block.start, block.end, parts.place, parts.date, date, agency)
    return None
