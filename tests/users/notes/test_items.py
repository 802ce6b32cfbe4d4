"""What a note can be on; a note keeps to its item when cases are put together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, with_agreement, with_figure, with_people, with_saying
from sqlalchemy import select

from dragoman.archive import corrections
from dragoman.archive.archive import Archive
from dragoman.archive.projections import clusters
from dragoman.archive.projections import items as kept
from dragoman.errors import InputError, NotFound
from dragoman.users.notes.items import Item, item
from dragoman.users.notes.note import ItemKind


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    known = {"published": "2024-03-12"}
    with Archive(tmp_path / "archive.db", make=True) as made:
        signed = with_people(with_figure(incoming(SIGNED, url="https://a.example.com/1", title="Signed", **known)))
        made.add(
            on_day(signed, "2024-03-12"),
            on_day(incoming(MET, url="https://a.example.com/2", published="2023-06-01"), "2023-06-01"),
            with_saying(incoming("Our ports gain together.", url="https://a.example.com/3", **known), "Our ports gain together."),
            with_agreement(incoming("A treaty on trade.", url="https://a.example.com/4", **known)),
        )
        yield made


def found(archive: Archive, kind: ItemKind, asked: str, name: str = "") -> Item:
    with archive.reading() as connection:
        return item(connection, kind, asked, "en", name)


def uids(archive: Archive, kind: str) -> list[str]:
    of_kind = select(clusters.c.uid).join(kept, kept.c.cluster_id == clusters.c.id).where(kept.c.kind == kind)
    with archive.reading() as connection:
        return list(dict.fromkeys(connection.execute(of_kind.order_by(kept.c.id)).scalars()))


def test_every_kind_of_item_has_a_title(archive: Archive) -> None:
    assert "Kenya and Tunisia" in found(archive, "event", uids(archive, "event")[0]).title
    assert found(archive, "statement", uids(archive, "statement")[0]).title.endswith("”")
    assert found(archive, "agreement", uids(archive, "agreement")[0]).title
    assert found(archive, "figure", "trade-turnover~USD~KEN,TUN~").title == "Trade turnover: Kenya, Tunisia"
    assert found(archive, "article", "https://a.example.com/1").title == "Signed"
    assert found(archive, "pair", "Tunisia:KEN").ref.item == "KEN:TUN"
    assert found(archive, "state", "kenya").title == "Kenya"
    person = found(archive, "person", "Wanjiru Odhiambo")
    assert person.title == "Wanjiru Odhiambo"
    assert found(archive, "person", next(iter(person.ids)), "Odhiambo").ref == person.ref


@pytest.mark.parametrize("kind", ["event", "agreement", "statement", "figure", "article", "pair", "state", "person"])
def test_what_is_not_there_is_said(archive: Archive, kind: ItemKind) -> None:
    with pytest.raises((NotFound, InputError)):
        found(archive, kind, "nothing of this name")


def test_a_pair_has_two_states(archive: Archive) -> None:
    with pytest.raises(NotFound, match="no pair"):
        found(archive, "pair", "KEN:kenya")


def test_after_a_merge_both_ids_lead_to_one_item(archive: Archive) -> None:
    first, second = uids(archive, "event")
    with archive.writing() as pen:
        undone = corrections.merge(pen, first, second, "Ada", None)
    together = found(archive, "event", second)
    assert together.ids >= {first, second}
    assert together == found(archive, "event", first)
    with archive.writing() as pen:
        corrections.undo(pen, undone, "Ada", None)
    assert second not in found(archive, "event", first).ids
