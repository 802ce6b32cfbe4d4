"""A search narrowed and counted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.incoming import incoming
from sqlalchemy import Connection

from dragoman.archive.archive import Archive
from dragoman.dossier.facets import Facets, Within
from dragoman.dossier.finding import search
from dragoman.errors import NotFound

TOLD = {
    "KEN > TUN SUPPORT | Kenya and Tunisia signed": ("press", "2024-03-12", "A"),
    "KEN > UGA SUPPORT | Kenya and Uganda signed": ("press", "2023-12-31", "B"),
    "PER > ECU SUPPORT | Peru and Ecuador signed twice, they signed": ("wires", "2024-01-01", None),
}


@pytest.fixture
def connection(archive: Archive) -> Iterator[Connection]:
    for text, (collection, day, source) in TOLD.items():
        archive.add(incoming(text, text, collection=collection, published=day, source=source))
    with archive.reading() as found:
        yield found


def _days(connection: Connection, within: Within, *, relevance: bool = False) -> list[str | None]:
    return [hit.published for hit in search(connection, "signed", 9, within=within, relevance=relevance).hits]


def test_facets_count_what_answers(connection: Connection) -> None:
    found = search(connection, "signed", 1, counted=True)
    assert (len(found.hits), found.total, found.at_least) == (1, 3, False)
    assert found.facets == Facets(
        3, languages=(("en", 3),), sources=(("A", 1), ("B", 1)), collections=(("press", 2), ("wires", 1)),
        years=(("2024", 2), ("2023", 1)), states=(("KEN", 2), ("ECU", 1), ("PER", 1), ("TUN", 1), ("UGA", 1)),
    )  # fmt: skip
    assert search(connection, "signed", 1).facets is None


@pytest.mark.parametrize(
    ("within", "days"),
    [
        (Within(state="KEN"), ["2024-03-12", "2023-12-31"]), (Within(state="EN"), []), (Within(source="B"), ["2023-12-31"]),
        (Within(lang="fr"), []), (Within(year=2024), ["2024-03-12", "2024-01-01"]), (Within(year=9999), []),
        (Within(year=2024, state="KEN", lang="en"), ["2024-03-12"]),
    ],
)  # fmt: skip
def test_hits_are_narrowed(connection: Connection, within: Within, days: list[str]) -> None:
    assert _days(connection, within) == days
    assert sorted(_days(connection, within, relevance=True)) == sorted(map(str, days))
    found = search(connection, "signed", 9, within=within, counted=True)
    assert (found.total, found.facets and found.facets.among) == (len(days), len(days))


def test_relevance_orders_what_is_narrowed(connection: Connection) -> None:
    assert _days(connection, Within(lang="en"), relevance=True)[0] == "2024-01-01"


@pytest.mark.parametrize("within", [Within(), Within(lang="en")])
@pytest.mark.parametrize("relevance", [True, False])
def test_parts_make_the_whole(connection: Connection, within: Within, *, relevance: bool) -> None:
    whole = [hit.uid for hit in search(connection, "signed", 9, within=within, relevance=relevance).hits]
    parts = [search(connection, "signed", 2, within=within, relevance=relevance, offset=at).hits for at in (0, 2)]
    assert [hit.uid for part in parts for hit in part] == whole


def test_titles_are_marked(archive: Archive) -> None:
    archive.add(incoming("KEN > TUN SUPPORT | Kenya", title="An accord was signed", published="2024-03-12"))
    with archive.reading() as connection:
        found = search(connection, "signed", 9).hits[0]
        assert (found.title, found.title_marks) == ("An accord was signed", ((14, 20),))
        with pytest.raises(NotFound, match="There is no collection"):
            search(connection, "signed", 9, collection="none")
