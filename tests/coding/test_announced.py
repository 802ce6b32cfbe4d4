"""What announcements tell of who issues them: those they send abroad, and violence that they only speak of.  Texts of our own."""

from __future__ import annotations

import pytest
from helpers.readers import coder, reader

from dragoman.records import Article, Event


def _events(title: str, text: str, lang: str = "en") -> list[Event]:
    article = Article(text=f"Office of the Spokesperson\n\n{text}", lang=lang, id="a", published="2022-05-14", title=title)
    return reader().read(article).events


def _doers(events: list[Event], kinds: tuple[str, ...]) -> set[str | None]:
    return {p.entity for e in events if e.type in kinds for p in e.actors}


@pytest.mark.parametrize(
    "text",
    [
        "The United States condemns the crackdown in Belarus. Over 600 prisoners are unjustly detained there. "
        "We urge the Belarusian authorities to end the arbitrary detentions.",
        "We stand with the Cuban people. The trials, beatings and arbitrary arrests of peaceful protesters go on. "
        "We call on the Cuban government to respect their rights.",
    ],
)
def test_repression_is_not_done_by_who_condemns_it(text: str) -> None:
    assert "USA" not in _doers(_events("Repression of Protests", text), ("COERCE", "ASSAULT", "MOBILIZE", "PROTEST"))


def test_what_the_issuer_owns_is_told() -> None:
    text = "Today U.S. forces carried out an airstrike against al-Shabaab in Somalia. The United States thanks Somalia."
    assert "USA" in _doers(_events("Airstrike in Somalia", text), ("ASSAULT",))


@pytest.mark.parametrize("title", ["Counselor Moss’s Travel to Fiji", "Coordinator Moss's Travel to Fiji"])
def test_who_travels_by_the_title_is_of_the_issuer(title: str) -> None:
    rank = title.split()[0]
    text = f"{rank} Edna Moss will travel to Suva, Fiji, from May 17 to 18. She will meet with Fijian government officials."
    assert _doers(_events(title, text), ("AGREE",)) == {"USA"}


def test_who_is_named_in_a_title_without_a_rank_may_be_anybodys() -> None:
    text = "Office of the Spokesperson\n\nThe United States condemns the arrest of Edna Moss in Minsk."
    article = Article(text=text, lang="en", id="a", published="2022-05-14", title="Arrest of Edna Moss")
    assert [p.entity for p in coder().discourse(article).people.all if p.name == "Edna Moss"] == [None]
