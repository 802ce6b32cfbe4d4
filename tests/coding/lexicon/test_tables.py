"""Sentences of the tables beside this file must give exactly the events that these list, in both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dragoman.reader import Reader
from dragoman.records import Article, Event

PUBLISHED = "2024-05-15"


def table() -> list[tuple[str, str, str]]:
    """Language, sentence and expected events ("TYPE mode ACTORS>RECIPIENTS status", separated by semicolons)."""
    rows = []
    for file in sorted(Path(__file__).parent.glob("*_??.tsv")):
        lang = file.stem[-2:]
        for line in file.read_text(encoding="utf-8").splitlines():
            sentence, _, expected = line.partition("\t")
            rows.append((lang, sentence, expected))
    return rows


@cache
def reader() -> Reader:
    return Reader()


def shown(event: Event) -> str:
    actors, recipients = (",".join(sorted(p.entity for p in side)) for side in (event.actors, event.recipients))
    return f"{event.type} {event.mode or '-'} {actors}>{recipients} {event.status}"


@pytest.mark.parametrize(("lang", "sentence", "expected"), table())
def test_sentence_gives_its_events(lang: str, sentence: str, expected: str) -> None:
    record = reader().read(Article(text=sentence, published=PUBLISHED, lang=lang))
    wanted = sorted(e.strip() for e in expected.split(";") if e.strip())
    assert sorted(shown(e) for e in record.events) == wanted
