from __future__ import annotations

from typing import Any

import pytest

from dragoman.evaluation.intervals import intervals
from dragoman.evaluation.report import accuracy_lines, table
from dragoman.evaluation.scores import LEFT_EMPTY, Count, score_all, score_article, total

TEXT = "Ghana accused Togo of spying. Togo thanked Mali."
ACCUSED = {"type": "ACCUSE", "mode": "allege", "actors": ["GHA"], "recipients": ["TGO"],
           "evidence": "Ghana accused Togo of spying", "date": "2020"}  # fmt: skip


def record(*events: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "a", "lang": "en", "text": TEXT, "events": list(events), **more}


def test_counts_and_attributes_of_a_match() -> None:
    predicted = ACCUSED | {"mode": "disapprove", "date": {"value": "2020-05-01"}}
    score = score_article(record(ACCUSED), record(predicted))
    assert score.counts["events.strict"] == score.counts["en:events.strict"] == Count(1, 1, 1)
    assert score.counts["type:ACCUSE"] == Count(1, 1, 1)
    assert dict(score.attributes) == {
        "events: evidence": [1, 1],
        "events: mode": [0, 1],
        "events: date": [1, 1],
    }


def test_what_shows_no_words_of_the_text_counts_but_cannot_match() -> None:
    score = score_article(record(ACCUSED), record(ACCUSED | {"evidence": "Ghana praised Togo"}))
    assert score.counts["events.strict"] == Count(0, 1, 1)
    assert [field for field, _ in score.ungrounded] == ["events"]


def test_an_article_without_events_should_be_left_empty() -> None:
    assert score_article(record(), record()).attributes[LEFT_EMPTY] == [1, 1]
    assert score_article(record(), record(ACCUSED)).attributes[LEFT_EMPTY] == [0, 1]


def test_an_article_without_a_record_counts_as_empty() -> None:
    (score,) = score_all([record(ACCUSED)], {})
    assert score.counts["events.strict"] == Count(0, 1, 0)


def test_direct_statements_are_counted_apart() -> None:
    said = [
        {"speaker": "X", "text": "a b", "kind": "direct"},
        {"speaker": "X", "text": "c d", "kind": "indirect"},
    ]
    score = score_article(record(statements=said), record(statements=said))
    assert score.counts["statements.direct"].gold == 1
    assert score.counts["statements.all"].gold == 2


def test_scores_of_a_count() -> None:
    assert Count(2, 4, 3).f1 == pytest.approx(4 / 7)
    assert Count(0, 0, 0).as_json()["f1"] == 0.0


def test_intervals_hold_the_score_and_are_the_same_every_time() -> None:
    gold = [record(ACCUSED, id=str(n)) for n in range(30)]
    predicted = {str(n): record(*([ACCUSED] if n % 3 else [])) for n in range(30)}
    scores = score_all(gold, predicted)
    found = intervals(scores)
    low, high = found["events.strict"]
    assert low < total(scores).counts["events.strict"].f1 < high
    assert 0.05 < high - low < 0.4
    assert found == intervals(scores)
    assert found["figures"] == (0.0, 0.0)
    assert intervals([]) == {}


def test_table_shows_scores_with_intervals_and_attributes() -> None:
    scores = score_all([record(ACCUSED)], {"a": record(ACCUSED)})
    lines = list(table(total(scores), intervals(scores)))
    strict = next(line for line in lines if line.startswith("events.strict"))
    assert strict.split() == ["events.strict", "1.000", "1.000", "1.000", "1.000–1.000", "1", "1", "1"]
    assert "of matched events: mode               right: 1.000 (1/1)" in lines
    assert list(accuracy_lines({"fr": (3, 4)}))[1].split() == ["fr", "3", "4", "0.750"]
