"""Cases that are asked for, and their counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.incoming import MET, SIGNED, incoming, on_day, sure

from dragoman.archive.archive import Archive
from dragoman.dossier.asked import Asked, by_month_and_type, count
from dragoman.dossier.contents import listed
from dragoman.errors import InputError, NotFound

PAIR = Asked("KEN:TUN")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A signing told by two outlets, a meeting told by one, both of 2024."""
    with Archive(tmp_path / "archive.db", make=True) as made:
        made.add(
            on_day(incoming(SIGNED, url="https://a.example/1", published="2024-03-12", source="Le Phare"), "2024-03-11"),
            on_day(incoming(f"{SIGNED} ", url="https://b.example/1", published="2024-03-12", source="La Rive"), "2024-03-11"),
            on_day(incoming(MET, url="https://b.example/2", published="2024-06-02", source="La Rive"), "2024-06-01"),
        )
        yield made


@pytest.mark.parametrize(
    "asked",
    [
        PAIR, replace(PAIR, since="2024-03-11"), replace(PAIR, since="2024-03-12", until="2024-12-31"),
        replace(PAIR, source="La Rive"), replace(PAIR, source="Le Phare"), replace(PAIR, types=("CONSULT",)),
        replace(PAIR, statuses=("planned",)), replace(PAIR, withdrawn="only"),
        replace(PAIR, collection="press", until="2024-05-31"),
    ],
)  # fmt: skip
def test_counts_by_month_are_those_of_the_list(archive: Archive, asked: Asked) -> None:
    with archive.reading() as connection:
        by_month, found = by_month_and_type(connection, asked), listed(connection, asked, 50)
        assert sum(by_month.values()) == count(connection, asked) == found.total == len(found.lines)
    assert sorted(by_month) == sorted({(line.view.day[:7], line.view.type) for line in found.lines})


def test_a_source_has_what_it_tells(archive: Archive) -> None:
    with archive.reading() as connection:
        told = {name: listed(connection, replace(PAIR, source=name), 50).lines for name in ("Le Phare", "La Rive")}
        assert [line.view.type for line in told["Le Phare"]] == ["SUPPORT"]
        assert [line.view.type for line in told["La Rive"]] == ["CONSULT", "SUPPORT"]
        with pytest.raises(NotFound, match="no source 'Le Phar'"):
            count(connection, replace(PAIR, source="Le Phar"))


def test_what_a_source_withdrew_it_does_not_tell(archive: Archive) -> None:
    archive.add(incoming("nothing of note", url="https://a.example/1", published="2024-03-12", source="Le Phare"))
    with archive.reading() as connection:
        assert count(connection, replace(PAIR, source="Le Phare")) == 0
        assert count(connection, replace(PAIR, source="La Rive")) == 2


def test_what_is_less_sure_is_left_out_and_counted_so(archive: Archive) -> None:
    archive.add(sure(incoming("KEN > TUN AID | Kenya aided Tunisia", url="https://a.example/9", published="2024-05-02"), 0.35))
    with archive.reading() as connection:
        for least, kinds in ((0.0, 3), (0.35, 3), (0.36, 2), (0.95, 0)):
            asked = replace(PAIR, min_confidence=least)
            found = listed(connection, asked, 50)
            assert count(connection, asked) == sum(by_month_and_type(connection, asked).values()) == found.total == kinds
    with pytest.raises(InputError, match="is no confidence"):
        replace(PAIR, min_confidence=1.5)
