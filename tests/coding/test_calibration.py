"""Confidence as the share of such items that is right."""

from __future__ import annotations

from functools import cache

import pytest

from dragoman.coding.calibration import KINDS, Calibration, shipped_calibration
from dragoman.reader import Reader
from dragoman.records import Figure, Record, Span
from dragoman.settings import Settings

TEXTS = {
    "fr": "La ministre chilienne Ana Rojas a rencontré lundi à Lima le président péruvien. « Nous voulons commercer davantage », "
    "a déclaré la ministre Ana Rojas. Le Chili a accordé au Pérou un prêt de 20 millions de dollars.",
    "en": "Chilean minister Ana Rojas met the Peruvian president in Lima on Monday. \"We want to trade more,\" said minister Ana "
    "Rojas. Chile gave Peru a loan of 20 million dollars.",
}  # fmt: skip
FIGURE = Figure(id="f", measure="aid", value=1, unit="EUR", evidence=(Span(start=0, end=1, text="T"),), confidence=0.5)


@cache
def _read(lang: str, *without: str, weigh: bool = True) -> Record:
    reader = Reader(Settings(weigh=weigh, without=frozenset(without)))
    return reader.read(TEXTS[lang], lang=lang, published="2024-03-12")


def _trust(record: Record) -> dict[str, list[float | None]]:
    return {kind: [item.confidence for item in getattr(record, kind)] for kind in KINDS}


@pytest.mark.parametrize("lang", TEXTS)
def test_every_kind_is_as_sure_as_the_weights_say(lang: str) -> None:
    raw, found = _read(lang, "calibration"), _read(lang)
    weights = shipped_calibration()
    assert all(getattr(found, kind) for kind in ("events", "statements", "figures", "offices"))
    for kind in KINDS:
        expected = [weights.chance(kind, item, lang) for item in getattr(raw, kind)]
        assert [item.confidence for item in getattr(found, kind)] == expected
    assert _trust(raw) != _trust(found)


@pytest.mark.parametrize("lang", TEXTS)
def test_the_record_names_the_weights_of_its_confidence(lang: str) -> None:
    assert _read(lang).reader.weights.endswith(f"-{shipped_calibration().version}")
    assert shipped_calibration().version not in _read(lang, "calibration").reader.weights
    ruled = _read(lang, weigh=False)
    assert ruled.reader.weights == ""
    assert [o.confidence for o in ruled.offices] == [None] * len(ruled.offices), "the rules' own trust is not measured"


def test_a_language_without_gold_keeps_the_readers_own_trust() -> None:
    known = _read("en", "calibration")
    assert shipped_calibration().languages == {"en", "fr"}
    other = known.model_copy(update={"lang": "eo"})
    assert shipped_calibration().record(other) == other
    assert shipped_calibration().record(known) != known


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "offices"])
def test_more_trust_of_the_reader_never_makes_an_item_less_likely(kind: str) -> None:
    assert shipped_calibration().weights[kind]["sure"] >= 0


@pytest.mark.parametrize(("weight", "chance"), [(0.0, 0.5), (1.0, 0.73), (50.0, 0.99), (-50.0, 0.01)])
def test_weights_are_log_odds_and_nothing_is_certain(weight: float, chance: float) -> None:
    assert Calibration({"figures": {"all": weight}}).chance("figures", FIGURE, "en") == chance
