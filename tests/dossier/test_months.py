"""A stretch of days is its whole months and what is left at its ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from helpers.incoming import incoming, on_day
from sqlalchemy import ColumnElement, String, column, func, select, values

from dragoman.archive.archive import Archive
from dragoman.archive.projections import case_keys
from dragoman.dossier.asked import Asked, count, found
from dragoman.dossier.months import ALWAYS, Days, cut, within, within_months

DAYS = ("2023-11-30", "2023-12-01", "2023-12-31", "2024-01-15", "2024-02-29", "2024-03-01", "2024-03-31", "2024-05-02")
_DAYS = values(column("day", String), name="days").data([(day,) for day in DAYS]).cte("days")
ENDS = (None, "2023-11-30", "2023-12-01", "2024-01-31", "2024-02-28", "2024-03-01", "2024-03-30", "9999-12-31")


@pytest.mark.parametrize(
    ("since", "until", "wanted"),
    [
        ("2024-01-01", "2024-03-31", (("2024-01-01", "2024-03-31"), [])),
        (
            "2023-12-15",
            "2024-02-05",
            (("2024-01-01", "2024-01-31"), [("2023-12-15", "2023-12-31"), ("2024-02-01", "2024-02-05")]),
        ),
        ("2024-02-29", None, (("2024-03-01", None), [("2024-02-29", "2024-02-29")])),
        (None, "2024-02-28", ((None, "2024-01-31"), [("2024-02-01", "2024-02-28")])),
        ("2024-01-02", "2024-02-28", None),
        ("2024-03-05", "2024-03-20", None),
        ("2024-05-01", "2024-03-31", None),
    ],
)
def test_cut(since: str | None, until: str | None, wanted: tuple[Days, list[Days]] | None) -> None:
    assert cut(since, until) == wanted


def test_kept_counts_are_those_of_the_list(tmp_path: Path) -> None:
    told = [
        on_day(incoming(f"KEN > TUN {kind} | told", published=day, url=f"https://a.example/{day}{kind}", collection=where), day)
        for day in DAYS
        for kind, where in (("SUPPORT", "press"), ("ACCUSE", "wire"))
    ]
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(*told, incoming("KEN > TUN CONSULT | undated"))
        with archive.reading() as connection:
            for asked in _questions():
                listed = connection.execute(found(connection, asked, case_keys.c.case_id)).all()
                assert count(connection, asked) == len(listed), asked


def _questions() -> Iterator[Asked]:
    for since, until in product(ENDS, ENDS):
        for types, collection in (((), None), (("SUPPORT",), None), ((), "wire")):
            yield Asked("KEN:TUN", types=types, since=since, until=until, collection=collection)


def test_days_and_months_within_a_stretch(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive, archive.reading() as connection:

        def kept(conditions: list[ColumnElement[bool]]) -> list[str]:
            query = select(_DAYS.c.day).where(*conditions).order_by(_DAYS.c.day)
            return list(connection.execute(query).scalars())

        assert kept(within(_DAYS.c.day, ("2024-01-15", "2024-03-01"))) == ["2024-01-15", "2024-02-29", "2024-03-01"]
        assert kept(within(_DAYS.c.day, ("2024-03-31", None))) == ["2024-03-31", "2024-05-02"]
        assert kept(within(_DAYS.c.day, ALWAYS)) == list(DAYS)
        months = within_months(func.substr(_DAYS.c.day, 1, 7), ("2023-12-31", "2024-01-01"))
        assert kept(months) == ["2023-12-01", "2023-12-31", "2024-01-15"]
