"""At which level an office stands."""

from __future__ import annotations

import pytest

from dragoman.dossier import levels


@pytest.mark.parametrize(
    ("office", "entity", "level"),
    [
        ("president", "KAZ", "head-of-state"),
        ("king", "MAR", "head-of-state"),
        ("prime minister", "ITA", "head-of-government"),
        ("president", "EU", "head-of-organisation"),
        ("secretary-general", "UN", "head-of-organisation"),
        ("secretary-general", "FRA", "senior-official"),
        ("deputy prime minister", "KAZ", "deputy-head"),
        ("water minister", "TJK", "minister"),
        ("defence secretary", "USA", "minister"),
        ("minister of industry and trade", "UZB", "minister"),
        ("deputy water minister", "TJK", "senior-official"),
        ("adviser to the president", "TUR", "senior-official"),
        ("army chief", "PAK", "military"),
        ("ambassador", "JPN", "envoy"),
        ("senator", "USA", "parliament"),
        ("mayor", "FRA", "local"),
        ("first lady", "UKR", "other"),
        ("president", "XXX", "head-of-state"),
    ],
)
def test_level_of_an_office(office: str, entity: str, level: str) -> None:
    assert levels.level(office, entity) == level


def test_the_highest_of_some() -> None:
    assert levels.highest(["envoy", "head-of-government", "minister"]) == "head-of-government"
    assert levels.highest([]) is None
