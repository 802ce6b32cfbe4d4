"""What a brief may be asked to hold."""

from __future__ import annotations

from typing import Any

import pytest

from dragoman.errors import InputError
from dragoman.web.brief.order import SECTIONS, USUAL, offered, order
from dragoman.web.views.filters import Filters


def test_parties_by_any_name_in_one_order() -> None:
    assert order(["Tunisie", "Kenya"]).codes == order(["KEN", "TUN"]).codes == ("KEN", "TUN")
    assert order(["TUN", "KEN"]).key == "KEN:TUN"


def test_no_sections_are_the_usual_ones_and_their_order_is_that_of_the_document() -> None:
    assert order(["KEN"]).sections == USUAL
    assert "withdrawn" not in USUAL
    assert order(["KEN"], sections=["figures", "timeline", "figures"]).sections == ("timeline", "figures")


def test_a_pair_has_no_partners_and_one_party_no_summary() -> None:
    assert set(SECTIONS) - set(offered(("KEN", "TUN"))) == {"partners"}
    assert set(SECTIONS) - set(offered(("KEN",))) == {"summary"}


def test_days_months_and_years_are_stretches_of_days() -> None:
    assert order(["KEN"], filters=Filters(since="2024-02", until="2024")).days == ("2024-02-01", "2024-12-31")


@pytest.mark.parametrize(
    ("named", "asked", "told"),
    [
        (["KEN", "KEN"], {}, "two different"),
        ([], {}, "none"),
        (["KEN", "TUN", "UGA"], {}, "KEN, TUN, UGA"),
        (["Atlantis"], {}, "Atlantis"),
        (["KEN"], {"sections": ["secrets"]}, "'secrets'"),
        (["KEN"], {"most": 0}, "1 to 200"),
        (["KEN"], {"most": 201}, "1 to 200"),
        (["KEN"], {"title": "x" * 201}, "200 characters"),
        (["KEN"], {"filters": Filters(since="yesterday")}, "yesterday"),
        (["KEN"], {"filters": Filters(since="2024", until="2023")}, "--from before --to"),
    ],
)
def test_what_cannot_be_asked_for_is_told(named: list[str], asked: dict[str, Any], told: str) -> None:
    with pytest.raises(InputError, match=told):
        order(named, **asked)
