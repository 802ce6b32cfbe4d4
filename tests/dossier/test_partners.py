"""With whom a party has to do most."""

from __future__ import annotations

from pathlib import Path

from helpers.incoming import MET, SIGNED, incoming, on_day

from dragoman.archive.archive import Archive
from dragoman.dossier.asked import collection_id
from dragoman.dossier.partners import Partner, partners


def test_partners_are_those_of_most_cases_that_occurred(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            incoming(f"{SIGNED}\n{MET}", published="2024-03-12"),
            incoming("KEN > UGA CONSULT | Kenya received the Ugandan minister", published="2024-03-14", collection="wire"),
        )
        with archive.reading() as connection:
            assert partners(connection, "KEN", 0, 5) == ((Partner("TUN", 2), Partner("UGA", 1)), 2)
            assert partners(connection, "KEN", 0, 1) == ((Partner("TUN", 2),), 2)
            assert partners(connection, "KEN", collection_id(connection, "wire"), 5) == ((Partner("UGA", 1),), 1)


def test_partners_of_some_days(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            on_day(incoming(SIGNED, published="2024-03-12"), "2024-03-12"),
            on_day(incoming("KEN > UGA CONSULT | Kenya received the Ugandan minister", published="2023-03-14"), "2023-03-14"),
        )
        with archive.reading() as connection:
            assert partners(connection, "KEN", 0, 5, ("2024-01-01", None)) == ((Partner("TUN", 1),), 1)
            assert partners(connection, "KEN", 0, 5, (None, "2023-03-01")) == ((Partner("UGA", 1),), 1)
            assert partners(connection, "KEN", 0, 5, ("2023-04-01", "2023-12-31")) == ((), 0)
