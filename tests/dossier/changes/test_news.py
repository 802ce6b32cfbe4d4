"""How much is new, and who may see it."""

from __future__ import annotations

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode

from dragoman.archive.archive import Archive
from dragoman.dossier.changes import news
from dragoman.dossier.changes.scopes import Under

from .conftest import Names, Tell

TOLD = {"published": "2024-03-12"}


def test_counts_are_of_all_and_lists_of_the_newest(archive: Archive, tell: Tell) -> None:
    for n in range(5):
        day = f"2024-0{n + 1}-11"
        archive.add(with_mode(on_day(incoming(f"{MET} {n}", published=day, title=f"n{n}"), day), "visit"))
    found = tell(shown=2)
    assert (found.articles, found.happenings, found.total) == (5, 5, 5)
    assert [change.day for change in found.changes] == ["2024-05-11", "2024-04-11"]
    assert [line.title for line in found.newest] == ["n4", "n3"]
    assert tell(moment=archive.now()) == tell(Under("UGA:RWA"), archive.now())


def test_a_change_is_known_again(archive: Archive, tell: Tell) -> None:
    archive.add(with_agreement(incoming(SIGNED, **TOLD)))
    (before,) = tell().changes
    archive.add(with_agreement(incoming(f"{SIGNED} again", **TOLD)), with_agreement(incoming(f"{SIGNED} once more", **TOLD)))
    (after,) = tell().changes
    assert before.id == after.id
    assert before.stored_at == after.stored_at


def test_nothing_is_told_of_which_another_collection_tells(archive: Archive, names: Names, tell: Tell) -> None:
    archive.add(with_agreement(incoming(SIGNED, collection="wire", **TOLD)))
    met = [incoming(f"{MET} {name}", collection=name, published="2024-03-12") for name in ("wire", "press")]
    archive.add(*(with_mode(on_day(one, "2024-03-11"), "visit") for one in met))
    assert sorted(names()) == ["signed", "visit"]
    assert names(collections=frozenset({"wire"})) == ["signed"]
    assert tell(collections=frozenset({"wire"})).articles == 2
    assert names(collections=frozenset({"press"})) == []
    assert names(collections=frozenset()) == []
    assert sorted(names(collections=frozenset({"press", "wire"}))) == ["signed", "visit"]


def test_of_very_much_the_newest_is_looked_at_closely(archive: Archive, tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(news, "_NEWEST", 2)
    monkeypatch.setattr(news, "_LEAST", 2)
    for n in range(3):
        day = f"2024-0{n + 1}-11"
        archive.add(with_mode(on_day(incoming(f"{MET} {n}", published=day), day), "visit"))
    found = tell()
    assert [change.day for change in found.changes] == ["2024-03-11", "2024-02-11"]
    assert (found.articles, found.happenings, found.at_least) == (3, 3, True)
