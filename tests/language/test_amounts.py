"""Amounts: the tables say what is found in one sentence; the rest of the file, what holds for every text."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.growth import grows_with_length
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import LanguageError
from dragoman.language.amounts import find_amounts
from dragoman.language.dates import find_dates
from dragoman.language.numbers import read_digits, read_words

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("fr", "en", "es")
SPACE = " "
Case = tuple[str, str, str, str, str, dict[str, str]]


def _cases(lang: str) -> list[Case]:
    rows: list[Case] = []
    for line in (TABLES / f"amounts_{lang}.tsv").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            sentence, value, unit, qualifier, *more = line.split("\t")
            rows.append((lang, sentence, value, unit, qualifier, dict(item.split("=", 1) for item in more)))
    return rows


ALL = [case for lang in LANGUAGES for case in _cases(lang)]
FOUND = [case for case in ALL if case[3] != "none"]
NOTHING = [case for case in ALL if case[3] == "none"]


def test_there_are_enough_cases() -> None:
    assert len(ALL) >= 120


@pytest.mark.parametrize(
    ("lang", "sentence", "value", "unit", "qualifier", "more"),
    FOUND,
    ids=[f"{row[0]}: {row[1]}" for row in FOUND],
)
def test_found(lang: str, sentence: str, value: str, unit: str, qualifier: str, more: dict[str, str]) -> None:
    text = sentence.replace("[", "").replace("]", "")
    wanted = sentence[sentence.index("[") + 1 : sentence.index("]")]
    start = sentence.index("[")
    found = find_amounts(text, lang, country=more.get("country"))
    amount = next((item for item in found if item.start == start), None)
    assert amount is not None, [item.text for item in found]
    assert amount.text == wanted
    assert (amount.value, amount.unit, amount.qualifier) == (
        float(value),
        None if unit == "-" else unit,
        qualifier,
    )
    told = {
        "noun": amount.noun,
        "unit_text": amount.unit_text,
        "definite": "yes" if amount.definite else "no",
    }
    told["range"] = text[slice(*amount.range_of)] if amount.range_of else None
    for name, expected in more.items():
        if name != "country":
            assert told[name] == expected, name
    if "range" not in more and qualifier == "exact":
        assert amount.range_of is None


@pytest.mark.parametrize(("lang", "sentence"), [row[:2] for row in NOTHING])
def test_nothing_is_counted(lang: str, sentence: str) -> None:
    assert find_amounts(sentence, lang) == []


@pytest.mark.parametrize(
    ("lang", "written", "value"),
    [
        ("fr", "3,7", 3.7),
        ("fr", "92 000", 92000),
        ("fr", "1.200.000", 1200000),
        ("fr", "2.900", 2900),
        ("fr", "1 250 000,5", 1250000.5),
        ("fr", "4.2", 4.2),
        ("en", "3.7", 3.7),
        ("en", "92,000", 92000),
        ("en", "1,200,000.25", 1200000.25),
        ("en", "92 000", 92000),
    ],
)
def test_figures(lang: str, written: str, value: float) -> None:
    assert read_digits(written, lang) == value


@pytest.mark.parametrize(
    ("lang", "written", "value"),
    [
        ("fr", "vingt et un", 21),
        ("fr", "soixante-dix-sept", 77),
        ("fr", "quatre-vingt-un", 81),
        ("fr", "trois cent mille", 300000),
        ("fr", "douze mille quatre cents", 12400),
        ("en", "forty-two", 42),
        ("en", "three hundred thousand", 300000),
        ("en", "two hundred and five", 205),
    ],
)
def test_words(lang: str, written: str, value: float) -> None:
    assert read_words(written, lang) == value


@pytest.mark.parametrize(("lang", "written"), [("fr", "chat"), ("en", "two cats"), ("en", "")])
def test_words_that_are_no_number(lang: str, written: str) -> None:
    assert read_words(written, lang) is None


def test_dates_found_before_give_the_same() -> None:
    text = "On 12 May 2020 they freed 24 people after ten days."
    assert find_amounts(text, "en", dates=find_dates(text, "en", "2020-06-01")) == find_amounts(text, "en")


def test_a_currency_is_inherited_by_large_sums_only() -> None:
    text = "They paid $5 billion for 300 tanks and 2.5 billion for ships."
    assert [(item.unit, item.inherited) for item in find_amounts(text, "en")] == [
        ("USD", False),
        ("count", False),
        ("USD", True),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "units"),
    [
        ("en", "They gave $65 million and 8 million doses.", ["USD", "count"]),
        ("en", "Trade reached $9 billion, of which 6 billion sales.", ["USD", "USD"]),
        ("fr", "Ils ont versé 65 millions d'euros et 8 millions de doses.", ["EUR", "count"]),
        ("fr", "Le commerce valait 9 milliards d'euros, dont 6 milliards d'exportations.", ["EUR", "EUR"]),
        ("fr", "Le commerce valait 9 milliards d'euros, contre 7 milliards un an plus tôt.", ["EUR", "EUR"]),
    ],
)
def test_millions_of_things_have_no_currency(lang: str, text: str, units: list[str]) -> None:
    assert [item.unit for item in find_amounts(text, lang)] == units


@pytest.mark.parametrize(
    ("text", "noun", "unit"),
    [
        ("the 15 member states of the bloc", "states", "count"),
        ("5 million adult vaccines", "vaccines", "count"),
        ("two police stations", "stations", "count"),
        ("two police officers", "officers", "people"),
        ("12 crew members", "members", "people"),
        ("40 migrant boats", "boats", "count"),
        ("five passenger planes", "planes", "count"),
        ("five of their number", "of their number", "people"),
    ],
)
def test_a_noun_for_a_person_may_describe_another(text: str, noun: str, unit: str) -> None:
    (amount,) = find_amounts(text, "en")
    assert (amount.noun, amount.unit) == (noun, unit)


def test_models_with_a_capital_are_no_people() -> None:
    text = "L'Iran achète 114 Airbus et 30 Rafales ; deux Russes partent."
    assert [item.unit for item in find_amounts(text, "fr")] == ["count", "count", "people"]


def test_unknown_language() -> None:
    with pytest.raises(LanguageError):
        find_amounts("5", "xx")


PIECES = st.sampled_from(
    "3 4 000 3,7 3.7 1.200.000 $ € US$ Rs Sh % de d' à et un une a half and to from between million milliards dozen "
    "dizaine deux twenty-five quatre-vingt people soldats - – more than plus de au moins premier third-largest top 10 "
    "2019 mai May years ans « » ( ) . , \n \u00a0 \u202f \u200b İ m k bn".split(SPACE)
)


@given(
    st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80),
    st.sampled_from(LANGUAGES),
)
def test_offsets_hold_for_any_text(text: str, lang: str) -> None:
    last = 0
    for amount in find_amounts(text, lang):
        assert last <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.text
        assert amount.value >= 0
        last = amount.end


@pytest.mark.parametrize("piece", ["12 ", "3 000 ", "deux ", "a ", " ", "1,", '"', "$", "12-", "top 10 "])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_time_grows_with_length_only(piece: str, lang: str) -> None:
    assert grows_with_length(lambda text: find_amounts(text, lang, dates=[]), piece)
