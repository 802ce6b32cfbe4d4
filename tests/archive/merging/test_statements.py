"""The same quotation in reports, cuts and translations is one saying."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.archive.merging.clusters import partition
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import person_key
from dragoman.archive.merging.statements import STATEMENTS, Saying, keys, sayings_of, variants
from dragoman.archive.merging.words import spoken
from dragoman.knowledge.words import words_of
from dragoman.records import Office, Part, ReaderVersion, Record, Statement

READER = ReaderVersion(version="t", extraction="", lexicon="", knowledge="", models={})
LONG = "We have agreed to open three border posts before winter, and our railways will carry grain again"
CUT = "our railways will carry grain again"
FRENCH = "Nous avons décidé d'ouvrir trois postes à la frontière avant l'hiver, et nos trains transporteront de nouveau du blé"
OTHER = "The sanctions are an insult to our farmers and we will answer them in kind next month"


def saying(
    article: str, text: str, *, speaker: str = "Askar Mamin", lang: str = "en", told: str = "2024-03-13", of: str = "KAZ"
) -> Item[Saying]:
    words = tuple(w.folded for w in words_of(text))
    day = date.fromisoformat(told).toordinal()
    facts = Saying(person_key(speaker), frozenset({of}), True, lang, words, spoken(text), day)
    return Item(article, "s", told, 0, facts)


def together(*items: Item[Saying]) -> list[set[str]]:
    return [{m.article for m in c.members} for part in partition(STATEMENTS, items) for c in part.clusters]


def test_cuts_and_translations_are_one() -> None:
    assert together(saying("a", LONG), saying("b", CUT), saying("c", FRENCH, lang="fr")) == [{"a", "b", "c"}]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        ("We cannot build half a bridge", "Nous ne pouvons pas construire la moitié d'un pont"),
        ("We are opening half the door", "Nous ouvrons la porte à moitié"),
        ("a roof that will hold", "un toit qui tiendra"),
        ("A court has the file, and I do not have the key", "Le tribunal a le dossier et je n'ai pas la clé"),
    ],
)
def test_short_translations_are_known_by_everyday_words(english: str, french: str) -> None:
    assert together(saying("a", english), saying("b", french, lang="fr")) == [{"a", "b"}]
    assert together(saying("a", english), saying("b", FRENCH, lang="fr")) == [{"a"}, {"b"}]


def test_the_same_words_within_days_are_one_whoever_is_read_as_their_speaker() -> None:
    assert together(saying("a", CUT, speaker=""), saying("b", CUT, speaker="", of="UZB")) == [{"a", "b"}]
    assert together(saying("a", "one wounded man", speaker=""), saying("b", "one wounded man", speaker="", of="UZB")) == [
        {"a"}, {"b"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (saying("a", LONG), saying("b", OTHER)),
        (saying("a", LONG), saying("b", LONG, speaker="Hulusi Akar")),
        (saying("a", "a historic day"), saying("b", "a historic day for us all", speaker="", told="2024-03-20")),
        (saying("a", FRENCH, lang="fr"), saying("b", OTHER)),
        (saying("a", LONG), saying("b", LONG, told="2024-09-13")),
    ],
)
def test_others_are_two(a: Item[Saying], b: Item[Saying]) -> None:
    assert together(a, b) == [{"a"}, {"b"}]


def test_variants_are_shown_the_longest_first() -> None:
    items = (saying("a", CUT), saying("b", LONG), saying("c", CUT))
    assert [[m.article for m in found] for found in variants(items)] == [["b"], ["a", "c"]]


def test_statements_a_week_apart_find_each_other() -> None:
    a, b = (keys(saying("x", LONG, told=told).facts) for told in ("2024-03-13", "2024-03-21"))
    assert a.stored & b.asked
    assert b.stored & a.asked


def test_a_described_speaker_has_no_name() -> None:
    said = [
        Statement(
            id=str(i),
            speaker=speaker,
            entity="KAZ",
            kind="direct",
            text=CUT,
            confidence=1.0,
            parts=(Part(start=5 * i, end=5 * i + 4),),
        )
        for i, speaker in enumerate(["Askar Mamin", "A source"])
    ]
    office = Office(person="Askar Mamin", office="prime minister", entity="KAZ", evidence=())
    record = Record(id="r", lang="en", text_hash="h", text="", statements=tuple(said), offices=(office,), reader=READER)
    found = sayings_of(record)
    assert [(f.key, f.position, f.facts.speaker) for f in found] == [(("r", "0"), 0, "askar mamin"), (("r", "1"), 5, "")]
