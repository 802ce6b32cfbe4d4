"""Sentences of the tables beside this file must give exactly the events that these list, in both languages.

The lexicon and the rules alone decide here; that the learned weights seldom undo what they say is tested as a share.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from helpers.readers import reader

from dragoman.records import Article, Event
from dragoman.settings import LANGUAGES

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


# Weights trained on whole articles may doubt a sentence that stands alone.
AGREEMENT = 0.93


def read(lang: str, sentence: str, *, weigh: bool = False) -> list[str]:
    record = reader(weigh=weigh).read(Article(text=sentence, published=PUBLISHED, lang=lang))
    return sorted(shown(e) for e in record.events)


def listed(expected: str) -> list[str]:
    return sorted(e.strip() for e in expected.split(";") if e.strip())


def shown(event: Event) -> str:
    actors, recipients = (",".join(sorted(p.entity for p in side)) for side in (event.actors, event.recipients))
    return f"{event.type} {event.mode or '-'} {actors}>{recipients} {event.status}"


@pytest.mark.parametrize(("lang", "sentence", "expected"), table())
def test_sentence_gives_its_events(lang: str, sentence: str, expected: str) -> None:
    assert read(lang, sentence) == listed(expected)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_learned_weights_agree_with_the_tables(lang: str) -> None:
    rows = [(sentence, expected) for code, sentence, expected in table() if code == lang]
    right = sum(read(lang, sentence, weigh=True) == listed(expected) for sentence, expected in rows)
    assert right >= AGREEMENT * len(rows)
