"""When an article was published: what each witness says, and which of them is believed, with the reason.

The clock plays no part: a date is absurd before the first newspapers on the web had archives, or after the article
was fetched, where that time is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import get_args

from dragoman.records import DateWitness, Precision, WitnessKind

_RANK: tuple[WitnessKind, ...] = get_args(WitnessKind)
"""Kinds of witness, the most trusted first: what the outlet says for machines, then what it shows, then the rest."""
# Two witnesses so near to one another speak of one moment.
_SAME = timedelta(hours=1)
_FIRST_DAY = date(1900, 1, 1)
_ISO = re.compile(
    r"\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(Z|[+-]\d{2}:?\d{2})?)?\s*$")
_IN_ADDRESS = re.compile(r"[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_PRECISIONS: tuple[Precision, ...] = ("year", "month", "day")


@dataclass(frozen=True)
class Chosen:
    """The day of publication and why it is believed; both None where no witness can be."""

    value: str | None
    reason: str | None


def witness(kind: WitnessKind, words: str) -> DateWitness:
    """What a witness says: ISO 8601 in any of its forms, or the date of a mail (RFC 5322)."""
    value, zone = _parsed(words)
    return dated(kind, words, value, zone)


def dated(kind: WitnessKind, words: str, value: str | None, zone: str | None = None) -> DateWitness:
    """A witness whose date is known already, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    precision = _PRECISIONS[value.count("-")] if value else None
    return DateWitness(kind=kind, words=words.strip()[:200], value=value, precision=precision, zone=zone)


def address_witness(url: str) -> DateWitness | None:
    """The date that stands in the path of an address, as in /2024/03/12/."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", url)
    found = _IN_ADDRESS.search(path)
    if not found:
        return None
    parts = [part for part in found.groups() if part]
    return dated("address", found[0].strip("/_-."), _valid(parts))


def choose(witnesses: Iterable[DateWitness], retrieved: str | None) -> tuple[tuple[DateWitness, ...], Chosen]:
    """All witnesses, with those refused that cannot be, and the one that is believed.

    A kind that is trusted more wins; one that names the day goes before one that names only the month or year.  When
    it was fetched is a bound: nothing was published later (a day is allowed for zones ahead of UTC).
    """
    bound = _bound(retrieved)
    checked = tuple(_checked(w, bound) for w in witnesses)
    usable = [w for w in checked if w.value and not w.refused]
    if not usable:
        return checked, Chosen(None, None)
    best = min(usable, key=lambda w: (w.precision != "day", _RANK.index(w.kind)))
    agree = sorted({w.kind for w in usable if w is not best and w.value == best.value and w.kind != best.kind}, key=_RANK.index)
    differ = sorted({w.kind for w in usable if w.value != best.value}, key=_RANK.index)
    reason = f"{best.kind}: {best.words}"
    if (local := _local_day(best, usable)) is not None:
        best, reason = local, f"{local.kind}: {local.words}, the local day of {best.words}"
    reason += f"; also {', '.join(agree)}" if agree else ""
    reason += f"; against {', '.join(differ)}" if differ else ""
    return checked, Chosen(best.value, reason)


def _local_day(best: DateWitness, usable: Sequence[DateWitness]) -> DateWitness | None:
    """The witness that names the outlet's own day of a moment that the best one gives in UTC; None where none does."""
    if best.zone != "+00:00" or best.precision != "day" or not best.value:
        return None
    moment = _moment(best.words)
    zoned = [w for w in usable if w.zone not in (None, "+00:00") and w.value != best.value]
    moments = ((w, _moment(w.words)) for w in zoned)
    return next((w for w, other in moments if moment and other and abs(other - moment) <= _SAME), None)


def _moment(words: str) -> datetime | None:
    """The moment of words that give the time of the day and its zone."""
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        try:
            found = parsedate_to_datetime(words)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return found if found.tzinfo else None


def _checked(w: DateWitness, bound: date | None) -> DateWitness:
    if not w.value:
        return w.model_copy(update={"refused": "no date in it"})
    start = _first_day(w.value)
    if start < _FIRST_DAY:
        return w.model_copy(update={"refused": f"before {_FIRST_DAY.year}"})
    if bound and start > bound:
        return w.model_copy(update={"refused": "after it was fetched"})
    return w


def _bound(retrieved: str | None) -> date | None:
    if not retrieved:
        return None
    value, _ = _parsed(retrieved)
    return _first_day(value) + timedelta(days=1) if value and value.count("-") == 2 else None


def _first_day(value: str) -> date:
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    return date(year, month, day)


def _parsed(words: str) -> tuple[str | None, str | None]:
    found = _COMPACT.match(words) or _ISO.match(words)
    if found:
        return _valid([part for part in found.groups()[:3] if part]), _zone(found[4])
    if re.fullmatch(r"\s*1\d{9}(?:\d{3})?\s*", words):
        return datetime.fromtimestamp(int(words.strip()[:10]), UTC).date().isoformat(), "+00:00"
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, None
    offset = moment.strftime("%z")
    return moment.date().isoformat(), _zone(offset or None)


def _zone(words: str | None) -> str | None:
    if not words:
        return None
    if words in ("Z", "UTC", "GMT"):
        return "+00:00"
    return words if ":" in words else f"{words[:3]}:{words[3:]}"


def _valid(parts: list[str]) -> str | None:
    """`YYYY[-MM[-DD]]` of numbers, None where the calendar has no such day."""
    year, month, day = (*map(int, parts), 1, 1)[:3]
    try:
        whole = date(year, month, day).isoformat()
    except ValueError:
        return None
    return whole[: (4, 7, 10)[len(parts) - 1]]
