"""Mentions become persons; namesakes stay apart."""

from __future__ import annotations

import pytest

from dragoman.archive.merging.clusters import partition
from dragoman.archive.merging.items import Item
from dragoman.archive.merging.names import one_person, person_key
from dragoman.archive.merging.people import PEOPLE, Mention, mentions_of, score, spellings
from dragoman.knowledge.people import PeopleIndex
from dragoman.records import Event, Office, Party, ReaderVersion, Record, Span

READER = ReaderVersion(version="t", extraction="", lexicon="", knowledge="", models={})


def mention(article: str, name: str, entity: str = "", office: str = "", *, day: int = 737_000, known: str = "") -> Item[Mention]:
    facts = Mention(person_key(name), frozenset([entity] if entity else []), frozenset([office] if office else []), day, known)
    return Item(article, name, "2018-01-01", 0, facts)


def persons(*mentions: Item[Mention]) -> list[set[str]]:
    return [{m.article for m in c.members} for part in partition(PEOPLE, mentions) for c in part.clusters]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bakhodir Kourbanov", "Bakhodir Kurbanov"),
        ("Ayşe Yıldırım", "Ayse Yildirim"),
        ("Akar", "Hulusi Akar"),
        ("Hirout Wolde Mariam", "Hirut Woldemariam"),
        ("Park Ji-hoon", "Park Jihoon"),
        ("Xi", "Xi Jinping"),
        ("Sameh Choukri", "Sameh Shoukry"),
    ],
)
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert one_person(person_key(a), person_key(b))
    assert one_person(person_key(b), person_key(a))


@pytest.mark.parametrize(
    ("a", "b"),
    [("Ilham Aliyev", "Heydar Aliyev"), ("Hulusi Akar", "Hakan Fidan"), ("Rousseau", "Camille Russo"), ("", "Akar")],
)
def test_other_names(a: str, b: str) -> None:
    assert not one_person(person_key(a), person_key(b))


def test_spellings_offices_and_surnames_become_one_person() -> None:
    found = persons(
        mention("a", "Bakhodir Kourbanov", "UZB", "defence minister"),
        mention("b", "Bakhodir Kurbanov", "UZB"),
        mention("c", "Kurbanov", "UZB", "defence minister"),
    )
    assert found == [{"a", "b", "c"}]


def test_namesakes_stay_apart() -> None:
    found = persons(
        mention("a", "Amadou Diallo", "SEN", "foreign minister"),
        mention("b", "Amadou Diallo", "GIN", "trade minister"),
        mention("c", "Amadou Diallo", "SEN"),
    )
    assert found == [{"a", "c"}, {"b"}]


def test_two_who_are_known_to_be_two_are_never_one() -> None:
    a = mention("a", "George Bush", "USA", "president", known="George H. W. Bush").facts
    b = mention("b", "George Bush", "USA", "president", known="George W. Bush").facts
    assert score(a, b) is None


def test_a_foreign_secretary_is_a_foreign_minister() -> None:
    same = score(
        mention("a", "Liz Truss", "GBR", "foreign secretary").facts, mention("b", "Liz Truss", "GBR", "foreign minister").facts
    )
    other = score(mention("a", "Liz Truss", "GBR", "foreign secretary").facts, mention("b", "Liz Truss", "GBR", "king").facts)
    assert same is not None
    assert other is not None
    assert same > other


def _record() -> Record:
    span = Span(start=0, end=4, text="Akar")
    party = Party(start=10, end=14, text="Akar", entity="TUR", person="Hulusi Akar")
    return Record(
        id="r", lang="fr", published="2020-10-28", text_hash="h", text="Akar", reader=READER,
        events=(Event(id="e", type="CONSULT", actors=(party,), evidence=(span,), why="", confidence=1.0),),
        offices=(Office(person="Hulusi Akar", office="defence minister", entity="TUR", evidence=(span,)),),
    )  # fmt: skip


def test_an_article_gives_one_mention_of_each_name() -> None:
    (found,) = mentions_of(_record(), people=PeopleIndex.load())
    assert (found.article, found.fact, found.published, found.position) == ("r", "Hulusi Akar", "2020-10-28", 0)
    assert found.facts.entities == {"TUR"}
    assert found.facts.offices == {"defence minister"}
    assert found.facts.known == "Hulusi Akar"


def test_the_fullest_and_most_frequent_spelling_comes_first() -> None:
    members = tuple(mention(a, name) for a, name in zip("abcd", ["Akar", "Hulusi Akar", "Akar", "H. Akar"], strict=True))
    assert spellings(members) == ["Hulusi Akar", "Akar", "H. Akar"]
