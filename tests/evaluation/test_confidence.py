"""What confidence is worth."""

from __future__ import annotations

import math

import pytest

from dragoman.evaluation.confidence import Bin, Judged, above, all_judged, brier, expected_error, reliability
from dragoman.evaluation.report import confidence_lines
from dragoman.evaluation.scores import Count, score_article

ITEMS = [Judged(0.9, True), Judged(0.8, True), Judged(0.85, False), Judged(0.2, False)]
TEXT = "Ghana accused Togo of spying. Togo thanked Mali."
ACCUSED = {"type": "ACCUSE", "actors": ["GHA"], "recipients": ["TGO"], "evidence": "Ghana accused Togo of spying"}


def test_the_brier_score_is_the_mean_square_of_what_is_missed() -> None:
    assert brier(ITEMS) == pytest.approx((0.01 + 0.04 + 0.7225 + 0.04) / 4)
    assert math.isnan(brier([]))


def test_the_expected_error_weighs_bins_by_their_items() -> None:
    assert expected_error(ITEMS, bins=2) == pytest.approx((3 * (0.85 - 2 / 3) + 0.2) / 4)
    assert expected_error([Judged(0.5, True), Judged(0.5, False)]) == 0
    assert math.isnan(expected_error([]))


def test_bins_hold_what_is_as_sure_and_the_last_holds_certainty() -> None:
    found = reliability([*ITEMS, Judged(1.0, True)])
    assert [(b.number, b.size) for b in found] == [(2, 1), (8, 2), (9, 2)]
    assert found[1] == Bin(8, 2, pytest.approx(0.825), 0.5)  # type: ignore[arg-type]


def test_asking_for_more_keeps_less_of_which_more_is_right() -> None:
    assert above(ITEMS, 0.0, 5) == Count(2, 5, 4)
    assert above(ITEMS, 0.8, 5) == Count(2, 5, 3)
    assert above(ITEMS, 0.9, 5) == Count(1, 5, 1)


def test_items_are_right_where_gold_has_them_and_wrong_where_they_show_no_words() -> None:
    read = [
        ACCUSED | {"confidence": 0.8}, ACCUSED | {"actors": ["MLI"], "confidence": 0.3},
        ACCUSED | {"evidence": "Ghana praised Togo", "confidence": 0.6},
    ]  # fmt: skip
    gold = {"id": "a", "lang": "en", "text": TEXT}
    score = score_article(gold | {"events": [ACCUSED]}, gold | {"events": read})
    assert all_judged([score], "events") == [Judged(0.8, True), Judged(0.3, False), Judged(0.6, False)]
    assert all_judged([score], "offices") == []
    lines = [line.split() for line in confidence_lines([score])]
    assert ["events", "3", "0.567", "0.333", "0.163", "0.367"] in lines
    assert ["0.7", "1.000", "1.000", "1.000", "1"] in lines
