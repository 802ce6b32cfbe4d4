from __future__ import annotations

from typing import Any

from dragoman.evaluation.items import Item
from dragoman.evaluation.mistakes import describe, mistakes, sentence_of
from dragoman.evaluation.report import mistake_lines
from dragoman.evaluation.scores import score_article

TEXT = "Title\n\nGhana accused Togo of spying. Togo thanked Mali, said M. Ba."
ACCUSED: dict[str, Any] = {
    "type": "ACCUSE", "mode": "allege", "status": "occurred",
    "actors": [{"entity": "GHA"}], "recipients": ["TGO"],
    "evidence": "Ghana accused Togo of spying",
}  # fmt: skip


def _mistakes(gold: list[dict[str, Any]], predicted: list[dict[str, Any]], **more: Any) -> list[Any]:
    score = score_article({"id": "a", "text": TEXT, "events": gold}, {"events": predicted})
    return list(mistakes(score, TEXT, **more))


def test_missed_names_the_nearest_and_what_differs() -> None:
    wrong = ACCUSED | {"recipients": ["MLI"], "why": "verb accuse"}
    missed, invented = _mistakes([ACCUSED], [wrong])
    assert missed.kind == "missed"
    assert missed.sentence == "Ghana accused Togo of spying."
    assert missed.reason == "nearest is ACCUSE/allege GHA → MLI occurred, other in recipients"
    assert (invented.kind, invented.reason) == ("invented", "verb accuse")


def test_missed_without_anything_near_takes_the_readers_reason() -> None:
    (missed,) = _mistakes([ACCUSED], [], reasons={"a": [("Ghana accused Togo of spying.", "no recipient found")]})
    assert missed.reason == "no recipient found"
    (bare,) = _mistakes([ACCUSED], [])
    assert bare.reason == "nothing was read here"


def test_ungrounded_items_are_told() -> None:
    found = _mistakes([], [ACCUSED | {"evidence": "not there"}])
    assert [m.kind for m in found] == ["ungrounded"]


def test_nothing_to_tell_where_all_is_right() -> None:
    assert _mistakes([ACCUSED], [ACCUSED]) == []


def test_sentences_are_cut_at_full_stops_and_lines() -> None:
    assert sentence_of(Item({"evidence": "thanked Mali"}), TEXT) == "Togo thanked Mali, said M."
    assert sentence_of(Item({"evidence": "Title"}), TEXT) == "Title"
    assert sentence_of(Item({"evidence": "absent"}), TEXT) == ""


def test_describe_each_field() -> None:
    assert describe(ACCUSED, "events") == "ACCUSE/allege GHA → TGO occurred"
    assert describe({"parties": ["B", "A"], "status": "signed", "date": {"value": "2020"}}, "agreements") == "A+B · signed · 2020"
    assert describe({"measure": "loan", "value": 3, "unit": None}, "figures") == "loan · 3 · –"
    assert describe({"person": "Ana Mora", "entity": "A"}, "offices") == "Ana Mora · A"


def test_lines_of_a_mistake() -> None:
    (missed,) = _mistakes([ACCUSED], [])
    assert list(mistake_lines(missed)) == [
        "a  events.strict  missed: ACCUSE/allege GHA → TGO occurred",
        "    in   Ghana accused Togo of spying.",
        "    why  nothing was read here",
    ]
