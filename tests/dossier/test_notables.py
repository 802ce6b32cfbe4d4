"""Who counts between two states."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from helpers.lines import case_line, event_line, party

from dragoman.archive.merging.spells import OfficeSpell
from dragoman.dossier.contents import Contents
from dragoman.dossier.notables import notable
from dragoman.dossier.offices import OfficeEntry

TEXT = "They met."


def entry(
    name: str, office: str, entity: str = "KAZ", last: str = "2024-03-12", articles: int = 1, *, doubtful: bool = False
) -> OfficeEntry:
    told = tuple(f"u{n}" for n in range(articles))
    return OfficeEntry(OfficeSpell(name, entity, office, "2024-03-01", last, None, told, doubtful), name)


def found(*people: tuple[str, str]) -> Contents:
    """A dossier of Kazakhstan and Turkey in whose one case these people take part."""
    line = case_line(event_line(TEXT, "met", actors=tuple(party(entity, person) for entity, person in people)))
    told: Any = SimpleNamespace(lines=(line,))
    empty: Any = SimpleNamespace(lines=())
    return cast(Contents, SimpleNamespace(codes=("KAZ", "TUR"), timeline=told, meetings=empty, not_occurred=empty))


def names(entries: list[OfficeEntry], told: Contents) -> list[tuple[str, str]]:
    return [(e.name, e.spell.office) for e in notable(entries, told)]


def test_heads_and_ministers_and_who_takes_part_by_party_and_level() -> None:
    entries = [
        entry("Elif Kaya", "water minister", "TUR"), entry("Serik Abenov", "mayor"), entry("Dana Bek", "envoy"),
        entry("Ali Oz", "president", last="2024-01-01", articles=3), entry("Nur Sat", "president", last="2024-02-01", articles=3),
        entry("Omar Said", "president"),
    ]  # fmt: skip
    assert names(entries, found(("KAZ", "Bek"))) == [
        ("Nur Sat", "president"), ("Ali Oz", "president"), ("Dana Bek", "envoy"), ("Elif Kaya", "water minister"),
    ]  # fmt: skip


def test_the_fuller_name_of_an_office_is_enough_and_doubtful_ones_are_left() -> None:
    entries = [
        entry("Kaya", "minister"),
        entry("Elif Kaya", "water minister"),
        entry("Omar Said", "foreign minister", doubtful=True),
    ]
    assert names(entries, found()) == [("Elif Kaya", "water minister")]


def test_an_office_given_to_both_parties_is_that_of_the_one_that_more_articles_give() -> None:
    entries = [entry("Elif Kaya", "water minister"), entry("Elif Kaya", "water minister", "TUR", articles=3)]
    assert [(e.name, e.spell.entity) for e in notable(entries, found())] == [("Elif Kaya", "TUR")]
