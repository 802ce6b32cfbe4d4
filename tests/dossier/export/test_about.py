"""What a list says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dragoman.dossier.export.about import About

ABOUT = About("events", (("pair", "KEN:TUN"),), None, "2026-03-01T10:20:30+00:00", "Dragoman 1")


def test_all_rows_and_some() -> None:
    assert dict(ABOUT.told(3, "en"))["Rows"] == "3"
    assert dict(replace(ABOUT, total=3).told(3, "en"))["Rows"] == "3"
    assert dict(replace(ABOUT, total=9).told(3, "fr"))["Lignes"] == "3 sur 9"
    assert dict(replace(ABOUT, total=3, at_least=True).told(3, "en"))["Rows"] == "3 of more than 3"


def test_all_collections_and_an_empty_archive() -> None:
    told = dict(replace(ABOUT, archive="", note="only some").told(0, "fr"))
    assert (told["Collection"], told["Archive au"], told["Note"]) == ("toutes", "rien encore d'ajouté", "only some")
    assert replace(ABOUT, archive="").plain(0)["archive"] is None


def test_a_list_that_is_not_of_the_archive() -> None:
    about = replace(ABOUT, name="notes", filters=(("tag", "visit"),), archive=None)
    assert [label for label, _ in about.told(3, "en")] == ["List", "Tag", "Made by", "Rows"]
    assert (about.plain(3)["archive"], about.file_name("csv")) == (None, "dragoman-notes.csv")


@pytest.mark.parametrize(
    ("filters", "name"),
    [
        ((("pair", "KEN:TUN"), ("type", "CONSULT")), "dragoman-events-KEN-TUN-2026-03-01.csv"),
        ((("q", '../x"; filename=évil\r\n'),), "dragoman-events-x-filename-vil-2026-03-01.csv"),
        ((("q", "w" * 300),), f"dragoman-events-{'w' * 60}-2026-03-01.csv"),
        ((("q", "ال"),), "dragoman-events-2026-03-01.csv"),
    ],
)
def test_the_name_of_its_file(filters: tuple[tuple[str, str], ...], name: str) -> None:
    assert replace(ABOUT, filters=filters).file_name("csv") == name
