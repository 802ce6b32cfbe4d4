"""The digest as a page."""

from __future__ import annotations

import pytest
from lxml import html

from dragoman.digest.digest import Subject
from dragoman.digest.page import page
from dragoman.dossier.naming import Language
from dragoman.users.watching.targets import Target

from .conftest import HOSTILE, PAIR, Make


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_words_of_strangers_are_no_markup(make: Make, lang: Language) -> None:
    text = page(make(PAIR, Subject(Target("state", "KEN"), HOSTILE)), lang, "https://desk.example.org")
    assert "<script" not in text
    assert "<img" not in text
    found = html.fromstring(text)
    assert found.get("lang") == lang
    assert len(found.xpath("//li/blockquote[@lang='en'][@dir='auto']")) == 4


def test_links_lead_to_the_server_where_it_is_known(make: Make) -> None:
    found = html.fromstring(page(make(PAIR), "en", "https://desk.example.org/"))
    links = found.xpath("//a/@href")
    assert links[0] == "https://desk.example.org/KEN/TUN"
    assert {link.split("/")[3] for link in links} == {"KEN", "events", "agreements", "articles"}
    assert html.fromstring(page(make(PAIR), "en")).xpath("//a") == []


def test_a_digest_of_nothing(make: Make) -> None:
    assert "dragoman desk watch" in page(make(), "en")
