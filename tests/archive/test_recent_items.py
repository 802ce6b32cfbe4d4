"""What is remembered of stored items is what is stored, also after a transaction is undone."""

from __future__ import annotations

import pytest
from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.archive.kinds import EVENT
from dragoman.archive.queries import recent_items
from dragoman.archive.queries.items import OF_ARTICLE, find
from dragoman.archive.queries.recent_items import recent, remember, under_keys
from dragoman.archive.ready_items import hashed_keys
from dragoman.archive.writer import projections

TEXT = f"{SIGNED}\n{MET}"


def test_stored_items_are_found_under_their_keys_as_one_object(archive: Archive) -> None:
    archive.add(incoming(SIGNED, published="2024-03-12"))
    with archive.reading() as connection:
        ((_, held),) = find(connection, EVENT, OF_ARTICLE, article=1).values()
        keys = hashed_keys(EVENT, held.item)
        found = under_keys(connection, EVENT, keys.stored)
        assert found == {key: [held.item] for key in keys.stored}
        assert len({id(item) for some in found.values() for item in some}) == 1
        assert under_keys(connection, EVENT, [1]) == {}


def test_only_so_many_are_remembered_the_last_ones(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent_items, "_MOST", 1)
    archive.add(incoming(TEXT, published="2024-03-12"))
    with archive.reading() as connection:
        held = [h for _, h in find(connection, EVENT, OF_ARTICLE, article=1).values()]
        names = {(f"c{n}", h.fact): h.item for n, h in enumerate(held)}
        remember(connection, EVENT, names)
        last = list(names)[-1]
        assert recent(connection, EVENT, [last]) == {last: names[last]}
        with pytest.raises(KeyError):  # the first is looked for in the archive, where no item has this id
            recent(connection, EVENT, [next(iter(names))])[next(iter(names))]


def test_what_is_undone_is_forgotten_with_its_rows(archive: Archive, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://a.example/1"
    first, second = (on_day(incoming(SIGNED, url=url, published="2024-03-12"), day) for day in ("2024-03-11", "2024-02-01"))
    with monkeypatch.context() as broken:
        broken.setattr(projections.telling, "count", _fails)
        with pytest.raises(RuntimeError):
            archive.add(first)
    with Archive(place) as other:
        other.add(second)  # the same words under the same rows, on another day
    archive.add(on_day(incoming(f"{SIGNED} again", url="https://b.example/1", published="2024-03-12"), "2024-02-01"))
    kept = state(archive)
    assert archive.verify() == []
    archive.rebuild()
    assert state(archive) == kept


def _fails(*_: object) -> None:
    raise RuntimeError


def test_what_comes_later_finds_what_another_connection_has_added(archive: Archive, place: str) -> None:
    with Archive(place) as other:
        archive.add(on_day(incoming(SIGNED, url="https://a.example/1", published="2024-03-12"), "2024-03-11"))
        other.add(on_day(incoming(SIGNED, url="https://b.example/1", published="2024-03-12"), "2024-03-11"))
        archive.add(on_day(incoming(f"{SIGNED}!", url="https://c.example/1", published="2024-03-12"), "2024-03-11"))
    kept = state(archive)
    archive.rebuild()
    assert state(archive) == kept
