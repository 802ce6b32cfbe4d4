"""Datelines: "ALMATY, Oct 28 -", "Alger (AFP) -", "TASHKENT, Uzbekistan", "Done at Bamako, 6 April 2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dragoman.language.folding import even
from dragoman.language.lines import Span, stops
from dragoman.language.shelf import shelf

# A dateline that is longer than this is none; it also bounds the work on hostile lines.
_LONGEST = 120
# A paragraph that a dateline without date or agency opens has at least this many characters or a full stop.
_LEAST_BODY = 60

# A date of the Islamic calendar before the common one: "3 Cha'aban 1445H/13 February 2024".
_LUNAR = r"(?:\d{1,2} [\w' -]{3,20} 1[34]\d\d ?[AH]?H?\.?(?: ?/ ?|, ?))?"

# Where a line stands: in the first paragraph or before it, in a list, or further down.
Where = Literal["opening", "list", "later"]


@dataclass(frozen=True, slots=True)
class DatelineParts:
    """Where the parts of a dateline stand; offsets into the text, `end` after its dash or stop."""

    start: int
    end: int
    place: Span | None
    date: Span | None
    agency: Span | None


def _alternation(words: list[str]) -> str:
    """A pattern for any of `words`, longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def names_of(data: dict[str, Any], key: str) -> list[str]:
    """All names that a table {number: [name, ...]} of a shelf holds."""
    return [name for names in data[key].values() for name in names]


@cache
def _date_pattern(lang: str) -> str:
    """A pattern for the dates that datelines show, either way round, with or without a year."""
    data = shelf(lang, "dates")
    months = _alternation(names_of(data, "months") + names_of(data, "short_months"))
    days = _alternation(names_of(data, "weekdays") + names_of(data, "short_weekdays"))
    day = r"(?:[12]?\d|3[01])(?:er|st|nd|rd|th)?"
    year = r"(?:,? (?:1[89]|20)\d\d)?"
    weekday = rf"(?:(?:{days})\.?,? )?"
    return rf"(?i:{weekday}(?:(?:le )?{day} (?:{months})\.?{year}|(?:{months})\.? {day}{year}))"


@cache
def _place_pattern(lang: str) -> str:
    """A pattern for one or several names of places: "LA HAVANE/WASHINGTON", "ARGYLE, St Vincent"."""
    small = _alternation([word for word in shelf(lang, "blocks")["place_small"] if "'" not in word])
    word = r"[^\W\d_a-zà-ÿ][\w'.-]*"
    name = rf"{word}(?:(?: (?:{small}))?[ ]{word}){{0,3}}"
    return rf"{name}(?:(?: ?/ ?|, ){name}){{0,2}}"


@cache
def _opening(lang: str) -> re.Pattern[str]:
    """The dateline that opens a paragraph, up to and with the sign that ends it."""
    place, date = _place_pattern(lang), _date_pattern(lang)
    agency = r"(?:[,.]? ?[(/](?P<agency>[^()/\n]{2,40})[)/]|, (?P<wire>[A-Z]{2,8})(?= -{1,2}\s))"
    return re.compile(
        rf"(?:(?P<place>{place}))?(?:(?:, ?| (?=\d)|(?<!\w)){_LUNAR}(?P<date>{date}))?{agency}?"
        r"(?P<sep> ?[.:]? ?(?:-{1,2}(?=\s|$)|—)| ?:(?= )|\.(?= [^\W\d_a-zà-ÿ\"«])|(?<=\))-?(?= ?[^\W\d_a-zà-ÿ])|$)"
    )


@cache
def _signed(lang: str) -> re.Pattern[str]:
    """The line of a place and who writes there: "AA / Bakou / Ayşe Kaya", "Quito | De notre correspondante"."""
    place, by = _place_pattern(lang), "|".join(shelf(lang, "blocks")["dateline_by"])
    return re.compile(
        rf"(?:(?P<agency>[A-Z]{{2,6}}) / (?P<place>[^\W\d_][^/\n.]{{1,40}}?)(?: / [^/\n]{{3,60}})?"
        rf"|(?P<seat>{place})(?: ?[|(-] ?|, )(?i:{by})[^\n.]{{0,60}})$"
    )


@cache
def _bracketed(lang: str) -> re.Pattern[str]:
    """The dateline that stands in brackets as a whole: "(Ouagadougou, 20 juin 2023)."."""
    place, date = _place_pattern(lang), _date_pattern(lang)
    return re.compile(rf"\((?P<place>{place}), (?P<date>{date})\)(?: ?[.:])?(?: ?(?:-{{1,2}}|—)(?=\s|$))?(?=\s|$)")


@cache
def _date_first(lang: str) -> re.Pattern[str]:
    """The dateline with its date before the place: "4 mars 2016, Sucre. -"."""
    place, date = _place_pattern(lang), _date_pattern(lang)
    return re.compile(rf"(?P<date>{date})(?:[,.]? (?P<place>{place}))?[^\n.]{{0,40}}\.? ?(?:-{{1,2}}(?=\s|$)|—)")


@cache
def _closing(lang: str) -> re.Pattern[str]:
    """The line that closes a document: "Done at Geneva, 3 May 2021"."""
    done = _alternation(shelf(lang, "blocks")["dateline_done"])
    place, date = _place_pattern(lang), _date_pattern(lang)
    return re.compile(rf"(?i:{done}) (?:(?P<place>{place}),? )?(?:(?i:le|on|this) )?(?P<date>{date})\.?$")


def _span(match: re.Match[str], name: str, offset: int) -> Span | None:
    """The span of a group in the whole text, None where it took no part."""
    if name not in match.re.groupindex or match.group(name) is None:
        return None
    return (match.start(name) + offset, match.end(name) + offset)


def _parts(match: re.Match[str], offset: int) -> DatelineParts:
    return DatelineParts(
        match.start() + offset,
        match.end() + offset,
        _span(match, "place", offset) or _span(match, "seat", offset),
        _span(match, "date", offset),
        _span(match, "agency", offset) or _span(match, "wire", offset),
    )


def _is_label(place: str, lang: str) -> bool:
    """Whether what looks like a place names a rubric or, in a transcript, who speaks ("MR PRADO:")."""
    data = shelf(lang, "blocks")
    words = {word.strip(".").lower() for word in place.split()}
    return place.lower() in data["rubrics"] or not words.isdisjoint([*data["office_words"], *data["labels"]])


def _is_sound(match: re.Match[str], line: str, lang: str, where: Where) -> bool:
    """Whether an opening match is a dateline and not a name, a rubric or a title that looks like one."""
    place, date, agency = match.group("place"), match.group("date"), match.group("agency") or match.group("wire")
    sign, rest = match.group("sep").strip(), line[match.end() :].strip()
    if not (place or agency) or (place and _is_label(place, lang)):
        return False
    if not sign:
        return bool(date and place) or bool(place and "," in place and place.split(",")[0].isupper())
    if not rest:
        return bool(date or agency)
    if rest[0].islower():
        return False
    if sign == ":":
        loud = bool(place and (place.isupper() or date))
        return stops(rest) and (where == "list" or (where == "opening" and loud))
    if sign == ".":
        return bool(date or (agency and agency[0] == "/"))
    return bool(date or agency) or stops(rest) or len(rest) >= _LEAST_BODY


def find_dateline(text: str, start: int, end: int, lang: str, where: Where = "opening") -> DatelineParts | None:
    """The dateline that opens or is `text[start:end]`, one trimmed line; None where there is none.

    A colon ends one in the first paragraph ("DILI: ...") and, after ordinary letters too, in a list.
    """
    raw = text[start : min(end, start + 4 * _LONGEST)]
    # The long dash needs no spaces around it, the hyphen does: they must stay two signs here.
    line = even(raw.replace("—", "\0")).replace("\0", "—")
    for pattern in (_closing(lang), _date_first(lang), _bracketed(lang), _signed(lang)):
        match = pattern.match(line)
        if match and match.end() <= _LONGEST:
            return _parts(match, start)
    match = _opening(lang).match(line)
    if match and 0 < match.end() <= _LONGEST and _is_sound(match, line, lang, where):
        return _parts(match, start)
    return None
