"""What is looked at: what is new of a pair, a state, a person, a search, and where too much is new."""

from __future__ import annotations

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_mode, with_people

from dragoman.archive.archive import Archive
from dragoman.dossier.changes import looking
from dragoman.dossier.changes.scopes import Answering, Someone, Under
from dragoman.dossier.facets import Within
from dragoman.errors import InputError, NotFound

from .conftest import Names, Tell

TOLD = {"published": "2024-03-12"}


@pytest.fixture(autouse=True)
def told(archive: Archive) -> None:
    """A visit by a person, an agreement, and a visit between others."""
    met = incoming(f"{MET} on fishing", url="https://a.example.com/1", title="Fishing", source="Daily", **TOLD)
    archive.add(with_people(with_mode(on_day(met, "2024-03-11"), "visit")))
    archive.add(with_agreement(incoming(f"{SIGNED} on ports", url="https://a.example.com/2", **TOLD)))
    others = incoming("UGA > RWA CONSULT | Uganda received the Rwandan minister", url="https://a.example.com/3", **TOLD)
    archive.add(with_mode(on_day(others, "2024-03-10"), "visit"))


SCOPES = [
    (Under("KEN:TUN"), ["signed", "visit"]),
    (Under("TUN"), ["signed", "visit"]),
    (Under("UGA"), ["visit"]),
    (Under("KEN:UGA"), []),
    (Someone("Wanjiru Odhiambo"), ["visit"]),
    (Someone("Odhiambo", ("KEN",)), ["visit"]),
    (Someone("Odhiambo", ("UGA",)), []),
    (Someone("Nobody"), []),
    (Answering("fishing"), ["visit"]),
    (Answering("ports OR fishing"), ["signed", "visit"]),
    (Answering("received -fishing"), ["visit"]),
    (Answering("fishing", Within(source="Daily")), ["visit"]),
    (Answering("fishing", Within(year=2023)), []),
    (Answering("fishing", Within(state="UGA")), []),
    (Answering("fishing", collection="press"), ["visit"]),
]


@pytest.mark.parametrize(("scope", "changes"), SCOPES)
def test_scopes(names: Names, scope: looking.Scope, changes: list[str]) -> None:
    assert names(scope) == changes


@pytest.mark.parametrize(("scope", "changes"), SCOPES)
def test_where_too_much_is_new_the_newest_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, tell: Tell, scope: looking.Scope, changes: list[str]
) -> None:
    monkeypatch.setattr(looking, "MOST_NEW", 1)
    found = tell(scope)
    assert [change.change for change in found.changes] == changes
    assert found.at_least


def test_new_articles_are_those_stored_since(archive: Archive, tell: Tell) -> None:
    moment = archive.now()
    archive.add(incoming("fishing again, and no event", url="https://a.example.com/4", title="Again", **TOLD))
    found = tell(Answering("fishing"), moment)
    assert (found.articles, found.happenings, found.total) == (1, 0, 0)
    assert [line.title for line in found.newest] == ["Again"]
    assert tell(Answering("fishing")).articles == 2
    assert not found.at_least


def test_many_hits_are_looked_up_one_by_one(monkeypatch: pytest.MonkeyPatch, names: Names) -> None:
    monkeypatch.setattr(looking, "AMONG", 1)
    assert names(Answering("ports OR fishing")) == ["signed", "visit"]


def test_what_cannot_be_asked_is_told(tell: Tell) -> None:
    with pytest.raises(InputError):
        tell(Answering("-"))
    with pytest.raises(NotFound):
        tell(Answering("fishing", collection="nowhere"))
