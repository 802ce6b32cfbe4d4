"""The grammar of amounts of a language, compiled from its `amounts.yaml` and `currencies.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dragoman.language.amount_model import Qualifier
from dragoman.language.numbers import digits_core, words_pattern
from dragoman.language.shelf import shelf
from dragoman.yaml_text import load_yaml


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit or currency: its code, the family of a currency name that countries share, its scale."""

    code: str
    family: str | None = None
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class AmountGrammar:
    """All that the data files say about amounts, ready for use."""

    lang: str
    number: re.Pattern[str]
    scales: dict[str, float]
    collectives: dict[str, float]
    symbols: dict[str, Unit]
    sign_after: re.Pattern[str]
    families: dict[str, dict[str, str]]
    worldwide: frozenset[str]
    foreign_at_home: frozenset[str]
    unit: re.Pattern[str]
    units: dict[str, Unit]
    origins: dict[str, str]
    origin: re.Pattern[str]
    qualifiers: tuple[tuple[Qualifier, re.Pattern[str]], ...]
    qualifiers_after: tuple[tuple[Qualifier, re.Pattern[str]], ...]
    vague: re.Pattern[str]
    definite: re.Pattern[str]
    reference_before: re.Pattern[str]
    reference_after: re.Pattern[str]
    range_open: re.Pattern[str]
    range_between: re.Pattern[str]
    joint: str
    and_: str
    between: str
    change: re.Pattern[str]
    compared: re.Pattern[str]
    ranks: tuple[tuple[Qualifier, re.Pattern[str]], ...]
    fraction: re.Pattern[str]
    fractions: dict[str, float]
    people: frozenset[str]
    peoples: re.Pattern[str]
    skip: frozenset[str]
    stops: frozenset[str]
    of_them: tuple[str, ...]
    whole: re.Pattern[str]
    strength: re.Pattern[str]
    price: re.Pattern[str]
    unmarked: frozenset[str]
    priced: frozenset[str]
    exact_collectives: frozenset[str]
    noun_first: bool
    verb_endings: tuple[str, ...]
    collective_qualifier: Qualifier

    def qualifier_before(self, before: str) -> Qualifier | None:
        """The qualifier that the folded words right before a number tell; None where they tell none."""
        return next((name for name, pattern in self.qualifiers if pattern.search(before)), None)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _currencies() -> dict[str, Any]:
    path = files("dragoman.language").joinpath("currencies.yaml")
    data: dict[str, Any] = load_yaml(path.read_text(encoding="utf-8"))
    return data


def _symbols() -> dict[str, Unit]:
    """Signs and codes, exactly as they are written, to the unit they mean."""
    data = _currencies()
    signs = {sign: Unit(*meant) for sign, meant in data["symbols"].items()}
    return {code: Unit(code) for code in data["codes"]} | signs


def _units(data: dict[str, Any]) -> dict[str, Unit]:
    """Every word for a unit or currency, folded, to its unit."""
    table: dict[str, Unit] = {}
    for code, words in data["units"].items():
        table.update(dict.fromkeys(words, Unit(code)))
    for code, family, words in data["currencies"]:
        table.update(dict.fromkeys(words, Unit(code, family)))
    for word, (code, scale) in data["scaled_units"].items():
        table[word] = Unit(code, None, float(scale))
    return table


def _number(lang: str, data: dict[str, Any]) -> re.Pattern[str]:
    """A number with its sign before and its scale after; "a million", "half a million", "two dozen"."""
    numbers = shelf(lang, "numbers")
    signs = _any([sign.lower() for sign in _symbols()])
    scales = _any([*numbers["scales"], *(f"{word}s" for word in numbers["collectives"]), *numbers["collectives"]])
    articles = _any(numbers["articles"])
    alone = _any(
        [
            *numbers["collectives"],
            *(word for word in numbers["scales"] if len(word) > 4),
            *numbers["hundreds"],
        ]
    )
    half, before = data["half_after"], data["half_before"]
    return re.compile(
        rf"(?:(?<![\w])(?P<symbol>{signs}) ?(?P<money>{digits_core(lang)})|"
        rf"(?<![\w.,])(?<![^\W\d]-)(?<!\d[:/])(?P<num>{digits_core(lang)})|(?<!\w-)(?P<words>{words_pattern(lang)}))"
        rf"(?P<half>{half})?(?:[ -]?(?P<scale>{scales})(?!\w))?(?P<half_after>{half})?"
        rf"|(?<!\w)(?:(?P<demi>{before})|(?:{articles}) )(?P<alone>{alone})(?!\w)(?P<half_alone>{half})?"
    )


def _phrases(table: dict[Qualifier, list[str]], shape: str) -> tuple[tuple[Qualifier, re.Pattern[str]], ...]:
    """Each qualifier with one pattern for its phrases, `shape` being where they stand."""
    return tuple((name, re.compile(shape.replace("@", "|".join(phrases)))) for name, phrases in table.items())


def _ranks(lang: str, data: dict[str, Any]) -> tuple[tuple[Qualifier, re.Pattern[str]], ...]:
    numbers = shelf(lang, "numbers")
    ordinal = rf"(?:{_any(list(numbers['ordinals']))}|{numbers['ordinal_digits']})"
    slots = {"{n}": rf"(?:{digits_core(lang)}|{words_pattern(lang)})", "{ordinal}": ordinal}
    found = []
    for qualifier, pattern in data["ranks"]:
        for slot, filled in slots.items():
            pattern = pattern.replace(slot, filled)
        found.append((qualifier, re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")))
    return tuple(found)


def _fraction(data: dict[str, Any]) -> re.Pattern[str]:
    """A part of a whole that is named behind it, or by which something changed; its words may be joined by hyphens."""
    words = _any(list(data["fractions"])).replace(r"\ ", "[ -]")
    return re.compile(rf"(?<![\w-])(?:{words})(?={data['fraction_of']})|(?<={data['fraction_by']})(?:{words})(?![\w-])")


@cache
def amount_grammar(lang: str) -> AmountGrammar:
    """The compiled grammar of amounts of a language."""
    data, numbers = shelf(lang, "amounts"), shelf(lang, "numbers")
    units, origins = _units(data), data["origins"]
    origin = rf"(?:{_any(list(origins))})\w{{0,3}}"
    filler = data["qualifier_filler"]
    return AmountGrammar(
        lang=lang,
        number=_number(lang, data),
        scales={word: float(value) for word, value in numbers["scales"].items()},
        collectives={word: float(value) for word, value in numbers["collectives"].items()},
        symbols=_symbols(),
        sign_after=re.compile(rf"{data['unit_link']}(?P<sign>{_any(list(_symbols()))})(?!\w)"),
        families=_currencies()["families"],
        worldwide=frozenset(_currencies()["worldwide"]),
        foreign_at_home=frozenset(_currencies()["foreign_at_home"]),
        unit=re.compile(
            rf"{data['unit_link']}(?P<first>{origin} )?(?P<unit>{_any(list(units))})(?!\w)"
            rf"(?P<second> {origin}(?!\w))?"
        ),
        units=units,
        origins=origins,
        origin=re.compile(_any(list(origins))),
        qualifiers=_phrases(data["qualifiers"], rf"(?<!\w)(?:@)(?: |(?<=') ?){filler}$"),
        qualifiers_after=_phrases(data["qualifiers_after"], r"[ -]?(?:@)(?!\w)"),
        vague=re.compile(data["vague_before"]),
        definite=re.compile(data["definite_before"]),
        reference_before=re.compile(data["reference_before"]),
        reference_after=re.compile(data["reference_after"]),
        range_open=re.compile(data["range_open"]),
        range_between=re.compile(data["range_between"]),
        joint=data["range_joint"],
        and_=data["range_joint"].strip(),
        between=data["range_between_word"] + " ",
        change=re.compile(data["change_before"]),
        compared=re.compile(data["compared_before"]),
        ranks=_ranks(lang, data),
        fraction=_fraction(data),
        fractions={word: float(value) for word, value in data["fractions"].items()},
        people=frozenset(word.lower() for word in data["people"]),
        peoples=re.compile(data["peoples"]),
        skip=frozenset(data["skip_before_noun"]),
        stops=frozenset(data["noun_stops"]),
        of_them=tuple(data["of_them"]),
        whole=re.compile(rf" (?:{data['part_of']}){digits_core(lang)}(?= )"),
        strength=re.compile(rf"[- ]{data['strength']}(?!\w)"),
        price=re.compile(data["price_of"], re.IGNORECASE),
        unmarked=frozenset(data["unmarked_plurals"]),
        priced=frozenset(data["priced"]),
        exact_collectives=frozenset(data["exact_collectives"]),
        noun_first=data["noun_first"],
        verb_endings=tuple(data["verb_endings"]),
        collective_qualifier=data["collective_qualifier"],
    )
