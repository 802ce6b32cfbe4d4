"""Which happenings change a state, and what changes are called."""

from __future__ import annotations

from typing import get_args

import pytest

from dragoman.dossier.changes import kinds
from dragoman.dossier.naming import Language
from dragoman.ontology.plover import Ontology
from dragoman.records import AgreementStatus


@pytest.mark.parametrize(
    ("type", "mode", "status", "change"),
    [
        ("CONSULT", "visit", "occurred", "visit"), ("CONSULT", "visit", "planned", "visit-announced"),
        ("CONSULT", None, "planned", "meeting-announced"), ("CONSULT", "phone", "negated", "cancelled"),
        ("SANCTION", "expel", "occurred", "broken-off"), ("SANCTION", None, "occurred", "sanctions"),
        ("RETREAT", "ceasefire", "occurred", "ceasefire"), ("CONSULT", None, "occurred", None),
        ("CONSULT", "phone", "planned", None), ("ASSAULT", "aerial", "occurred", None), ("SANCTION", "expel", "planned", None),
    ],
)  # fmt: skip
def test_some_happenings_change_a_state(type: str, mode: str | None, status: str, change: str | None) -> None:
    assert kinds.change_of(type, mode, status) == change


def test_rules_name_types_and_modes_that_there_are() -> None:
    ontology = Ontology.load()
    for rule in kinds._data()["happenings"]:
        modes = set(ontology.types[rule["type"]].modes) | {"none"}
        assert set(rule.get("modes", ())) <= modes, rule
        assert rule["change"] in kinds.all_changes()


@pytest.mark.parametrize("lang", get_args(Language))
def test_each_change_has_a_name(lang: Language) -> None:
    every = {*get_args(AgreementStatus), kinds.CONTRADICTED, kinds.WITHDRAWN, *kinds.DISPUTED.values()}
    assert every <= set(kinds.all_changes())
    assert len({kinds.label(change, lang) for change in kinds.all_changes()}) == len(kinds.all_changes())


def test_tones() -> None:
    tones = [kinds.tone(change) for change in ("signed", "broken-off", "contradicted")]
    assert tones == ["cooperation", "conflict", kinds.NEITHER]


def test_counts_in_words() -> None:
    assert kinds.counted("changes", 1, "en") == "1 change of state"
    assert kinds.counted("articles", 2, "fr") == "2 nouveaux articles"
    assert kinds.counted("happenings", 0, "en") == ""
    assert kinds.titled("signed", "x", "fr") == "Accord signé\u00a0: x"
