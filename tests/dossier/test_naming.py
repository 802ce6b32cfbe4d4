"""Whom a person means."""

from __future__ import annotations

import pytest

from dragoman.dossier.naming import Language, code, entities, name
from dragoman.errors import InputError


@pytest.mark.parametrize(
    ("named", "wanted"),
    [("TUR", "TUR"), ("tur", "TUR"), ("Turkey", "TUR"), ("turquie", "TUR"), ("Ankara", "TUR"), ("ouzbek", "UZB"), ("UN", "UN"),
     ("South Korea", "KOR"), ("États-Unis", "USA"), ("Hezbollah", "HEZBOLLAH")],
)  # fmt: skip
def test_by_code_name_adjective_or_capital(named: str, wanted: str) -> None:
    assert code(named) == wanted


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_a_dossier_is_headed_with_may_be_asked_for(lang: Language) -> None:
    shown = {name(known, lang): known for known in entities()}
    assert {named: code(named) for named in shown} == shown
    assert code("maurice") == "MUS"


@pytest.mark.parametrize("named", ["Atlantis", "", "12", "Turkey and Greece"])
def test_nothing_is_guessed(named: str) -> None:
    with pytest.raises(InputError):
        code(named)


def test_names_in_both_languages() -> None:
    assert (name("DEU", "en"), name("DEU", "fr"), name("XYZ", "fr")) == ("Germany", "Allemagne", "XYZ")
