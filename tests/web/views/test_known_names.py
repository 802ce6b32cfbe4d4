"""Names like one that is not known."""

from __future__ import annotations

import pytest

from dragoman.dossier.naming import entities
from dragoman.web.views.known_names import all_known, like


@pytest.mark.parametrize(
    ("asked", "lang", "code"),
    [("Tunisa", "en", "TUN"), ("Ouzbekistna", "fr", "UZB"), ("turkye", "en", "TUR"), ("UZV", "en", "UZB")],
)
def test_the_likest_name_stands_first(asked: str, lang: str, code: str) -> None:
    assert code in [known.code for known in like(asked, lang)]  # type: ignore[arg-type]


def test_nothing_is_like_nonsense() -> None:
    assert like("qqqqqqqqqqqqqqqq", "en") == []
    assert like("", "en") == []


def test_all_are_listed_by_name_without_regard_to_accents() -> None:
    names = [known.name for known in all_known("fr")]
    assert len(names) == len(entities())
    assert names.index("Égypte") < names.index("Espagne") < names.index("France")
