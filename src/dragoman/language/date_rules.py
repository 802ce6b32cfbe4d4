"""The date grammar of a language, compiled from its `dates.yaml`.

All rules stand in one pattern; the rule that matched is then matched again by itself to get its named
parts. That pattern is tried only where two words follow each other that both occur in the grammar, or
where one stands that can be a date alone: most words of a text are passed over in this way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from dragoman.language.numbers import digits_pattern, words_pattern
from dragoman.language.shelf import shelf

_SPACE = r"(?:[^\S\n]{1,4}\n?[^\S\n]{0,4}|\n[^\S\n]{0,4})"
_NAMED = re.compile(r"\(\?P<(\w+)>")
_TOKEN = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"(?:[^\W\d_]\??)+\d?")
_SLOT = re.compile(r"\{([a-z_]+?)(2?)\}")
_PART = ["day", "month", "year", "weekday", "n", "unit", "when", "when_year", "nth", "block"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the grammar: how its match is resolved, what kind of mention it is, its pattern and its settings."""

    how: str
    kind: str
    pattern: str
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that occur in the grammar, and those that are a date by themselves."""

    words: frozenset[str]
    lonely: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that `dates.yaml` says, ready for use."""

    lang: str
    scan: re.Pattern[str]
    vocabulary: Vocabulary
    rules: tuple[Rule, ...]
    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    when: dict[str, str]
    nth: dict[str, int]
    blocks: dict[str, int]
    ones: frozenset[str]
    seasons: dict[str, int]
    bounds: re.Pattern[str]
    bound_of: dict[str, str]
    coming_before: re.Pattern[str]
    year_before: re.Pattern[str]
    year_after: re.Pattern[str]
    month_before: re.Pattern[str] | None
    doubtful_months: frozenset[str]
    short_months: frozenset[str]
    short_weekdays: frozenset[str]
    capitalised: bool


def _flat(table: dict[Any, list[str]]) -> dict[str, Any]:
    """{value: [word, ...]} turned round."""
    return {word: value for value, words in table.items() for word in words}


def _any(words: list[str]) -> str:
    # A space must stay one: `_expand` makes it match any run of spaces.
    return "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(words, key=len, reverse=True))


def _slots(data: dict[str, Any], lang: str) -> dict[str, str]:
    """The pattern of each {slot}, without its group."""
    months = _any(list(_flat(data["months"])))
    short = _any(list(_flat(data["short_months"])))
    days = _any(list(_flat(data["weekdays"])))
    short_days = _any(list(_flat(data["short_weekdays"])))
    return {
        "day": r"(?:[12]\d|3[01]|0?[1-9])(?!\d)",
        "month": rf"(?:{months})(?!\w)|(?:{short})(?!\w)(?:\.(?!\w))?",
        "year": r"(?:1[5-9]\d\d|20\d\d)(?!\d)",
        "weekday": rf"(?:{days})(?!\w)" + (rf"|(?:{short_days})(?!\w)\.?" if short_days else ""),
        "n": rf"{digits_pattern(lang)}|{words_pattern(lang)}|(?:{data['one']})(?!\w)",
        "unit": rf"(?:{_any(list(_flat(data['units'])))})(?!\w)",
        "when": rf"(?:{_any(list(_flat(data['when'])))})(?!\w)",
        "when_year": rf"(?:{_any(list(_flat(data['when'])))})(?!\w)",
        "nth": rf"(?:{_any(list(_flat(data['nth'])))})(?!\w)",
        "block": rf"(?:{_any(list(_flat(data['blocks'])))})(?!\w)",
        "part": f"(?:{data['parts']})",
        "edge": f"(?:{data['edges']})",
        "few": f"(?:{data['few']})",
    }


def _expand(pattern: str, slots: dict[str, str], ordinal: str) -> str:
    """A rule's pattern with its slots filled and its spaces made to match any run of spaces."""

    def fill(match: re.Match[str]) -> str:
        name, number = match.groups()
        if name not in slots:
            return match.group()
        if name not in _PART:
            return slots[name]
        suffix = ordinal if name == "day" else ""
        return rf"(?P<{name}{number}>{slots[name]}){suffix}"

    filled = _SLOT.sub(fill, pattern)
    return filled.replace(" ", _SPACE)


def _bounds(table: dict[str, list[str]]) -> re.Pattern[str]:
    words = _any(list(_flat(table)))
    return re.compile(rf"(?<!\w)({words})(?:\s|(?<='))$")


def _distinct(pattern: str) -> str:
    """`pattern` with the second, third ... group of one name called name__2, name__3 ..."""
    seen: Counter[str] = Counter()

    def rename(match: re.Match[str]) -> str:
        name = match.group(1)
        seen[name] += 1
        return match.group() if seen[name] == 1 else f"(?P<{name}__{seen[name]}>"

    return _NAMED.sub(rename, pattern)


def fields(match: re.Match[str]) -> dict[str, str]:
    """The named parts that took part in a rule's match, by the name of their slot."""
    return {name.split("__")[0]: value for name, value in match.groupdict().items() if value is not None}


def _variants(word: str) -> set[str]:
    """The words that letters with question marks after some of them stand for ("prévue?s?")."""
    forms = {""}
    for letter in re.findall(r".\??", word):
        with_letter = {form + letter[0] for form in forms}
        forms = with_letter | forms if letter.endswith("?") else with_letter
    return forms


def _vocabulary(patterns: Iterable[str], scan: re.Pattern[str]) -> Vocabulary:
    """All words of the patterns, taken letter run by letter run, each with and without a final s."""
    words: set[str] = set()
    for pattern in patterns:
        # Escapes like \\d and group names are no words of the language; a few too many do no harm.
        for run in _LETTERS.findall(re.sub(r"\\.|\?P<\w+>", " ", pattern)):
            words |= _variants(run)
    words |= {f"{word}s" for word in words}
    return Vocabulary(frozenset(words), frozenset(word for word in words if scan.fullmatch(word)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, compiled when the rule is first met: few are in one article."""
    return re.compile(pattern)


def rule_matches(folded: str, rules: Grammar) -> Iterator[tuple[Rule, re.Match[str]]]:
    """The places of a folded text where a rule matches, in order, without overlap."""
    words, lonely = rules.vocabulary.words, rules.vocabulary.lonely
    done = 0
    tokens = [(match.start(), match.group()) for match in _TOKEN.finditer(folded)]
    for (start, word), (_, following) in pairwise([*tokens, (len(folded), "")]):
        known = word in words and (following in words or following[:1].isdigit() or word in lonely)
        if start < done or not (known or word[0].isdigit()):
            continue
        if match := rules.scan.match(folded, start):
            rule = rules.rules[int((match.lastgroup or "r0")[1:])]
            if exact := _compiled(rule.pattern).match(folded, start):
                done = exact.end()
                yield rule, exact


@cache
def grammar(lang: str) -> Grammar:
    """The compiled date grammar of a language."""
    data = shelf(lang, "dates")
    slots = _slots(data, lang)
    rules = []
    for entry in data["rules"]:
        expanded = _distinct(_expand(entry["pattern"], slots, data["ordinal_suffix"]))
        settings = {key: value for key, value in entry.items() if key not in ("how", "kind", "pattern")}
        rules.append(Rule(entry["how"], entry.get("kind", ""), rf"(?:{expanded})(?!\w)", settings))
    bare = [_NAMED.sub("(?:", rule.pattern).replace("(?P=sign)", "[/.]") for rule in rules]
    scan = "|".join(f"(?P<r{index}>{pattern})" for index, pattern in enumerate(bare))
    whole = re.compile(rf"(?<!\w)(?:{scan})")
    return Grammar(
        lang=lang,
        scan=whole,
        vocabulary=_vocabulary(bare, whole),
        rules=tuple(rules),
        months=_flat(data["months"]) | _flat(data["short_months"]),
        weekdays=_flat(data["weekdays"]) | _flat(data["short_weekdays"]),
        units=_flat(data["units"]),
        when=_flat(data["when"]),
        nth=_flat(data["nth"]),
        blocks=_flat(data["blocks"]),
        ones=frozenset(data["one"].split("|")),
        seasons=data["seasons"],
        bounds=_bounds(data["bounds"]),
        bound_of=_flat(data["bounds"]),
        coming_before=re.compile(data["coming_before"]),
        year_before=re.compile(data["year_before"]),
        year_after=re.compile(data["year_after"]),
        month_before=re.compile(data["month_before"]) if "month_before" in data else None,
        doubtful_months=frozenset(data.get("doubtful_months", [])),
        short_months=frozenset(_flat(data["short_months"])),
        short_weekdays=frozenset(_flat(data["short_weekdays"])),
        capitalised=data["capitalised"],
    )
