"""An article made ready outside the archive is kept as one that was not."""

from __future__ import annotations

import zlib

from helpers.archives import state
from helpers.incoming import MET, SIGNED, incoming, with_figure

from dragoman.archive.archive import Archive
from dragoman.archive.packing import unsqueeze
from dragoman.archive.prepared import opened, parcel, prepare

GIVEN = with_figure(incoming(f"{SIGNED}\n{MET}", id="1", source="Outlet", published="2024-03-12"))


def test_what_is_made_ready() -> None:
    found = prepare(GIVEN)
    assert unsqueeze(found.body) == GIVEN.article.text
    assert found.original is not None
    assert zlib.decompress(found.original.body) == GIVEN.original
    assert [(f.kind, f.position) for f in found.reading.facts] == [("event", 0), ("event", 1), ("figure", 0)]
    assert {kind: len(items) for kind, items in found.derived.items.items()} == {"event": 2, "agreement": 0, "statement": 0}
    assert (found.derived.witness.article, found.derived.witness.outlet) == (found.identity.uid, "Outlet")


def test_the_record_is_put_together_again() -> None:
    assert prepare(GIVEN).record == GIVEN.record
    assert opened(parcel(GIVEN)).record == GIVEN.record


def test_it_travels_between_processes(archive: Archive) -> None:
    (answer,) = archive.add_prepared([parcel(GIVEN)])
    kept = state(archive)
    assert archive.verify() == []
    archive.rebuild()
    assert state(archive) == kept
    assert archive.add(GIVEN)[0].article == answer.article  # type: ignore[union-attr]


def test_an_article_that_is_told_apart_is_derived_under_the_id_that_it_gets(archive: Archive) -> None:
    other = incoming("KEN > UGA CONSULT | Kenya received the Ugandan minister", "b.txt", id="1", source="Outlet")
    first, second = archive.add(GIVEN, other)
    assert first.article != second.article  # type: ignore[union-attr]
    assert archive.verify() == []
