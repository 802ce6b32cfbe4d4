from __future__ import annotations

import pytest
from helpers.makers import BODY

from dragoman.language.detect import detect, is_plainly, likely, preload


@pytest.mark.parametrize("lang", BODY)
def test_what_to_load_early_is_guessed_from_frequent_words(lang: str) -> None:
    assert likely(BODY[lang]) == detect(BODY[lang]) == lang


def test_nothing_is_guessed_where_no_language_with_a_pack_is_far_ahead() -> None:
    assert likely("") is None
    assert likely("Москва и Пекин подписали соглашение.") is None
    assert likely(f"{BODY['fr']}\n\n{BODY['en']}") is None


def test_a_language_is_told_while_what_tells_it_is_still_loading() -> None:
    preload()
    assert detect(BODY["en"]) == "en"


@pytest.mark.parametrize("lang", BODY)
def test_a_paragraph_full_of_frequent_words_is_plainly_in_its_language(lang: str) -> None:
    assert is_plainly(BODY[lang], lang)
    assert not any(is_plainly(BODY[lang], other) for other in BODY if other != lang)


@pytest.mark.parametrize(
    "neighbour",
    [
        "O governo português anunciou que os dois ministros se reuniram em Lisboa para discutir a cooperação dos países.",
        "Il ministro degli Esteri ha detto che il governo italiano non riconosce il risultato del voto.",
        "Ministrul de externe a declarat că guvernul român nu recunoaște rezultatul votului.",
        "El ministre d'Afers Exteriors va dir que el govern no reconeix el resultat i que negocia a Barcelona.",
        "De minister zei dat de regering de uitslag niet erkent en dat de onderhandelingen in Den Haag worden voortgezet.",
        "",
    ],
)
def test_a_neighbouring_language_is_never_plainly_one_with_a_pack(neighbour: str) -> None:
    assert not any(is_plainly(neighbour, lang) for lang in BODY)
