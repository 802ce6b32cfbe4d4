"""Dates: the tables say what is found in one sentence; the rest of the file, what holds for every text."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.growth import grows_with_length
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import LanguageError
from dragoman.language.date_rules import grammar, rule_matches
from dragoman.language.dates import DateMention, find_dates
from dragoman.language.folding import fold

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("fr", "en", "es")
SPACE = " "


def _cases(lang: str) -> list[tuple[str, str, str, str, str, dict[str, str]]]:
    rows = []
    for line in (TABLES / f"dates_{lang}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        published, sentence, value, kind, *more = line.split("\t")
        rows.append((lang, published, sentence, value, kind, dict(item.split("=", 1) for item in more if item)))
    return rows


ALL = [case for lang in LANGUAGES for case in _cases(lang)]


def test_there_are_enough_cases() -> None:
    assert len(ALL) >= 150


@pytest.mark.parametrize(
    ("lang", "published", "sentence", "value", "kind", "more"),
    ALL,
    ids=[f"{row[0]}: {row[2]}" for row in ALL],
)
def test_table(lang: str, published: str, sentence: str, value: str, kind: str, more: dict[str, str]) -> None:
    text = sentence.replace("[", "").replace("]", "")
    found = find_dates(text, lang, published or None)
    if kind == "none":
        assert not [mention for mention in found if mention.text not in ("2016", "2015", "2019")]
        return
    start = sentence.index("[")
    wanted = sentence[start + 1 : sentence.index("]")]
    mention = next((item for item in found if item.text == wanted), None)
    assert mention is not None, [item.text for item in found]
    assert (mention.value, mention.kind) == (None if value == "-" else value, kind)
    told = {"alternative": mention.alternative, "end": mention.end_value, "bound": mention.bound}
    told["future"] = {True: "yes", False: "no", None: None}[mention.future]
    for name, expected in more.items():
        assert told[name] == expected, name
    if "bound" not in more:
        assert mention.bound is None


@pytest.mark.parametrize("mark", ["\u00a0", "\u202f", "\n", "  "])
def test_any_space_joins_the_parts_of_a_date(mark: str) -> None:
    assert find_dates(f"Signé le{mark}3{mark}mai{mark}2021.", "fr")[0].value == "2021-05-03"
    assert find_dates(f"Signed on 3{mark}May{mark}2021.", "en")[0].value == "2021-05-03"


def test_a_blank_line_parts_two_dates() -> None:
    assert [item.value for item in find_dates("Le 3 mai\n\n2021 fut", "fr", "2022-06-15")] == ["2022-05-03"]


def test_what_a_later_paragraph_counts_from_is_the_story_and_not_a_date_of_old() -> None:
    text = "Le raid a eu lieu vendredi.\n\nEn 1998, le 3 mai 1998, il y eut une trêve.\n\nLa veille, on négociait."
    assert find_dates(text, "fr", "2022-06-18")[-1].value == "2022-06-16"


def test_today_in_a_quotation_is_not_what_the_story_counts_from() -> None:
    text = "They signed on Monday. “We win today,” he said. The next day, crowds marched."
    assert find_dates(text, "en", "2022-06-15")[-1].value == "2022-06-14"


def test_days_of_no_calendar_are_no_dates() -> None:
    assert find_dates("Le 31 juin 2021, rien.", "fr", "2022-06-15") == [] or all(
        item.precision != "day" for item in find_dates("Le 31 juin 2021, rien.", "fr", "2022-06-15")
    )


def test_a_published_date_that_is_none_is_as_none_given() -> None:
    assert find_dates("He left on Tuesday.", "en", "June")[0].value is None


def test_unknown_language() -> None:
    with pytest.raises(LanguageError):
        find_dates("hoy", "xx")


def _sound(text: str, found: list[DateMention]) -> None:
    last = 0
    for mention in found:
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert (mention.value is None) == (mention.precision is None)
        if mention.value:
            assert len(mention.value) == {"day": 10, "month": 7, "year": 4}[mention.precision or "day"]
        assert mention.text == mention.text.strip()
        last = mention.end


WORDS = st.sampled_from(
    "le la du au 1er 3 31 32 2021 1999 mai mars janvier lundi jeudi dernier prochain veille nuit dans depuis il y a "
    "deux ans mois fin début de à et last next May March Monday the of in on 3rd two days ago later since year İ "
    '« » " . , \n \n\n ’ - – \u200b \u00a0 q4 first half quarter from to between'.split(SPACE)
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_offsets_hold_for_any_text(text: str, lang: str) -> None:
    _sound(text, find_dates(text, lang, "2022-06-15"))
    _sound(text, find_dates(text, lang))


@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(LANGUAGES))
def test_passing_over_words_loses_nothing(text: str, lang: str) -> None:
    rules, folded = grammar(lang), fold(text)
    assert [match.span() for match in rules.scan.finditer(folded)] == [match.span() for _, match in rule_matches(folded, rules)]


@pytest.mark.parametrize(
    "piece",
    [
        "le 3 mai ",
        "la veille ",
        "12 ",
        "a ",
        " ",
        "de ",
        "\n",
        '"',
        "1.",
        "in the past ",
        "aujourd'hui ",
        "tomorrow ",
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_time_grows_with_length_only(piece: str, lang: str) -> None:
    assert grows_with_length(lambda text: find_dates(text, lang, "2022-06-15"), piece)
