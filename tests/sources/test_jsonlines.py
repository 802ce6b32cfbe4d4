from __future__ import annotations

import json
from typing import Any

import pytest

from dragoman.errors import EmptyInput, InputError
from dragoman.records import Article
from dragoman.sources.jsonlines import article_from_json, articles


def line(**fields: Any) -> bytes:
    return json.dumps(fields).encode()


def test_known_fields_are_kept_and_others_left_aside() -> None:
    article = article_from_json(line(id=7, text="Été.", published="2020-10-28T08:00", lang=None, mood="calm"))
    assert article == Article(id="7", text="Été.", published="2020-10-28")


def test_half_characters_are_replaced() -> None:
    assert article_from_json(b'{"text": "a\\ud800b"}').text == "a\ufffdb"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"{", "no valid JSON"),
        (b"[" * 100_000, "no valid JSON"),
        (b"[1]", "no article"),
        (b'{"id": "1"}', "no article"),
        (b'{"text": 3}', "no article"),
        (b'{"text": "a", "title": ["b"]}', "title is no string"),
        (b'{"text": "a", "published": "soon"}', "is no day"),
        (b'{"text": "\xe9"}', "not valid UTF-8"),
    ],
)
def test_broken_lines(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        article_from_json(data)


def test_an_empty_text() -> None:
    with pytest.raises(EmptyInput):
        article_from_json(line(text=" "))


def test_a_broken_line_does_not_stop_the_rest() -> None:
    given = list(articles([line(text="a"), b"\n", b"{", line(text="b")], "feed.jsonl"))
    assert [g.origin for g in given] == ["feed.jsonl, line 1", "feed.jsonl, line 3", "feed.jsonl, line 4"]
    assert [isinstance(g.article, Article) for g in given] == [True, False, True]
