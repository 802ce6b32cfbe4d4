"""Names of parties as they may be typed."""

from __future__ import annotations

import pytest

from dragoman.dossier.spelled import NAMED, OTHERWISE, SHOWN, folded, spellings


def _begun(text: str) -> list[str]:
    return list(dict.fromkeys(code for spelt in spellings().begun(folded(text)) for code in spelt.codes))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("turq", "TUR"),
        ("ouzbeki", "UZB"),
        ("Tachk", "UZB"),
        ("etats u", "USA"),
        ("États-U", "USA"),
        ("côte d'iv", "CIV"),
        ("OTA", "NATO"),
    ],
)
def test_a_name_may_be_begun_in_either_language(text: str, code: str) -> None:
    assert code in _begun(text)


def test_names_that_pages_show_come_first() -> None:
    ranks = [spelt.rank for spelt in spellings().begun(["o"])]
    assert ranks == sorted(ranks)
    assert set(ranks) == {SHOWN, NAMED, OTHERWISE}


@pytest.mark.parametrize("text", ["the united", "xyz", "turkey uzb"])
def test_what_begins_no_name_means_nothing(text: str) -> None:
    assert _begun(text) == []


def test_the_longest_name_is_meant() -> None:
    found = spellings().at(folded("Corée du Nord et Russie"), 0)
    assert found is not None
    assert (found.words, found.codes) == (("coree", "du", "nord"), ("PRK",))
    assert spellings().at(["nothing"], 0) is None


def test_a_half_of_a_compound_is_no_capital() -> None:
    colombo = spellings().at(["colombo"], 0)
    assert colombo is not None
    assert (colombo.codes, colombo.rank) == (("LKA",), OTHERWISE)
