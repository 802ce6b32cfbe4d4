"""What the words of a date mean: from a rule's parts and the day of writing to a value with its precision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.language.date_points import Point, cut, moved, point
from dragoman.language.date_rules import Grammar, Rule
from dragoman.language.numbers import read_number

# A date without a year is at most this many days ahead of the day of writing, unless the words say more.
_AHEAD = 62
_SEASON_MONTH = {1: 3, 2: 6, 3: 9, 4: 12}


@dataclass(frozen=True, slots=True)
class Scene:
    """What a date is told from.

    The day of writing; the date told last; the date told last if the story can still be there, else the
    story's own day; the date told before in the same sentence; the word that makes the date a limit.
    """

    published: date | None
    told: Point | None
    previous: Point | None
    context: Point | None
    bound: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a date means; `value` is None where it cannot be told."""

    value: Point | None = None
    end: Point | None = None
    alternative: Point | None = None


Parts = dict[str, str]


def _distance(candidate: Point, published: date) -> int:
    """Days from the day of writing to the nearest day of `candidate`, negative in the past."""
    if candidate.day > published:
        return (candidate.day - published).days
    return min(0, (candidate.last_day() - published).days)


def _yearless(month: int, day: int | None, scene: Scene, when: str | None) -> Reading:
    """The nearest such day or month, and the other one that may be meant."""
    if scene.published is None:
        return Reading()
    now = scene.published
    around = [found for year in (now.year - 1, now.year, now.year + 1, now.year + 2) if (found := point(year, month, day))]
    if when == "this":
        return Reading(point(now.year, month, day))
    past = [found for found in around if _distance(found, now) <= 0]
    coming = [found for found in around if _distance(found, now) > 0]
    if when == "last" or scene.bound == "since":
        strictly = [found for found in past if when != "last" or found.last_day() < now]
        return Reading(strictly[-1] if strictly else None)
    if when == "next":
        return Reading(coming[0] if coming else None)
    if not past or not coming:
        only = past[-1:] or coming[:1]
        return Reading(only[0] if only else None)
    ahead = _distance(coming[0], now)
    if scene.bound in ("by", "for"):
        return Reading(coming[0], alternative=past[-1])
    behind = -_distance(past[-1], now)
    limited = scene.bound in ("until", "before") and behind > _AHEAD
    if limited or (ahead < behind and ahead <= _AHEAD):
        return Reading(coming[0], alternative=past[-1])
    return Reading(past[-1], alternative=coming[0])


def _year_of(parts: Parts, name: str, grammar: Grammar, scene: Scene) -> int | None:
    """The year written, or meant by "last year" and its like."""
    if name in parts:
        return int(parts[name])
    if "when_year" in parts and scene.published:
        return scene.published.year + {"last": -1, "this": 0, "next": 1}[grammar.when[parts["when_year"]]]
    return None


def _month_of(parts: Parts, name: str, grammar: Grammar) -> int | None:
    if name in parts:
        return grammar.months[parts[name].rstrip(".")]
    return int(parts["month_no"]) if "month_no" in parts and name == "month" else None


def _absolute(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    month, year = _month_of(parts, "month", grammar), _year_of(parts, "year", grammar, scene)
    number = parts.get("day") or parts.get("day_no")
    day = int(number) if number else None
    if year is not None:
        found = point(year, month, day)
        return Reading(found) if found else None
    if month is None or (day and point(2000, month, day) is None):
        return None
    when = grammar.when[parts["when"]] if "when" in parts else None
    return _yearless(month, day, scene, when)


def _range(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """First and last day, month or year; what the first leaves out it takes from the last."""
    month2, year2 = _month_of(parts, "month2", grammar), _year_of(parts, "year2", grammar, scene)
    month = _month_of(parts, "month", grammar) or month2
    day, day2 = (int(parts[name]) if name in parts else None for name in ("day", "day2"))
    if year2 is None and "year" in parts:
        year2 = int(parts["year"])
    if month2 is None:
        return _ordered(point(int(parts["year"])), point(int(parts["year2"])))
    if year2 is None:
        last = _yearless(month2, day2, scene, None).value
        year2 = last.day.year if last else None
    if year2 is None:
        return Reading()
    year = int(parts["year"]) if "year" in parts else year2 - (1 if (month or 0) > month2 else 0)
    return _ordered(point(year, month, day), point(year2, month2, day2))


def _ordered(first: Point | None, last: Point | None) -> Reading | None:
    if first is None or last is None or first.day > last.day:
        return None
    return Reading(first, end=last)


def _night(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """A night between two days is dated by the morning it ends in; its evening is the alternative."""
    if "weekday2" in parts and "day2" not in parts:
        morning = _weekday({"weekday": parts["weekday2"]}, rule, grammar, scene)
        value = morning.value if morning else None
        return Reading(value, alternative=moved(value, "day", -1) if value else None)
    both = dict(parts)
    if "month2" not in both and "month" in both:
        both["month2"] = both["month"]
    reading = _range(both, rule, grammar, scene)
    return Reading(reading.end, alternative=reading.value) if reading else None


def _weekday(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """The latest such day up to the day of writing; the coming one is the alternative."""
    if scene.published is None:
        return Reading()
    number = grammar.weekdays[parts["weekday"].rstrip(".")]
    back = (scene.published.weekday() - number) % 7
    latest = Point(scene.published - timedelta(days=back), "day")
    coming = Point(latest.day + timedelta(days=7), "day")
    when = grammar.when[parts["when"]] if "when" in parts else None
    if when == "last":
        return Reading(latest if back else Point(latest.day - timedelta(days=7), "day"))
    if when == "next":
        return Reading(coming)
    meant_coming = scene.bound in ("until", "before", "by", "for") and back > 0
    if meant_coming or ((when == "this" or "this" in parts) and back > 3):
        return Reading(coming, alternative=latest)
    return Reading(latest, alternative=coming)


def _shift(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """So many units from the day of writing, the date told before, or that of the sentence."""
    anchor = rule.settings.get("anchor", "published")
    now = Point(scene.published, "day") if scene.published else None
    starts = {"told": scene.told, "previous": scene.previous, "context": scene.context}
    start = starts.get(anchor) or now
    unit = rule.settings.get("unit") or grammar.units[parts["unit"]]
    if start is None:
        return Reading()
    if "n" not in rule.settings and "when" in parts:
        count = {"last": -1, "this": 0, "next": 1}[grammar.when[parts["when"]]]
    elif "n" in rule.settings:
        count = int(rule.settings["n"])
    else:
        one = parts.get("n", "") in grammar.ones or rule.settings.get("one")
        number = 1.0 if one else read_number(parts.get("n", ""), grammar.lang)
        count = int(number or 0) * int(rule.settings["sign"])
    return Reading(moved(start, unit, count))


def _season(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    if "year" in parts:
        return Reading(point(int(parts["year"])))
    if scene.published is None:
        return Reading()
    now = scene.published
    begins = _SEASON_MONTH[grammar.seasons[parts["season"]]]
    when = grammar.when[parts["when"]] if "when" in parts else None
    year = now.year
    if when == "last":
        year -= now.month < begins + 3
    elif when == "next":
        year += now.month >= begins
    elif when is None and begins - now.month > 3:
        year -= 1
    return Reading(point(year))


def _quarter(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """A quarter or half of a year, as first and last month."""
    length = grammar.blocks.get(parts.get("block", ""), 3)
    number = int(parts["quarter"][1:]) if "quarter" in parts else grammar.nth[parts["nth"]]
    first_month = (number - 1) * length + 1
    year = _year_of(parts, "year", grammar, scene)
    if year is None and scene.published:
        year = scene.published.year - (first_month > scene.published.month)
    if first_month + length > 13:
        return None
    return _ordered(point(year, first_month), point(year, first_month + length - 1)) if year else Reading()


def _months(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """The first so many months of a year; of the last one where this one has not had as many."""
    year = _year_of(parts, "year", grammar, scene)
    count = int(read_number(parts["n"], grammar.lang) or 0)
    if year is None and scene.published:
        year = scene.published.year - (count > scene.published.month)
    if year is None or not 1 <= count <= 12:
        return Reading()
    return _ordered(point(year, 1), point(year, count))


def _short_range(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """ "2020-21" is two years; "2020-10" is a month."""
    year, tail = int(parts["year"]), int(parts["tail"])
    if tail > year % 100:
        return _ordered(point(year), point(year - year % 100 + tail))
    return Reading(point(year, tail)) if 1 <= tail <= 12 else None


def _numeric(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """Day and month in figures in either order; told apart by size, else by the day of writing."""
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    both = [found for day, month in ((first, second), (second, first)) if (found := point(year, month, day))]
    if not both:
        return None
    if len({found.day for found in both}) == 1:
        return Reading(both[0])
    if scene.published is None:
        return Reading()
    now = scene.published
    both.sort(key=lambda found: (found.day > now, abs((found.day - now).days)))
    return Reading(both[0], alternative=both[1])


def _weekend(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    if scene.published is None:
        return Reading()
    when = grammar.when[parts["when"]] if "when" in parts else None
    saturday = scene.published - timedelta(days=(scene.published.weekday() - 5) % 7)
    if when == "last" and (scene.published - saturday).days < 2:
        saturday -= timedelta(days=7)
    if when == "next":
        saturday += timedelta(days=7)
    return Reading(cut(saturday, "month"))


def _previous_month(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    """ "That September": the month of the year told before."""
    month = grammar.months[parts["month"].rstrip(".")]
    if scene.previous is None:
        return _yearless(month, None, scene, None)
    return Reading(point(scene.previous.day.year, month))


def _none(parts: Parts, rule: Rule, grammar: Grammar, scene: Scene) -> Reading | None:
    return Reading()


Resolver = Callable[[Parts, Rule, Grammar, Scene], Reading | None]
RESOLVERS: dict[str, Resolver] = {
    "absolute": _absolute,
    "year": _absolute,
    "range": _range,
    "short-range": _short_range,
    "night": _night,
    "weekday": _weekday,
    "weekend": _weekend,
    "shift": _shift,
    "season": _season,
    "quarter": _quarter,
    "months": _months,
    "numeric": _numeric,
    "previous-month": _previous_month,
    "none": _none,
}
