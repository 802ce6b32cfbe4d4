"""Which offices answer for each other, and how high they stand."""

from __future__ import annotations

import pytest

from dragoman.knowledge.office_families import OfficeFamilies


@pytest.fixture(scope="module")
def families() -> OfficeFamilies:
    return OfficeFamilies.load()


def test_the_office_itself_is_asked_first(families: OfficeFamilies) -> None:
    assert families.asked("GBR", "foreign minister")[:2] == ["foreign minister", "foreign secretary"]
    assert families.asked("GBR", "foreign secretary")[0] == "foreign secretary"
    assert families.asked("TUR", "ambassador") == ["ambassador"]


def test_leaders_are_those_who_rule(families: OfficeFamilies) -> None:
    assert families.asked("IRN", "leader")[0] == "supreme leader"
    assert "chancellor" in families.asked("DEU", "leader")


@pytest.mark.parametrize(
    ("entity", "office", "local"),
    [
        ("PHL", "foreign secretary", "foreign minister"),
        ("PHL", "defence secretary", "defence minister"),
        ("MEX", "treasury secretary", "finance minister"),
        ("GBR", "foreign secretary", "foreign secretary"),
        ("IND", "foreign secretary", "foreign secretary"),
        ("PHL", "press secretary", "press secretary"),
        ("PHL", "president", "president"),
    ],
)
def test_local_name(families: OfficeFamilies, entity: str, office: str, local: str) -> None:
    assert families.local(entity, office) == local


def test_weights_order_the_well_known(families: OfficeFamilies) -> None:
    weights = [
        families.weight("FRA", "president"),
        families.weight("NRU", "president"),
        families.weight("FRA", "foreign minister"),
        families.weight("NRU", "foreign minister"),
    ]
    assert weights == sorted(weights)
    assert weights[0] == 1
    assert families.weight("FRA", "health minister") == 0
    assert families.weight("FRA", "health minister", any_office=True) == 5


def test_common_words_are_no_surnames(families: OfficeFamilies) -> None:
    assert families.is_common("May")
    assert families.is_common("Août")
    assert not families.is_common("Erdoğan")
