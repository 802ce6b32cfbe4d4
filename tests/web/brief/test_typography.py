"""How words are set on paper."""

from __future__ import annotations

import pytest

from dragoman.dossier.naming import Language
from dragoman.web.brief.document import Run
from dragoman.web.brief.typography import set_run, typeset


@pytest.mark.parametrize(
    ("lang", "told", "shown"),
    [
        ("fr", "Changement : l'accord « X » ; non !", "Changement\u00a0: l’accord «\u00a0X\u00a0»\u202f; non\u202f!"),
        ("fr", "en 2024 : 3 ; à 12:30", "en 2024\u00a0: 3\u202f; à 12:30"),
        ("fr", "https://a.example/?q=1;2", "https://a.example/?q=1;2"),
        ("fr", "« Quoi ? »", "«\u00a0Quoi\u202f?\u00a0»"),
        ("en", "Peru's: yes; no!", "Peru’s: yes; no!"),
    ],
)
def test_spaces_and_apostrophes_of_the_language(lang: Language, told: str, shown: str) -> None:
    assert typeset(told, lang) == shown
    assert typeset(shown, lang) == shown


def test_words_of_an_article_stay_as_they_are() -> None:
    assert set_run(Run("l'accord : « X » ; non !", exact=True, lang="fr"), "fr") == "l'accord : « X » ; non !"


def test_what_turns_or_hides_writing_shows_as_a_sign() -> None:
    assert set_run(Run("a\u202eb\x1b", exact=True), "en") == "a⟨U+202E⟩b␛"
    assert typeset("a\u202eb", "fr") == "a⟨U+202E⟩b"


def test_writing_from_the_right_keeps_its_direction_to_itself() -> None:
    assert set_run(Run("שלום", exact=True), "en") == "\u2068שלום\u2069"
    assert set_run(Run("Şükrü, Жуков, 北京", exact=True), "en") == "Şükrü, Жуков, 北京"


def test_what_no_file_may_hold_shows_as_a_sign() -> None:
    assert set_run(Run("a\ufffeb\uffff", exact=True), "en") == "a⟨U+FFFE⟩b⟨U+FFFF⟩"
