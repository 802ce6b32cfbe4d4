"""One act that an article tells twice."""

from __future__ import annotations

from typing import Any

import pytest
from helpers.reports import day, facts

from dragoman.archive.merging.reports import Side
from dragoman.archive.merging.retold import retold

AKAR, FIDAN, KAZ, TUR = Side("TUR", "hulusi akar"), Side("TUR", "hakan fidan"), Side("KAZ"), Side("TUR")
MAMIN = Side("KAZ", "askar mamin")
MET: dict[str, Any] = {"actors": (AKAR, KAZ), "words": frozenset({"meet"})}
DISCUSSED: dict[str, Any] = {"actors": (TUR, KAZ), "words": frozenset({"discuss"})}
GIVEN: dict[str, Any] = {"type": "AID", "actors": (TUR,), "recipients": (KAZ,), "words": frozenset({"loan", "port"})}

LOAN = frozenset({("loan", "EUR", 5e6)})
WAR: dict[str, Any] = {**GIVEN, "type": "ASSAULT", "standing": True}


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        (MET, DISCUSSED, True),
        (MET, {**DISCUSSED, "words": frozenset({"consu", "annua"})}, False),
        (MET, {**MET, "words": frozenset({"consu", "annua"})}, True),
        ({**MET, "actors": (AKAR, MAMIN)}, {**MET, "words": frozenset({"consu"})}, False),
        ({**MET, "actors": (TUR, KAZ)}, {**DISCUSSED, "words": frozenset({"consu"})}, False),
        (MET, {**DISCUSSED, "mode": "telephone"}, True),
        (MET, {**DISCUSSED, "mode": "visit"}, False),
        ({**MET, "mode": "multilateral"}, {**DISCUSSED, "mode": "telephone"}, False),
        (MET, {**DISCUSSED, "actors": (FIDAN, KAZ)}, False),
        (MET, {**DISCUSSED, "when": day("2024-03-11")}, False),
        (MET, {**DISCUSSED, "status": "planned"}, False),
        (MET, {**DISCUSSED, "hours": frozenset({"second"})}, False),
        (MET, {**DISCUSSED, "words": frozenset({"meet", "gas"})}, False),
        (MET, {**DISCUSSED, "actors": (TUR, KAZ, Side("UZB"))}, False),
        ({**MET, "place": "Astana"}, {**DISCUSSED, "place": "Ankara"}, False),
        (GIVEN, {**GIVEN, "mode": "military"}, True),
        (GIVEN, {**GIVEN, "words": frozenset({"loan", "road"})}, False),
        (GIVEN, {**GIVEN, "words": frozenset({"loan"})}, True),
        (GIVEN, {**GIVEN, "words": frozenset()}, False),
        ({**GIVEN, "numbers": LOAN}, {**GIVEN, "numbers": frozenset({("loan", "EUR", 9e6)})}, False),
        ({**GIVEN, "words": frozenset({"accord"})}, {**GIVEN, "words": frozenset({"accord"})}, False),
        ({**GIVEN, "numbers": LOAN}, GIVEN, True),
        (GIVEN, {**GIVEN, "actors": (KAZ,), "recipients": (TUR,)}, False),
        (WAR, {**WAR, "words": frozenset({"invas"})}, True),
        (WAR, {**WAR, "standing": False}, False),
        (MET, MET, False),
    ],
)
def test_what_is_told_twice(a: dict[str, Any], b: dict[str, Any], one: bool) -> None:
    assert retold(facts(**a), facts(**b)) is one
    assert retold(facts(**b), facts(**a)) is one
