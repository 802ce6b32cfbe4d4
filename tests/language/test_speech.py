"""The verbs and phrases of saying: data that every language must give alike."""

from __future__ import annotations

import pytest

from dragoman.errors import LexiconError
from dragoman.language import speech as module
from dragoman.language.speech import FRAMES, Speech, speech


@pytest.mark.parametrize(
    ("lang", "lemma", "frames"),
    [
        ("fr", "dire", {"quote", "front", "clause", "inf"}),
        ("fr", "accuser", {"quote", "front"}),
        ("fr", "condamner", {"quote", "event"}),
        ("fr", "démentir", set()),
        ("en", "say", {"quote", "front", "clause"}),
        ("en", "condemn", {"quote", "event"}),
        ("en", "deny", set()),
        ("en", "walk", set()),
    ],
)
def test_frames_of_verbs(lang: str, lemma: str, frames: set[str]) -> None:
    assert speech(lang).frames(lemma) == frames


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_all_languages_give_the_same_lists(lang: str) -> None:
    lists = speech(lang).lists
    assert set(lists) == set(speech("fr").lists)
    assert all(isinstance(w, str) and w == w.lower() for words in lists.values() for w in words)


@pytest.mark.parametrize("lang", ["fr", "en", "es"])
def test_every_frame_is_used_and_longer_sources_come_first(lang: str) -> None:
    words = speech(lang)
    assert {f for frames in words.verbs.values() for f in frames} == FRAMES
    lengths = [len(s) for s in words.sources]
    assert lengths == sorted(lengths, reverse=True)


def _load(monkeypatch: pytest.MonkeyPatch, verbs: list[dict[str, list[str]]]) -> Speech:
    data = {"verbs": verbs, "compound": {}, "sources": ["selon"]}
    monkeypatch.setattr(module, "shelf", lambda lang, name: data)
    return speech.__wrapped__("xx")


def test_a_verb_may_not_stand_in_two_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    groups = [{"frames": ["quote"], "words": ["dire"]}, {"frames": ["front"], "words": ["dire"]}]
    with pytest.raises(LexiconError, match="dire"):
        _load(monkeypatch, groups)


def test_a_frame_must_be_known(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(LexiconError, match="quotes"):
        _load(monkeypatch, [{"frames": ["quotes"], "words": ["dire"]}])
