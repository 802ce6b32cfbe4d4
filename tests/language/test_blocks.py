"""Blocks, datelines and sentences: tables of cases, and what holds for every text."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import LanguageError
from dragoman.language.blocks import Block, dateline, split_blocks, split_sentences

TABLES = Path(__file__).parent / "tables"
LANGUAGES = ("fr", "en", "es")


def _table(name: str) -> list[tuple[str, Any]]:
    data = yaml.safe_load((TABLES / name).read_text(encoding="utf-8"))
    return [(lang, case) for lang in LANGUAGES for case in data[lang]]


BLOCKS, SENTENCES = _table("blocks.yaml"), _table("sentences.yaml")


def test_there_are_enough_cases() -> None:
    assert len(BLOCKS) + len(SENTENCES) >= 60


@pytest.mark.parametrize(("lang", "case"), BLOCKS, ids=[repr(case["text"][:60]) for _, case in BLOCKS])
def test_blocks(lang: str, case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[block.kind, text[block.start : block.end]] for block in split_blocks(text, lang)]
    assert found == case["blocks"]


@pytest.mark.parametrize(("lang", "marked"), SENTENCES)
def test_sentences(lang: str, marked: str) -> None:
    text = marked.replace("|", "")
    wanted = [sentence.strip() for sentence in marked.split("|")]
    spans = split_sentences(text, Block(0, len(text), "paragraph"), lang)
    assert [text[start:end] for start, end in spans] == wanted


@pytest.mark.parametrize(
    ("lang", "text", "place", "date", "agency"),
    [
        ("fr", "Lima (AFP) - Il est parti mardi.", "Lima", None, "AFP"),
        ("fr", "LIMA, 3 mai (AFP) - Il est parti mardi.", "LIMA", "2022-05-03", "AFP"),
        ("fr", "Lima, le 7 avril 2021 - Il est parti mardi.", "Lima", "2021-04-07", None),
        ("fr", "Un titre\n\nLima - Il est parti mardi soir.", "Lima", None, None),
        ("fr", "Il est parti.\n\nFait à Lima, le 7 avril 2021", "Lima", "2021-04-07", None),
        ("fr", "(Lima, 7 avril 2021). Il est parti mardi.", "Lima", "2021-04-07", None),
        ("fr", "(Lima, le 7 avril 2021) - Il est parti mardi.", "Lima", "2021-04-07", None),
        ("fr", "LIMA 3 mai (ANDINA) - Il est parti mardi.", "LIMA", "2022-05-03", "ANDINA"),
        ("fr", "Lima, 3 mai 2021 (ANDINA) Il est parti mardi.", "Lima", "2021-05-03", "ANDINA"),
        ("fr", "Lima, 3 mai 2021 (ANDINA)-Il est parti mardi.", "Lima", "2021-05-03", "ANDINA"),
        ("en", "Lima, May 3, 2021 (ANDINA) He left on Tuesday.", "Lima", "2021-05-03", "ANDINA"),
        ("en", "(Lima, May 3, 2021) - He left on Tuesday.", "Lima", "2021-05-03", None),
        ("en", "ST. JOHN'S, Antigua, June 3 - He left.", "ST. JOHN'S, Antigua", "2022-06-03", None),
        ("en", "LIMA, Peru\n\nHe left on Tuesday.", "LIMA, Peru", None, None),
        ("fr", "LIMA : Le ministre est parti mardi.", "LIMA", None, None),
        ("fr", "LIMA, 3 mai /TASS/. Il est parti mardi.", "LIMA", "2022-05-03", "TASS"),
        ("fr", "Lima, 2 Chaoual 1443H/3 mai 2022, SPA -- Il est parti mardi.", "Lima", "2022-05-03", "SPA"),
        ("fr", "AA / Lima / Ana Ruiz\n\nIl est parti mardi.", "Lima", None, "AA"),
        ("fr", "Lima | De notre correspondante\n\nIl est parti mardi.", "Lima", None, None),
        ("en", "LIMA (Port Wire) - He left on Tuesday.", "LIMA", None, "Port Wire"),
        ("en", "LIMA, May 3. /TASS/. He left on Tuesday.", "LIMA", "2022-05-03", "TASS"),
        ("en", "Lima, 2 Shawwal 1443H/3 May 2022, SPA -- He left on Tuesday.", "Lima", "2022-05-03", "SPA"),
        ("en", "AA / Lima / Ana Ruiz\n\nHe left on Tuesday.", "Lima", None, "AA"),
        ("en", "Lima | Our Correspondent\n\nHe left on Tuesday.", "Lima", None, None),
    ],
)
def test_dateline(lang: str, text: str, place: str, date: str | None, agency: str | None) -> None:
    found = dateline(text, lang, "2022-06-15")
    assert found is not None
    assert found.place is not None
    assert (text[slice(*found.place)], found.date, found.agency) == (place, date, agency)


def test_a_dateline_without_a_year_has_no_date_unless_it_is_known_when_it_was_written() -> None:
    found = dateline("LIMA, 3 mai (AFP) - Il est parti mardi.", "fr")
    assert found is not None
    assert found.date is None
    assert found.date_span == (6, 11)


@pytest.mark.parametrize(
    "text", ["Il est parti mardi.", "", "Le Pérou - pays ami - est content.", "Lima (Pérou) Il est parti mardi."]
)
def test_no_dateline(text: str) -> None:
    assert dateline(text, "fr") is None


def test_unknown_language() -> None:
    with pytest.raises(LanguageError):
        split_blocks("hoy", "xx")


SPACE = " "
MARKS = "LIMA Lima , - – — : . ! ? … ... « » “ ” \" ' ( ) [ ] • * 1. a) 3 mai May 2021 (AFP) Le The il he M. Mr. U.S. etc."
PIECES = st.sampled_from(
    [
        *MARKS.split(SPACE),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00a0",
            "\u200b",
            "\ufeff",
            "\u2028",
            " ",
            "İ",
            "Par",
            "By",
            "Imprimer",
            "Print",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=50).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=100)


def visible(text: str) -> str:
    """What a reader sees of a text: neither spaces nor format signs such as the soft hyphen."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_blocks_and_sentences_hold_all_the_words_in_order(text: str, lang: str) -> None:
    last = 0
    for block in split_blocks(text, lang):
        assert last <= block.start < block.end <= len(text)
        between = text[last : block.start]
        assert len([char for char in between if char.isalpha()]) <= 5, "a bullet at most is left out"
        assert not text[block.start].isspace()
        assert not text[block.end - 1].isspace()
        inside = block.start
        for start, end in split_sentences(text, block, lang):
            assert inside <= start < end <= block.end
            assert not visible(text[inside:start])
            inside = end
        assert not visible(text[inside : block.end])
        last = block.end
    assert not [char for char in text[last:] if char.isalpha()]


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_dateline_offsets_hold(text: str, lang: str) -> None:
    found = dateline(text, lang, "2022-06-15")
    if found:
        for span in (found.place, found.date_span):
            assert span is None or found.start <= span[0] < span[1] <= found.end


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "A",
        "« ",
        '"',
        "(",
        "(a",
        ".",
        ". ",
        "« a. », ",
        "\n",
        " ",
        "- ",
        "M. ",
        "A, ",
        "a\n",
        "• A: B.\n",
        "|a",
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_runs_of_one_piece_are_cut_within_the_text(piece: str, lang: str) -> None:
    text = piece * (10_000 // len(piece))
    ends = [0]
    for block in split_blocks(text, lang):
        for start, end in split_sentences(text, block, lang):
            assert ends[-1] <= start < end <= len(text)
            ends.append(end)
