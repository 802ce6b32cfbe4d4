from __future__ import annotations

from helpers.fakes import FakeReader

from dragoman.cli.rows import COLUMNS, rows
from dragoman.records import Article, Party


def test_a_row_has_a_cell_for_each_column() -> None:
    record = FakeReader().read(Article(text="KEN > TUN SUPPORT | =cmd()\n", id="-1"))
    (row,) = rows(record)
    cells = dict(zip(COLUMNS, row, strict=True))
    assert cells["article"] == "'-1"
    assert cells["evidence"] == "'=cmd()"
    assert (cells["goldstein"], cells["confidence"], cells["country"]) == ("-8", "0.9", "KEN")


def test_parties_without_a_code_are_given_by_their_words() -> None:
    record = FakeReader().read(Article(text="KEN > TUN SUPPORT | x\n"))
    known = Party(entity="KEN", person="Ana; Mora", start=0, end=1, text="K")
    event = record.events[0].model_copy(
        update={
            "actors": (known, known, Party(entity=None, start=0, end=1, text="the\nrebels")),
            "date": None,
        }
    )
    (row,) = rows(record.model_copy(update={"events": (event,)}))
    cells = dict(zip(COLUMNS, row, strict=True))
    assert (cells["actors"], cells["persons"], cells["date"]) == ("KEN;the rebels", "Ana, Mora", "")
