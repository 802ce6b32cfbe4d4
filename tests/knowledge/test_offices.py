"""Titles found in sentences written for this test, more than a hundred in each language."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dragoman.errors import LanguageError
from dragoman.knowledge.offices import OfficeLexicon, OfficePhrase

DATA = Path(__file__).parent / "data"


def _cases() -> list[tuple[str, dict[str, str]]]:
    cases = []
    for lang in ("fr", "en", "es"):
        with (DATA / f"offices_{lang}.tsv").open(encoding="utf-8") as lines:
            cases += [(lang, row) for row in csv.DictReader(lines, delimiter="\t")]
    return cases


def _mark(phrase: OfficePhrase, mark: str, text: str) -> bool:
    name, _, value = mark.partition("=")
    return {
        "former": phrase.former,
        "plural": phrase.plural,
        "acting": phrase.acting,
        "definite": phrase.definite is True,
        "indefinite": phrase.definite is False,
        "m": phrase.gender == "m",
        "f": phrase.gender == "f",
        "gov": phrase.sector == "GOV",
        "count": str(phrase.count) == value,
        "sector": phrase.sector == value,
        "hole": [text[a:b] for a, b in phrase.holes] == [value.replace("_", " ")],
    }[name]


@pytest.mark.parametrize(("lang", "row"), _cases(), ids=lambda v: v if isinstance(v, str) else v["text"])
def test_title(lang: str, row: dict[str, str]) -> None:
    text, marks = row["text"], row["marks"].split()
    found = OfficeLexicon.load(lang).find(text)
    if marks == ["none"]:
        assert found == []
        return
    matching = [p for p in found if p.text == row["title"] and p.office == row["office"]]
    assert matching, [(p.text, p.office) for p in found]
    phrase = matching[0]
    assert text[phrase.start : phrase.end] == phrase.text
    assert [m for m in marks if not _mark(phrase, m, text)] == []
    assert phrase.former == ("former" in marks)
    assert phrase.plural == ("plural" in marks)


def test_enough_cases_in_each_language() -> None:
    langs = [lang for lang, _ in _cases()]
    assert min(langs.count("fr"), langs.count("en")) >= 100


def test_title_leaves_out_the_nationality() -> None:
    (phrase,) = OfficeLexicon.load("fr").find("le ministre turc de la Défense")
    assert phrase.title == "ministre de la Défense"
    assert phrase.text == "ministre turc de la Défense"


def test_two_offices_at_once() -> None:
    (phrase,) = OfficeLexicon.load("en").find("the foreign and defence ministers")
    assert phrase.offices == ("foreign minister", "defence minister")


def test_former_reaches_over_the_nationality() -> None:
    text = "the former US secretary of state"
    (phrase,) = OfficeLexicon.load("en").find(text)
    assert phrase.former
    assert text[phrase.outer_start :] == "former US secretary of state"


def test_a_former_holder_does_not_speak_for_the_state() -> None:
    lexicon = OfficeLexicon.load("fr")
    assert lexicon.find("le président")[0].speaks_for_state
    assert not lexicon.find("l'ancien président")[0].speaks_for_state
    assert not lexicon.find("le sénateur")[0].speaks_for_state


def test_ranks_and_roles_only_on_demand() -> None:
    lexicon = OfficeLexicon.load("en")
    assert lexicon.find("Gen. Mark Milley and officials") == []
    kinds = [p.kind for p in lexicon.find("Gen. Mark Milley and officials", kinds=("rank", "role"))]
    assert kinds == ["rank", "role"]
    assert "colonel" in lexicon.ranks


def test_a_sentence_end_ends_the_title() -> None:
    found = OfficeLexicon.load("en").find("He met the minister. Of trade he said nothing.")
    assert [p.office for p in found] == ["minister"]


def test_honorifics_have_genders() -> None:
    assert OfficeLexicon.load("fr").honorifics["mme"] == "f"
    assert OfficeLexicon.load("en").honorifics["mr"] == "m"


def test_language_without_offices() -> None:
    with pytest.raises(LanguageError):
        OfficeLexicon.load("xx")


@pytest.mark.parametrize(
    ("lang", "text", "office"),
    [
        ("en", "The Secretary condemned the raid.", "secretary"),
        ("en", "Secretary Berg condemned the raid.", "secretary"),
        ("en", "The judge freed him.", "judge"),
        ("en", "They spoke to Judge Berg.", "judge"),
        ("fr", "Le cardinal Berg a parlé.", "cardinal"),
    ],
)
def test_a_title_may_ask_for_an_article_or_for_a_name(lang: str, text: str, office: str) -> None:
    assert [p.office for p in OfficeLexicon.load(lang).find(text)] == [office]


@pytest.mark.parametrize(("lang", "text"), [("en", "A secretary of hers typed it."), ("en", "They made him judge of it.")])
def test_neither_article_nor_name(lang: str, text: str) -> None:
    assert OfficeLexicon.load(lang).find(text) == []
