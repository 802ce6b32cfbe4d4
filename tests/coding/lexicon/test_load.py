"""The lexicon's loader: classes by name, demands that are held hard, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.coding.classes import noun_class
from dragoman.coding.lexicon import Lexicon, load_lexicon
from dragoman.coding.lexicon.load import meanings
from dragoman.errors import LexiconError
from dragoman.language.shelf import shelf
from dragoman.language.speech import speech
from dragoman.settings import LANGUAGES


def with_entry(folder: Path, entry: str, meaning: str = "praise") -> Lexicon:
    """The English lexicon and an entry of one's own."""
    file = folder / "own.yaml"
    file.write_text(f"{meaning}:\n- {entry}\n", encoding="utf-8")
    return load_lexicon("en", file)


def test_an_entry_holds_demands_hard(tmp_path: Path) -> None:
    pattern = with_entry(tmp_path, '{verb: zorble, obj: "@truce plan", need: with, must: "obj need"}').find("verb", "zorble")[0]
    assert pattern.must == {"obj", "need"}
    assert pattern.obj == noun_class("en", "truce") | {"plan"}


@pytest.mark.parametrize("must", ["need", "part", "nonsense"])
def test_what_is_held_hard_must_be_asked_for(tmp_path: Path, must: str) -> None:
    with pytest.raises(LexiconError, match=f"must have {must} but does not ask"):
        with_entry(tmp_path, f'{{verb: zorble, obj: plan, part: off, must: "{must}"}}')


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="unknown keys"):
        with_entry(tmp_path, "{verb: zorble, object: plan}")


def test_only_what_tells_no_act_and_qualifies_none_is_idle(tmp_path: Path) -> None:
    assert with_entry(tmp_path, "{verb: zorble}", "no-act").find("verb", "zorble")[0].meaning.idle
    assert not with_entry(tmp_path, "{verb: zorble}", "deny").find("verb", "zorble")[0].meaning.idle
    assert not with_entry(tmp_path, "{verb: zorble}").find("verb", "zorble")[0].meaning.idle


def test_every_verb_of_a_language_without_a_parser_is_conjugated() -> None:
    known = set(str(shelf("es", "verbs")["verbs"]).split())
    asked = {lemma for kind, lemma in load_lexicon("es").patterns if kind == "verb"}
    assert sorted(asked - known) == []
    assert sorted(set(speech("es").verbs) - known) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_type_of_event_is_worded_in_every_language(lang: str) -> None:
    told = {pattern.meaning.type for patterns in load_lexicon(lang).patterns.values() for pattern in patterns}
    assert {meaning.type for meaning in meanings().values()} <= told


def test_what_fills_a_needed_slot_may_be_asked_for(tmp_path: Path) -> None:
    lexicon = with_entry(tmp_path, "{verb: zorble, need: over, over: situation, ahead: true, must: need}")
    pattern = lexicon.find("verb", "zorble")[0]
    assert pattern.over == {"situation"}
    assert {"over", "ahead"} <= set(pattern.asked)
