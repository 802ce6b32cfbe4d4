"""People who were lately told of in an office."""

from __future__ import annotations

from pathlib import Path

from helpers.incoming import MET, SIGNED, incoming, with_people

from dragoman.archive.archive import Archive
from dragoman.dossier.lately_seen import Seen, begun, lately_seen

TOLD = (
    Seen("Erdogan", ("erdogan",), "TUR", 9),
    Seen("Recep Tayyip Erdoğan", ("recep", "tayip", "erdogan"), "TUR", 2),
    Seen("Erden Eruç", ("erden", "eruc"), "MNG", 1),
)


def test_those_most_told_of_come_first(tmp_path: Path) -> None:
    with Archive(tmp_path / "archive.db", make=True) as archive:
        archive.add(
            with_people(incoming(SIGNED), "Wanjiru Odhiambo"), with_people(incoming(MET), "Wanjiru Odhiambo"),
            with_people(incoming(f"{MET} twice"), "Amina Otieno"),
        )  # fmt: skip
        with archive.reading() as connection:
            found = lately_seen(connection)
    assert [(seen.name, seen.code, seen.times) for seen in found] == [("Wanjiru Odhiambo", "KEN", 2), ("Amina Otieno", "KEN", 1)]


def test_a_name_may_be_begun_at_any_of_its_words() -> None:
    assert [seen.name for seen in begun(TOLD, "erd", 5)] == ["Recep Tayyip Erdoğan", "Erden Eruç"]
    assert [seen.name for seen in begun(TOLD, "Recep Erd", 5)] == ["Recep Tayyip Erdoğan"]
    assert [seen.name for seen in begun(TOLD, "erd", 1)] == ["Recep Tayyip Erdoğan"]


def test_no_words_begin_no_name() -> None:
    assert begun(TOLD, "…", 5) == begun(TOLD, "erdx", 5) == []
