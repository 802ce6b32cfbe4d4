"""Patterns against frames: what may be missing, and what may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.frames import frame

from dragoman.coding.lexicon import load_lexicon
from dragoman.coding.match import best_pattern, objects, other_patterns


def lexicon_file(folder: Path, text: str) -> Path:
    file = folder / "own.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(("must", "missed"), [("", "obj"), (", must: obj", None)])
def test_a_demand_held_hard_may_not_be_missing(tmp_path: Path, must: str, missed: str | None) -> None:
    lexicon = load_lexicon("fr", lexicon_file(tmp_path, f"aid:\n- {{verb: peindre, obj: drapeau{must}}}\n"))
    pattern, lacks = best_pattern(frame("fr", "Le Pérou a peint un mur.", "peint"), lexicon)
    assert (lacks if pattern is not None else None) == missed


def test_a_wording_of_no_act_fits_whole_and_leaves_no_other_sense() -> None:
    lexicon = load_lexicon("en")
    storm = frame("en", "A hurricane hit Cuba.", "hit")
    pattern, missed = best_pattern(storm, lexicon)
    assert pattern is not None
    assert (pattern.meaning.name, missed) == ("no-act", "")
    assert other_patterns(storm, lexicon, pattern) == []
    attack, _ = best_pattern(frame("en", "Israel hit Lebanon.", "hit"), lexicon)
    assert attack is not None
    assert attack.meaning.type == "ASSAULT"


def test_a_noun_behind_a_preposition_is_no_object_beside_another() -> None:
    lexicon = load_lexicon("fr")
    relations = next(p for p in lexicon.find("verb", "établir") if p.meaning.name == "open-relations" and "relation" in p.obj)
    plan = frame("fr", "Le Pérou et la Bolivie ont établi une feuille de route pour leurs relations.", "établi")
    ties = frame("fr", "Le Pérou et la Bolivie ont établi des relations.", "établi")
    assert objects(plan, relations) == []
    assert [t.lower for t in objects(ties, relations)] == ["relations"]


@pytest.mark.parametrize(
    ("lang", "sentence", "word_of_act"),
    [
        ("en", "French and Italian marines held drills.", "held"),
        ("fr", "Les marines thaïlandais et laotiens ont mené des exercices.", "mené"),
    ],
)
def test_adjectives_of_two_states_make_several_doers(lang: str, sentence: str, word_of_act: str) -> None:
    pattern, missed = best_pattern(frame(lang, sentence, word_of_act), load_lexicon(lang))
    assert pattern is not None
    assert (pattern.meaning.name, missed) == ("joint-exercise", "")


@pytest.mark.parametrize(
    ("lang", "sentence", "several"),
    [
        ("en", "The presidents of Bolivia and Chile came face to face in Lima.", True),
        ("en", "The president of Bolivia came face to face with his critics.", False),
    ],
)
def test_offices_of_two_states_are_several_doers(lang: str, sentence: str, several: bool) -> None:
    pattern, missed = best_pattern(frame(lang, sentence, "came"), load_lexicon(lang))
    assert (pattern is not None and pattern.several and not missed) is several


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Danish troops completed their withdrawal from Mali."),
        ("fr", "Les troupes danoises ont achevé leur retrait du Mali."),
    ],
)
def test_what_is_withdrawn_may_be_named_by_a_possessive(lang: str, sentence: str) -> None:
    noun = {"en": "withdrawal", "fr": "retrait"}[lang]
    pattern, missed = best_pattern(frame(lang, sentence, noun), load_lexicon(lang))
    assert pattern is not None
    assert (pattern.meaning.name, missed) == ("withdraw-forces", "")
