"""Passives about who gets something, and agents behind what stands between them and their verb: sentences of our own."""

from __future__ import annotations

import pytest
from helpers.told import sided

TOLD = [
    ("Malta was promised two tugs by Portugal.", ("AGREE", "PRT", "MLT")),
    ("Fiji was granted a loan of $9 million by the World Bank.", ("AID", "WORLD_BANK", "FJI")),
    ("Gambia has been given a patrol boat by Turkey.", ("AID", "TUR", "GMB")),
    ("Slovenia was sold rockets by Sweden in 2021.", ("COOPERATE", "SWE", "SVN")),
    ("Montenegro was refused a loan by the European Union.", ("REJECT", "EU", "MNE")),
    ("Uganda was accused of sheltering rebels by the Rwandan government.", ("ACCUSE", "RWA", "UGA")),
    ("Eritrea was urged to withdraw its soldiers by Ethiopia.", ("REQUEST", "ETH", "ERI")),
    ("A Nicaraguan poet was granted asylum in Panama.", ("AID", "PAN", "NIC")),
]


@pytest.mark.parametrize(("text", "event"), TOLD)
def test_who_gets_something_is_the_recipient(text: str, event: tuple[str, str, str]) -> None:
    assert event in sided("en", text, weigh=True)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Eritrea was urged to withdraw its soldiers by Friday.", "ETH"),
        ("Malta was promised two tugs by the end of the year.", "PRT"),
        ("Uganda was accused of moving arms by road.", "RWA"),
    ],
)
def test_what_names_nobody_is_no_agent(text: str, side: str) -> None:
    assert not [e for e in sided("en", text, weigh=True) if side in e[1].split()]
