from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from dragoman.errors import GoldError
from dragoman.evaluation.who import Answer, WhoItem, accuracy, answers, load_who, resolve_mentions, told
from dragoman.records import Article, Party

TEXT = "Nairobi answered. The Kenyan minister, Ana Mora, agreed."


def item(mention: str, entity: str | None, person: str | None = None, kind: str = "name") -> WhoItem:
    start = TEXT.index(mention)
    return WhoItem("w1", "en", TEXT, start, start + len(mention), mention, entity, kind, person, "2024-03-12")


class Known:
    """A reader that knows two mentions of one text."""

    def mentions(self, article: Article) -> Sequence[Party]:
        assert (article.lang, article.published) == ("en", "2024-03-12")
        office = TEXT.index("The Kenyan minister, Ana Mora")
        return [
            Party(entity="KEN", start=0, end=7, text="Nairobi"),
            Party(
                entity="KEN",
                person="Ana Mora",
                start=office,
                end=office + 29,
                text="The Kenyan minister, Ana Mora",
            ),
        ]


def test_the_party_that_shares_most_of_the_span_is_meant() -> None:
    found = resolve_mentions(Known(), item("Ana Mora", "KEN"))
    assert [p.person for p in found] == ["Ana Mora"]
    assert resolve_mentions(Known(), item("agreed", None)) == ()


def test_answers_are_right_by_entity_and_person() -> None:
    asked = [
        item("Nairobi", "KEN"),
        item("Nairobi", "UGA"),
        item("agreed", None, kind="trap"),
        item("Ana Mora", "KEN", "Mme Mora", kind="person"),
        item("Ana Mora", "KEN", "Ana Lund", kind="person"),
    ]
    given = answers(Known(), asked)
    assert [a.right for a in given] == [True, False, True, True, False]
    assert accuracy(given) == {
        "all": (3, 5),
        "en": (3, 5),
        "en:name": (1, 2),
        "en:person": (1, 2),
        "en:trap": (1, 1),
    }


def test_an_answer_is_told_in_full() -> None:
    line = told(Answer(item("Nairobi", "KEN"), ()))
    assert (line["mention"], line["means"], line["read"], line["text"]) == ("Nairobi", "KEN", [], TEXT)


def test_items_are_loaded_and_checked(tmp_path: Path) -> None:
    path = tmp_path / "who.jsonl"
    line = {"id": "w", "lang": "en", "text": TEXT, "start": 0, "end": 7, "mention": "Nairobi"}
    line |= {"entity": "KEN", "kind": "name", "note": "ignored"}
    path.write_text(json.dumps(line), encoding="utf-8")
    assert load_who(path)[0].mention == "Nairobi"
    path.write_text(json.dumps(line | {"start": 1}), encoding="utf-8")
    with pytest.raises(GoldError, match="Correct the offsets"):
        load_who(path)
