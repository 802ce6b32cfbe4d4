"""Charts of one party's relations."""

from __future__ import annotations

import json

import pytest

from dragoman.dossier.matrix import Matrix, Tally
from dragoman.dossier.naming import Language
from dragoman.web.charts.drawing import svg, vega
from dragoman.web.charts.network import network
from dragoman.web.charts.partners import MOST, partners

PAIRS = Matrix(
    {("KEN", "TUN"): Tally(12, 3), ("KEN", "UGA"): Tally(9, 9), ("ETH", "KEN"): Tally(2, 1), ("TUN", "UGA"): Tally(5, 2)},
    {}, Tally(28, 15),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "row"), [("en", "Uganda 9 0 9 100%"), ("fr", "Ouganda 9 0 9 100 %")])
def test_partners_stand_by_number_with_their_share(lang: Language, row: str) -> None:
    found = partners(PAIRS, "KEN", lang)
    assert found is not None
    assert " ".join(" ".join(found.rows[1]).split()) == row
    assert found.rows[2][-1] == "–"
    assert svg(found, "light").startswith("<svg")
    assert {"/KEN/TUN", "/KEN/UGA", "/ETH/KEN"} <= set(_values(vega(found, "dark"), "href"))


def test_a_network_has_a_line_for_each_pair() -> None:
    found = network(PAIRS, "KEN", "en")
    assert found is not None
    assert [row[0] for row in found.rows] == ["Kenya – Tunisia", "Kenya – Uganda", "Tunisia – Uganda", "Kenya – Ethiopia"]
    edges = found.spec["layer"][0]["data"]["values"]
    assert {(edge["href"], edge["kind"], edge["own"]) for edge in edges} == {
        ("/KEN/TUN", "mostly cooperation", True), ("/KEN/UGA", "mostly conflict", True), ("/TUN/UGA", "mixed", False),
        ("/ETH/KEN", "fewer than five happenings", True),
    }  # fmt: skip
    assert svg(found, "dark").startswith("<svg")


def test_only_the_foremost_are_drawn_and_nothing_of_nobody() -> None:
    codes = ("ARG", "BRA", "CAN", "CHL", "CHN", "COL", "CUB", "DEU", "EGY", "ESP", "FRA", "GBR", "ITA", "JPN")
    many = Matrix({(code, "KEN"): Tally(20 - i, 0) for i, code in enumerate(codes)}, {}, Tally())
    ranked, drawn = partners(many, "KEN", "en"), network(many, "KEN", "en")
    assert ranked is not None
    assert drawn is not None
    assert len(ranked.rows) == len(drawn.rows) == MOST
    assert partners(PAIRS, "PER", "en") is None
    assert network(PAIRS, "UGA", "en") is None


def _values(spec: object, name: str) -> list[str]:
    """All values of a name in a specification."""
    text = json.dumps(spec)
    return [part.split('"')[0] for part in text.split(f'"{name}": "')[1:]]
