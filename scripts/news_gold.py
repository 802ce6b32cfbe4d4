"""Gold records of real news without its texts, and back: evidence and statements are kept as places in the text.

Usage: python scripts/news_gold.py strip RECORDS.jsonl > evaluation/news/NAME.jsonl
       python scripts/news_gold.py fill evaluation/news/NAME.jsonl NEWS.jsonl.gz > RECORDS.jsonl
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

Json = dict[str, Any]


def _changed(record: Json, change: Callable[[Any], Any]) -> Json:
    """The record with the words of all evidence and of all statements replaced."""
    made = dict(record)
    for field in ("events", "agreements", "figures"):
        made[field] = [{**x, "evidence": _each(x["evidence"], change)} for x in record.get(field, [])]
    made["agreements"] = [{**x, "title": change(x.get("title"))} for x in made["agreements"]]
    made["statements"] = [{**x, "text": change(x["text"])} for x in record.get("statements", [])]
    return made


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    several = isinstance(value, list) and not all(isinstance(v, int) for v in value)
    return [change(v) for v in value] if several else change(value)


def strip(record: Json) -> Json:
    """A record without its text; words that stand there become [start, end]."""

    def place(words: Any) -> Any:
        return _places(words, record["text"]) if isinstance(words, str) else words

    return {k: v for k, v in _changed(record, place).items() if k != "text"}


def _places(words: str, text: str) -> list[int]:
    """Start and end of the words in the text; of two parts, where the text breaks them, one after the other."""
    at = text.find(words)
    if at >= 0:
        return [at, at + len(words)]
    for cut in (k for k, c in enumerate(words) if c == " "):
        first, second = text.find(words[:cut]), text.find(words[cut + 1 :])
        if min(first, second) >= 0:
            return [first, first + cut, second, second + len(words) - cut - 1]
    raise SystemExit(f"These words do not stand in the text: {words!r}. Correct the record.")


def fill(record: Json, text: str) -> Json:
    """A stripped record with its text and words."""

    def words(place: Any) -> Any:
        if not isinstance(place, list):
            return place
        return " ".join(text[a:b] for a, b in zip(place[::2], place[1::2], strict=True))

    return _changed({**record, "text": text}, words)


def main() -> None:
    """Strip or fill a file."""
    lines = [json.loads(line) for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()]
    if sys.argv[1] == "strip":
        made = [strip(r) for r in lines]
    else:
        with gzip.open(sys.argv[3], "rt", encoding="utf-8") as news:
            texts = {a["id"]: a["text"] for a in map(json.loads, news)}
        made = [fill(r, texts[r["id"]]) for r in lines]
    for record in made:
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
