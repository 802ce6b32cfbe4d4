"""What can be watched."""

from __future__ import annotations

import pytest

from dragoman.dossier.changes.scopes import Answering, Scope, Someone, Under
from dragoman.dossier.facets import Within
from dragoman.errors import InputError
from dragoman.users.watching.places import place_of
from dragoman.users.watching.targets import Kind, Target, scope, target, title


@pytest.mark.parametrize(
    ("kind", "parts", "kept", "asked", "called", "place"),
    [
        ("pair", [("code", "UZB"), ("code", "Turquie")], "TUR:UZB", Under("TUR:UZB"), "Turquie – Ouzbékistan", "/TUR/UZB"),
        ("state", [("code", "turkey")], "TUR", Under("TUR"), "Turquie", "/TUR"),
        (
            "person",
            [("name", " Hulusi  Akar ")],
            "name=Hulusi+Akar",
            Someone("Hulusi Akar"),
            "Hulusi Akar",
            "/persons/Hulusi%20Akar",
        ),
        (
            "person",
            [("entity", "TUR EU"), ("name", "A/B?")],
            "name=A%2FB%3F&entity=TUR+EU",
            Someone("A/B?", ("TUR", "EU")),
            "A/B?",
            "/persons/A%2FB%3F",
        ),
        (
            "search",
            [("state", "TUR"), ("q", "gaz -oil"), ("page", "2"), ("year", "2024"), ("source", "")],
            "q=gaz+-oil&state=TUR&year=2024",
            Answering("gaz -oil", Within(state="TUR", year=2024)),
            "gaz -oil (Turquie, 2024)",
            "/search?q=gaz+-oil&state=TUR&year=2024",
        ),
        (
            "search",
            [("q", "x"), ("language", "fr"), ("source", "AFP"), ("collection", "wire")],
            "q=x&language=fr&source=AFP&collection=wire",
            Answering("x", Within("fr", "AFP"), "wire"),
            "x (fr, AFP, wire)",
            "/search?q=x&language=fr&source=AFP&collection=wire",
        ),
    ],
)
def test_what_can_be_watched(kind: Kind, parts: list[tuple[str, str]], kept: str, asked: Scope, called: str, place: str) -> None:
    found = target(kind, parts)
    assert found == Target(kind, kept)
    assert scope(found) == asked
    assert title(found, "fr") == called
    assert place_of(found) == place


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("pair", [("code", "TUR")]),
        ("pair", [("code", "TUR"), ("code", "TUR")]),
        ("pair", [("code", "TUR"), ("code", "Nowhere")]),
        ("state", []),
        ("state", [("code", "TUR"), ("code", "UZB")]),
        ("person", [("name", " ")]),
        ("person", [("name", "a" * 301)]),
        ("person", [("name", "a\u202eb")]),
        ("search", [("q", "-")]),
        ("search", []),
        ("search", [("q", "x"), ("year", "0")]),
        ("search", [("q", "x"), ("year", "²")]),
        ("search", [("q", "x"), ("year", "last")]),
        ("planet", [("code", "TUR")]),
    ],
)
def test_what_cannot_be_watched_is_refused(kind: str, parts: list[tuple[str, str]]) -> None:
    with pytest.raises(InputError):
        target(kind, parts)
