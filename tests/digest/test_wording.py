"""Digests in words."""

from __future__ import annotations

from typing import get_args

import yaml

from dragoman.digest import wording
from dragoman.digest.digest import Digest, Subject
from dragoman.dossier.changes.news import News
from dragoman.dossier.naming import Language
from dragoman.dossier.told import ArticleLine
from dragoman.users.watching.newness import Told
from dragoman.users.watching.targets import Target

from .conftest import PAIR, Make


def test_a_digest_tells_changes_with_their_words(make: Make) -> None:
    told = list(wording.lines(make(PAIR, Subject(Target("state", "UGA"), "Uganda & co")), "en"))
    assert [line.text for line in told if line.kind == "heading"] == ["Kenya – Tunisia", "Uganda & co"]
    remarks = [line.text for line in told if line.kind == "remark"]
    assert remarks == [
        "From 1 January 2024 to 1 February 2024", "2 changes of state, 2 new happenings, 2 new articles", "Nothing new.",
    ]  # fmt: skip
    entries = [line.text for line in told if line.kind == "entry"]
    assert entries[0] == "Visit took place: Kenya → Tunisia · Nairobi · 11 March 2024"
    assert entries[1].startswith("Agreement signed: ")
    assert len([line for line in told if line.kind == "words"]) == 2


def test_more_than_is_shown_is_counted(make: Make) -> None:
    told = [line.text for line in wording.lines(make(PAIR, shown=1), "fr")]
    assert "et 1 autre changement" in told
    assert "2 changements d'état, 2 faits nouveaux, 2 nouveaux articles" in told


def test_where_nothing_has_changed_new_articles_are_listed() -> None:
    new = ArticleLine(1, "a1", "Daily", None, None, "2024-03-12", "en")
    found = Digest("2024-01-01", "2024-02-01", ((PAIR, Told(News(1, 0, (new,), (), 0, at_least=False))),))
    assert [line.text for line in wording.lines(found, "en")][-1] == "— · Daily · 2024-03-12"


def test_what_cannot_be_asked_says_why(make: Make) -> None:
    found = make(Subject(Target("search", "q=x&collection=gone")))
    assert any("'gone'" in line.text for line in wording.lines(found, "en"))
    assert not found.empty


def test_subjects_of_mail(make: Make) -> None:
    assert wording.subject(make(PAIR), "en") == "Dragoman: 2 changes of state since 1 January 2024"
    assert wording.subject(make(PAIR), "fr") == "Dragoman : 2 changements d'état depuis le 1er janvier 2024"
    no_change = Digest("2024-01-01", "2024-02-01", ((PAIR, Told(News(1, 0, (), (), 0, at_least=False))),))
    assert wording.subject(no_change, "en") == "Dragoman: 1 new article since 1 January 2024"
    assert wording.subject(make(), "en") == "Dragoman: nothing new since 1 January 2024"
    assert (make().empty, make(PAIR).empty) == (True, False)


def test_words_are_the_same_in_all_languages() -> None:
    text = wording.files("dragoman.digest").joinpath("words.yaml").read_text(encoding="utf-8")
    told = yaml.safe_load(text)
    assert set(told) == set(get_args(Language))
    assert len({tuple(sorted(words)) for words in told.values()}) == 1
