from __future__ import annotations

from helpers.fakes import FakeReader

from dragoman.evaluation.predictions import predict

GOLD = [
    {
        "id": "a",
        "lang": "en",
        "published": "2024-03-12",
        "text": "KEN > TUN AID | gave\n",
        "events": [{"type": "X"}],
    },
    {"id": "b", "lang": "de", "text": "Gut."},
]


def test_texts_are_read_without_their_answers() -> None:
    made = predict(FakeReader(), GOLD)
    assert set(made.records) == {"a"}
    assert [e["type"] for e in made.records["a"]["events"]] == ["AID"]
    assert made.records["a"]["published"] == "2024-03-12"
    assert made.failed == {"b": "There is no language pack for 'de'."}
    assert made.silent == {}


def test_reasons_of_silent_sentences() -> None:
    assert predict(FakeReader(), GOLD, explain=True).silent == {"a": [("A promising one.", "no verb")]}
